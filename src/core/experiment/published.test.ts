// The regrets that theory.md section 9 publishes, by measuring them again.
import { expect, test } from 'vitest'
import type { Values } from '../parameter.ts'
import { configOf, measure } from '../testing/lanes.ts'
import { apart } from '../testing/statistics.ts'
import { analyse, epsilonTheory } from '../theory.ts'
import { Laboratory } from './laboratory.ts'

const WORLD = { plans: 8, legs: 4, boardNoise: 0.7, arrival: 1, seed: 'published' }

interface Published {
  readonly what: string
  readonly shared: Values
  readonly lane: Values
  readonly mean: number
  readonly error: number
  /** So many that our standard error is about the published one or at most a few times it. */
  readonly count: number
}

const at = (episodes: number, rest: Values = {}): Values => ({ ...WORLD, episodes, ...rest })

const PUBLISHED: readonly Published[] = [
  { what: 'bail', shared: at(1000), lane: {}, mean: 792.8, error: 4.4, count: 500 },
  { what: 'bail ε = 0.109', shared: at(1000), lane: { epsilon: 0.109 }, mean: 127.3, error: 0.3, count: 500 },
  { what: 'thompson', shared: at(1000), lane: { planner: 'thompson' }, mean: 3.45, error: 0.04, count: 1000 },
  {
    what: 'q = 0.9, ε = 0.109',
    shared: at(1e3, { arrival: 0.9 }),
    lane: { epsilon: 0.109 },
    mean: 84.6,
    error: 0.3,
    count: 500,
  },
  { what: 'T = 400', shared: at(400), lane: { epsilonMode: 'theory' }, mean: 80.7, error: 0.3, count: 500 },
  {
    what: 'T = 1600',
    shared: at(1600),
    lane: { epsilonMode: 'theory' },
    mean: 160.9,
    error: 0.5,
    count: 400,
  },
  // Independently computed: the window of the last W episodes forgets what was read on the board.
  {
    what: 'W = ∞',
    shared: at(300, { arrival: 0.95 }),
    lane: { epsilon: 0.109 },
    mean: 41.93,
    error: 0.28,
    count: 600,
  },
  {
    what: 'W = 8',
    shared: at(300, { arrival: 0.95 }),
    lane: {
      epsilon: 0.109,
      window: 8,
    },
    mean: 46.4,
    error: 0.42,
    count: 600,
  },
]

test.each(PUBLISHED.map((row) => [`${row.what}: ${row.mean} ± ${row.error}`, row] as const))(
  '%s',
  (_, { shared, lane, mean, error, count }) => {
    const config = configOf({ ...shared, replicates: count }, lane)
    const { regretMean, regretSe, episodes } = measure({ kind: 'ensemble', config, lane: 0 })
    const found = { mean: regretMean[episodes - 1], error: regretSe[episodes - 1] }
    // Both means are of independent runs, so their difference is normal with the combined standard error: 4 of them are
    // passed by chance once in 16,000. The published means are rounded to half a unit of their last digit.
    const rounding = mean > 10 ? 0.05 : 0.005
    const difference = Math.max(0, Math.abs(found.mean - mean) - rounding)
    expect(apart({ mean: difference, error: found.error }, { mean: 0, error })).toBeLessThan(4)
    // It must be able to fail: a change of the mean by a tenth is far outside.
    expect(4 * Math.hypot(found.error, error)).toBeLessThan(0.1 * mean)
  },
)

test('the oracle has no regret at all', () => {
  const config = configOf(at(1000, { arrival: 0.9, replicates: 5 }), { planner: 'oracle' })
  const { regretMean } = measure({ kind: 'ensemble', config, lane: 0 })
  expect(regretMean.every((regret) => regret === 0)).toBe(true)
})

test('the advised ε of the published horizons', () => {
  const theory = analyse(new Laboratory(configOf(at(1)).shared).graph, 0)
  expect([400, 1000, 1600, 6400].map((episodes) => epsilonTheory(theory, episodes))).toEqual([
    0.1725, 0.109, 0.0865, 0.043,
  ])
})
