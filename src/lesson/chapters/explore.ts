// Chapter 5: a little exploration bends the curve.
import type { Chapter } from '../chapter.ts'
import { bendOf, endsOf, staysLost } from '../measured.ts'
import { predicting } from '../tasks.ts'

const link = 'v=1&B.epsilonMode=anytime'

export const explore: Chapter = {
  id: 'explore',
  link,
  focus: 'plot',
  tuned: 1,
  formula: [
    { id: 'regret', show: 'E Reg(T)', thing: 'regret-B' },
    ' ≤ ∑_{t} [ ',
    { id: 'epsilon', show: 'ε_{t}', thing: 'coin' },
    ' Δ_{exp} + (1−',
    { id: 'epsilon', show: 'ε_{t}', thing: 'coin' },
    ') · min(Δ_{0}, Δ ',
    { id: 'horizon', show: 'H', thing: 'horizon' },
    ' (',
    { id: 'worlds', show: '|𝒵|', thing: 'belief' },
    '−1) √c ∏_{i<t}(1−',
    { id: 'epsilon', show: 'ε_{i}', thing: 'coin' },
    { id: 'eta', show: 'η', thing: 'boardNoise' },
    ')) ]',
  ],
  source: 'derived',
  tasks: [
    predicting(1),
    {
      id: 'zero',
      done: ({ config, lanes }) =>
        config.lanes[1]?.epsilonMode === 'fixed' &&
        config.lanes[1].epsilon === 0 &&
        lanes[1]?.theory.epsilonFirst === 0,
    },
  ],
  claims: [
    {
      link,
      holds: (measured) => {
        const [a, b] = endsOf(measured)
        const { lanes, episodes } = measured
        const upper = lanes[1].theory.upperBound?.[episodes - 1] ?? Number.NaN
        return b < a / 3 && b < upper && bendOf(measured, 1) < 0.6
      },
    },
    {
      link: 'v=1&B.epsilonMode=fixed',
      // The same Planner, and the same luck.
      holds: (measured) => {
        const [a, b] = endsOf(measured)
        return a === b && staysLost(measured, 0)
      },
    },
  ],
}
