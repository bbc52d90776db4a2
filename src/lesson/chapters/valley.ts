// Chapter 6: too little ε leaves the start to luck, too much never stops costing: the U-shaped curve.
import type { Chapter } from '../chapter.ts'
import { bendOf, endsOf } from '../measured.ts'

const link = 'v=1&lanes=1&A.epsilon=0.5'

/** Near enough to the bound's minimiser: within this factor of it. */
const NEAR = 2.5

export const valley: Chapter = {
  id: 'valley',
  link,
  focus: 'plot',
  tuned: 0,
  formula: [
    { id: 'regret', show: 'E Reg(T)', thing: 'picture' },
    ' ≤ ',
    { id: 'epsilon', show: 'ε', thing: 'epsilon' },
    ' · Δ_{exp} ',
    { id: 'length', show: 'T', thing: 'run-length' },
    ' + ',
    {
      over: [
        'Δ ',
        { id: 'horizon', show: 'H', thing: 'horizon' },
        ' (',
        { id: 'worlds', show: '|𝒵|', thing: 'belief' },
        '−1) √c',
      ],
      under: [
        { id: 'epsilon', show: 'ε', thing: 'epsilon' },
        ' ',
        { id: 'eta', show: 'η', thing: 'boardNoise' },
      ],
    },
  ],
  source: 'derived',
  tasks: [
    { id: 'predict', predict: 0, done: ({ revealed }) => revealed === 0 },
    { id: 'sweep', done: ({ picture }) => /^sweep(:epsilon|$)/.test(picture) },
    {
      id: 'valley',
      done: ({ lanes: [lane] }) => {
        if (!lane) return false
        const { epsilonFirst, epsilonTheory } = lane.theory
        return epsilonFirst > epsilonTheory / NEAR && epsilonFirst < epsilonTheory * NEAR
      },
    },
  ],
  claims: [
    {
      link,
      // ε·Δ_exp is the slope, all along.
      holds: (measured) => {
        const { lanes, episodes } = measured
        const [lost] = endsOf(measured)
        return (
          bendOf(measured, 0) > 0.9 &&
          Math.abs(lost / (0.5 * lanes[0].theory.explorationLoss * episodes) - 1) < 0.1
        )
      },
    },
    {
      link: 'v=1&lanes=3&A.epsilon=0.002&C.epsilon=0.5&C.epsilonMode=fixed',
      holds: (measured) => {
        const [little, enough, much] = endsOf(measured)
        return enough < little / 2 && enough < much / 2
      },
    },
  ],
}
