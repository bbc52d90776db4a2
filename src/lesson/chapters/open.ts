// Chapter 10: what the theory leaves open: temperature, Thompson sampling, context windows.
import type { Chapter } from '../chapter.ts'
import { bendOf, endsOf } from '../measured.ts'

const link = 'v=1&lanes=3&A.temperature=0.05&B.planner=thompson&B.epsilonMode=fixed&C.window=2'

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
    { id: 'end', done: ({ done, config }) => done >= Number(config.shared.episodes) },
    {
      id: 'try',
      done: ({ config }) =>
        config.lanes[0]?.temperature !== 0.05 ||
        config.lanes[1]?.planner !== 'thompson' ||
        config.lanes[2]?.window !== 2,
    },
  ],
  claims: [
    {
      link,
      holds: (measured) => {
        const [greedy, thompson, forgetful] = endsOf(measured)
        const { episodes } = measured
        return (
          greedy > 0.6 * episodes && thompson < 10 && forgetful > 0.6 * episodes && bendOf(measured, 2) > 0.8
        )
      },
    },
  ],
}
