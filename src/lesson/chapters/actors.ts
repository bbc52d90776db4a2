// Chapter 9: one Planner for two Actors, or each for itself.
import type { Chapter, Claim } from '../chapter.ts'
import { bendOf, endsOf } from '../measured.ts'
import { TO_THE_END } from '../tasks.ts'

const link = 'v=1&scenario=two-couriers'

/** A team whose members ask for themselves goes on losing, one with a Planner for both learns. */
export const apart: Claim = {
  link,
  holds: (measured) => {
    const [a, b] = endsOf(measured)
    return b > 4 * a && bendOf(measured, 1) > 0.8 && bendOf(measured, 0) < 0.3
  },
}

export const actors: Chapter = {
  id: 'actors',
  link,
  focus: 'plot',
  tuned: 1,
  formula: [
    { id: 'joint', show: '∑_{z} w_{z} π*_{z}(g^{1}, g^{2})', thing: 'votes' },
    '  ≠  ',
    { id: 'marginals', show: '∑_{z} w_{z} π*_{z}(g^{1}) · ∑_{z} w_{z} π*_{z}(g^{2})', thing: 'planner' },
  ],
  source: 'paper',
  tasks: [TO_THE_END, { id: 'joint', done: ({ config }) => config.lanes[1]?.planner === 'bail' }],
  claims: [
    apart,
    {
      link: 'v=1&scenario=two-couriers&B.planner=bail',
      // The same Planner, and the same luck.
      holds: (measured) => {
        const [a, b] = endsOf(measured)
        return a === b && a > 1 && a < 0.2 * measured.episodes
      },
    },
  ],
}
