// Exercises for a class: a state of the laboratory, or two to compare, and what must come out there over many runs.
import { apart } from './chapters/actors.ts'
import { contented } from './chapters/model.ts'
import { steep } from './chapters/valley.ts'
import { bendOf, endsOf, type Measured, staysLost } from './measured.ts'

export interface Exercise {
  readonly id: string
  /** What is opened, and, for some, what it is compared with. */
  readonly links: readonly [string] | readonly [string, string]
  /** What the expected answer says. */
  readonly holds: (first: Measured, second: Measured) => boolean
}

/** Over so many runs the page measures an answer. */
export const EXERCISE_RUNS = 60

export const EXERCISES: readonly Exercise[] = [
  {
    id: 'mixture',
    links: ['v=1'],
    holds: (one) => staysLost(one, 0) && endsOf(one)[1] < 0.2 * one.episodes,
  },
  {
    id: 'legs',
    links: ['v=1&legs=2&lanes=1', 'v=1&lanes=1'],
    // One episode in n^(k−1) follows a single plan by luck; walks that do not arrive make it a little rarer.
    holds: (two, four) =>
      Math.abs(two.lanes[0].theory.moveProbability * 8 - 1) < 0.1 &&
      Math.abs(four.lanes[0].theory.moveProbability * 512 - 1) < 0.1 &&
      endsOf(two)[0] < 0.1 * endsOf(four)[0],
  },
  {
    id: 'root',
    links: ['v=1&lanes=1&A.epsilonMode=theory', 'v=1&episodes=4000&lanes=1&A.epsilonMode=theory'],
    // √4 = 2, and a little more for the logarithm and the start.
    holds: (short, long) => {
      const ratio = endsOf(long)[0] / endsOf(short)[0]
      return ratio > 1.8 && ratio < 2.4
    },
  },
  {
    id: 'valley',
    links: [steep.link],
    holds: steep.holds,
  },
  {
    id: 'noise',
    links: ['v=1&lanes=1&A.epsilonMode=theory', 'v=1&boardNoise=0.85&lanes=1&A.epsilonMode=theory'],
    holds: (clear, noisy) =>
      noisy.lanes[0].theory.eta < clear.lanes[0].theory.eta / 2 &&
      noisy.lanes[0].theory.epsilonTheory > clear.lanes[0].theory.epsilonTheory &&
      endsOf(noisy)[0] > 1.2 * endsOf(clear)[0],
  },
  {
    id: 'slips',
    links: ['v=1&A.epsilonMode=theory&B.llmError=0.05'],
    holds: (one) => endsOf(one)[1] > 1.5 * endsOf(one)[0] && bendOf(one, 1) > bendOf(one, 0),
  },
  {
    id: 'window',
    links: ['v=1&A.epsilonMode=theory&B.window=2'],
    holds: (one) => endsOf(one)[1] > 4 * endsOf(one)[0],
  },
  {
    id: 'commitment',
    links: ['v=1&lanes=3&B.epsilonMode=fixed&B.temperature=0.05&C.planner=thompson'],
    holds: (one) => {
      const [sampled, greedy, thompson] = endsOf(one)
      return staysLost(one, 0) && staysLost(one, 1) && Math.abs(greedy / sampled - 1) < 0.15 && thompson < 10
    },
  },
  {
    id: 'feedback',
    links: ['v=1&scenario=mastermind'],
    holds: (one) => endsOf(one)[0] < 8 && endsOf(one)[1] > 10 * endsOf(one)[0],
  },
  {
    id: 'counter',
    links: [contented.link],
    holds: contented.holds,
  },
  {
    id: 'team',
    links: [apart.link],
    holds: apart.holds,
  },
]
