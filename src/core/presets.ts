// Lessons ready to open: for each a title, the sentence that it teaches, and the link that shows it. Plain data.

export interface Preset {
  readonly id: string
  readonly title: string
  /** What it teaches; core/testing/claims.ts holds the numbers to it. */
  readonly teaches: string
  /** The text behind the # of an address. */
  readonly link: string
}

/** In the order of a course. Adding one is an entry here, and what must be true of its numbers in claims.ts. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'imitation',
    title: 'To imitate is not to learn',
    teaches:
      'A imitates the experts of all worlds at once and learns nothing; B does the same, but now and then reads the board first.',
    link: 'v=1',
  },
  {
    id: 'epsilon',
    title: 'Too little, enough, too much',
    teaches:
      'Next to no exploration leaves the start to luck, and a lot of it never stops costing; in between lies ε.',
    link: 'v=1&lanes=3&A.epsilon=0.002&C.epsilon=0.5&C.epsilonMode=fixed',
  },
  {
    id: 'llm-error',
    title: 'Pretraining error adds a line',
    teaches:
      'B knows the plan as well as A does, but its language model slips now and then, and that never ends.',
    link: 'v=1&A.epsilonMode=theory&B.llmError=0.05',
  },
  {
    id: 'misreports',
    title: 'When words are wrong',
    teaches:
      'A Reporter that errs now and then only delays A; one that errs most of the time makes B sure of a plan that is wrong.',
    link: 'v=1&A.epsilonMode=theory&A.reporterError=0.2&B.reporterError=0.6',
  },
  {
    id: 'learned-reporter',
    title: 'A Reporter that has hardly learned',
    teaches:
      'A’s Reporter has learned its words from 30 examples, B’s from 10,000: what A is told is wrong so often that it hardly learns.',
    link: 'v=1&A.epsilonMode=theory&A.reporter=learned&A.reporterPairs=30&B.reporter=learned&B.reporterPairs=10000',
  },
  {
    id: 'actor',
    title: 'An Actor that has hardly learned',
    teaches:
      'The Actor finds so few of its ways that most of what an oracle would earn is lost before any Planner speaks; regret counts only the rest, and B still learns.',
    link: 'v=1&actorEpisodes=200',
  },
  {
    id: 'window',
    title: 'A short memory',
    teaches:
      'B explores as much as A, but its prompt holds two episodes, so that it forgets the plan again and again.',
    link: 'v=1&A.epsilonMode=theory&B.window=2',
  },
  {
    id: 'commitment',
    title: 'Commit to one world',
    teaches:
      'C draws one plan an episode and keeps to it, so that its failures rule plans out; B decodes greedily, and that does not help.',
    link: 'v=1&lanes=3&B.epsilonMode=fixed&B.temperature=0.05&C.planner=thompson',
  },
  {
    id: 'foresight',
    title: 'To look ahead is to look',
    teaches:
      'With a step to spare and a clear board B, which predicts what a look would bring, reads first and knows the way; A only imitates, and no expert looks.',
    link: 'v=1&boardNoise=0.1&slack=1&B.planner=bawm&B.epsilonMode=fixed',
  },
  {
    id: 'counter',
    title: 'The safe half, for ever',
    teaches:
      'A looks ahead, no further than the episode, and takes the safe half at the counter for ever; B dithers and ends there too, until luck helps; C and D now and then read the board, and learn the route.',
    link: 'v=1&counter=0.5&lanes=4&A.planner=bawm&B.epsilonMode=fixed&C.planner=bawm',
  },
  {
    id: 'instructions',
    title: 'One plan, many errands',
    teaches:
      'What B has learned on one errand serves it on all four: the hidden world is the same, the words differ.',
    link: 'v=1&instructions=4',
  },
  {
    id: 'mastermind',
    title: 'What feedback is worth',
    teaches:
      'Told how many legs were right, A learns the secret route by imitation alone, from the same mixed routes that taught it nothing before.',
    link: 'v=1&scenario=mastermind',
  },
  {
    id: 'locked-doors',
    title: 'Imitation is enough',
    teaches:
      'A locked door says so at once, so A knows the way within a few episodes, and B only pays for exploring.',
    link: 'v=1&scenario=locked-doors',
  },
  {
    id: 'needle',
    title: 'A needle in a haystack',
    teaches:
      'A rules out one cell an episode; B climbs the tower now and then, and needs to dig in a few cells only.',
    link: 'v=1&scenario=needle',
  },
  {
    id: 'two-couriers',
    title: 'Two bodies, one mind',
    teaches:
      'One Planner speaks for both couriers of team A, which learns from failing; in team B each asks for itself, and mixtures of plans teach nothing.',
    link: 'v=1&scenario=two-couriers',
  },
  {
    id: 'two-doors',
    title: 'The smallest world',
    teaches: 'With two doors one mistake tells everything: A loses one episode at most.',
    link: 'v=1&scenario=two-doors',
  },
  {
    id: 'custom',
    title: 'A house of your own',
    teaches:
      'In a house with rooms by name it is the same: A wanders, B looks at the board now and then. Press E and change the house.',
    link: 'v=1&scenario=custom',
  },
]
