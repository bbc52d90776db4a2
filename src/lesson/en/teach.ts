// The teacher’s page in English.
import type { TeachText } from '../words.ts'
import { exercises as tasks } from './exercises.ts'

export const teach: TeachText = {
  title: 'Teach with this page',
  intro:
    'Everything runs in the browser, without accounts, and a link holds all that is on show: what you send is what the class sees, to the last bit. Curves are single runs; means and bands are over many.',
  back: 'To the laboratory',
  lesson: 'To the lesson',
  minutes: 'Minutes',
  what: 'What to do',
  plans: [
    {
      title: 'Ten minutes',
      steps: [
        {
          minutes: '0–2',
          what: 'Hide the truth (*H*) and ask: two couriers look for a secret route; a bell tells success. Whose regret will grow like a line?',
          link: 'v=1&truth=hidden',
        },
        {
          minutes: '2–5',
          what: 'Let everybody draw A’s curve before you show it. Who lets it bend, and why?',
          link: '/lesson/4',
        },
        {
          minutes: '5–8',
          what: 'Add a coin: draw B’s curve, show it, then set its ε to 0: the same luck, and B is A.',
          link: '/lesson/5',
        },
        {
          minutes: '8–10',
          what: 'Ask what a pretraining error adds, and show the line that never ends.',
          link: 'v=1&A.epsilonMode=theory&B.llmError=0.05&at=1000',
        },
      ],
    },
    {
      title: 'One hour',
      steps: [
        {
          minutes: '0–10',
          what: 'The players and the prompt: walk through two episodes aloud. What does the Planner know that the Actor saw?',
          link: '/lesson/1',
        },
        {
          minutes: '10–20',
          what: 'Aggregation: point at plans and read the votes. Let the class compute one posterior by hand and compare with *W*.',
          link: '/lesson/3',
        },
        {
          minutes: '20–32',
          what: 'Draw, then see: linear regret. Derive the lower bound on the board; its p is in the text.',
          link: '/lesson/4',
        },
        {
          minutes: '32–42',
          what: 'Exploration: the coin, the bound, the bend. Why a whole episode and not a step?',
          link: '/lesson/5',
        },
        {
          minutes: '42–50',
          what: 'How much ε? Groups choose an ε and race; then the sweep shows the valley.',
          link: '/lesson/6',
        },
        {
          minutes: '50–60',
          what: 'One of: errors, a world model, two Actors, what is open. Hand out the exercises below.',
          link: '/lesson/7',
        },
      ],
    },
  ],
  tips: {
    title: 'In the room',
    list: [
      '*H* hides the true world, so that the class can guess it; *C* copies a link to exactly what you see.',
      '*.* and *,* turn the chapters, *Space* plays, *End* goes to the end of the run.',
      'A seed is a name: let every group take its own (*seed* under *More*), and compare single runs with the mean.',
      'The word after “run” is a digest of all numbers: two screens that show the same word show the same run.',
    ],
  },
  exercises: 'Exercises',
  howMeasured:
    'Each link opens the laboratory. The expected answers are measured on this machine when you open them, over {runs} runs, by the code that draws the plots; the tests of this project hold their claims to be true.',
  open: 'Open in the laboratory',
  chapter: 'Open chapter {number}',
  openSecond: 'Compare with',
  answer: 'Expected answer',
  measuring: 'It is being measured …',
  failed: 'It could not be measured: {why}',
  holds: 'Measured now over {runs} runs: the claim holds.',
  fails: 'Measured now over {runs} runs: the claim does not hold here. Please tell us.',
  tasks,
}
