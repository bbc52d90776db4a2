// Chapter 10, what the theory leaves open, in English.
import type { ChapterText } from '../chapter.ts'

export const open: ChapterText = {
  title: 'What the theory leaves open',
  idea: [
    'The theory speaks of a Planner that samples (temperature θ = 1) and reads its whole past (W = ∞). Real agents often do neither. A decodes almost greedily, θ = {A.temperature}. C reads only {C.window} episodes. B draws *one* plan at the start of an episode and keeps to it: Thompson sampling.',
    'No bound of this page holds for any of the three; what you see is measured, not proved.',
  ],
  formula:
    'A subgoal is drawn in proportion to its probability under BAIL, given W episodes, to the power one over theta.',
  symbols: {
    subgoal: 'the subgoal that is drawn',
    window: 'how many episodes the prompt holds: a knob under More',
    temperature: 'how greedily it is drawn: a knob under More',
  },
  tasks: {
    end: 'Go to the end of the run (*End*).',
    try: 'Change one: a Planner, a temperature, a window (under *More*). Can imitation be saved without exploring?',
  },
  seen: 'Here committing to one world needs no exploring at all. Why then do language models not do it? Because next-word prediction is imitation: it draws anew at every word. When does sampling from a model’s own belief suffice, and how much must an agent remember? These questions are open; the laboratory is yours.',
}
