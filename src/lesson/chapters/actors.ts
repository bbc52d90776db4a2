// Chapter 9: one Planner for two Actors, or each for itself.
import type { Chapter } from '../chapter.ts'
import { bendOf, endsOf } from '../measured.ts'

const link = 'v=1&scenario=two-couriers'

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
  tasks: [
    { id: 'end', done: ({ done, config }) => done >= Number(config.shared.episodes) },
    { id: 'joint', done: ({ config }) => config.lanes[1]?.planner === 'bail' },
  ],
  claims: [
    {
      link,
      holds: (measured) =>
        endsOf(measured)[1] > 4 * endsOf(measured)[0] &&
        bendOf(measured, 1) > 0.8 &&
        bendOf(measured, 0) < 0.3,
    },
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
