// Chapter 10: what the theory leaves open: temperature, Thompson sampling, context windows.
import type { Chapter } from '../chapter.ts'
import { bendOf, endsOf, staysLost } from '../measured.ts'
import { TO_THE_END } from '../tasks.ts'

const link = 'v=1&lanes=3&A.temperature=0.05&B.planner=thompson&B.epsilonMode=fixed&C.window=2'

/** What there is to try, and how the lanes open. */
const TRIED = ['planner', 'temperature', 'window'] as const
const OPENS = [
  { planner: 'bail', temperature: '0.05', window: '0' },
  { planner: 'thompson', temperature: '1', window: '0' },
  { planner: 'bail', temperature: '1', window: '2' },
] as const

export const open: Chapter = {
  id: 'open',
  link,
  focus: 'plot',
  tuned: 0,
  formula: [
    { id: 'subgoal', show: 'g', thing: 'subgoal' },
    ' ∝ BAIL(g | prompt of ',
    { id: 'window', show: 'W', thing: 'window' },
    ' episodes)^{1/}',
    { id: 'temperature', show: '^{θ}', thing: 'temperature' },
  ],
  source: 'definition',
  tasks: [
    TO_THE_END,
    {
      id: 'try',
      done: ({ config: { lanes } }) =>
        lanes.some((lane, i) => TRIED.some((name) => String(lane[name]) !== OPENS[i]?.[name])),
    },
  ],
  claims: [
    {
      link,
      holds: (measured) => {
        const [, thompson] = endsOf(measured)
        return staysLost(measured, 0) && thompson < 10 && staysLost(measured, 2) && bendOf(measured, 2) > 0.8
      },
    },
  ],
}
