// Chapter 4: imitation dithers, and its regret is linear up to about 1/p episodes.
import type { Chapter } from '../chapter.ts'
import { bendOf, endsOf, staysLost } from '../measured.ts'
import { predicting } from '../tasks.ts'

const link = 'v=1&lanes=1'

export const dither: Chapter = {
  id: 'dither',
  link,
  focus: 'plot',
  tuned: 0,
  formula: [
    { id: 'regret', show: 'E Reg(T)', thing: 'regret-A' },
    ' ≥ ',
    { id: 'loss', show: '(V* − J_{0})', thing: 'linear' },
    ' · ',
    {
      over: [
        '1 − (1 − ',
        { id: 'luck', show: 'p', thing: 'belief' },
        ')',
        { id: 'length', show: '^{T}', thing: 'run-length' },
      ],
      under: [{ id: 'luck', show: 'p', thing: 'belief' }],
    },
  ],
  source: 'derived',
  tasks: [predicting(0), { id: 'why', done: ({ explained }) => explained === 0 }],
  claims: [
    {
      link,
      holds: (measured) => {
        const { lanes, episodes } = measured
        const lower = lanes[0].theory.lowerBound?.[episodes - 1] ?? Number.NaN
        const [lost] = endsOf(measured)
        return (
          bendOf(measured, 0) > 0.5 &&
          staysLost(measured, 0) &&
          lost > lower - 3 * lanes[0].standardError(episodes)
        )
      },
    },
  ],
}
