// Chapter 6: too little ε leaves the start to luck, too much never stops costing: the U-shaped curve.
import type { Chapter, Claim } from '../chapter.ts'
import { bendOf, endsOf } from '../measured.ts'
import { predicting } from '../tasks.ts'

const link = 'v=1&lanes=1&A.epsilon=0.5'

/** Where the valley is, in units of the bound's minimiser: what is measured is least at a third of it, and nearly as low around that. */
const [FROM, TO] = [1 / 6, 1.5]

/** Far too little ε and far too much both cost more than twice what the theory's does. */
export const steep: Claim = {
  link: 'v=1&lanes=3&A.epsilon=0.002&C.epsilon=0.5&C.epsilonMode=fixed',
  holds: (measured) => {
    const [little, enough, much] = endsOf(measured)
    return enough < little / 2 && enough < much / 2
  },
}

/** The floor lies at less than the bound's minimiser (D), and half and twice as much ε cost little more than it does. */
const wide: Claim = {
  link: 'v=1&lanes=4&A.epsilon=0.02&B.epsilon=0.04&B.epsilonMode=fixed&C.epsilon=0.08&C.epsilonMode=fixed',
  holds: (measured) => {
    const [half, floor, twice, bound] = endsOf(measured)
    return half < 1.5 * floor && twice < 1.5 * floor && bound > 1.2 * floor
  },
}

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
    predicting(0),
    { id: 'sweep', done: ({ picture }) => /^sweep(:epsilon|$)/.test(picture) },
    {
      id: 'valley',
      done: ({ lanes: [lane] }) => {
        if (!lane) return false
        const { epsilonFirst, epsilonTheory } = lane.theory
        return epsilonFirst > FROM * epsilonTheory && epsilonFirst < TO * epsilonTheory
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
    steep,
    wide,
  ],
}
