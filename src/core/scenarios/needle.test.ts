// Needle’s own laws: where bearings fall, what digging costs exactly, and that hundreds of latents stay small.
import { describe, expect, it, test } from 'vitest'
import { Laboratory, setUpLane } from '../experiment/laboratory.ts'
import type { Values } from '../parameter.ts'
import { defaultShared } from '../params.ts'
import { configOf, endings, finish, runLane } from '../testing/lanes.ts'
import { apart, estimate } from '../testing/statistics.ts'
import { chiSquareRatio } from '../testing/world.ts'
import { build as buildNeedle } from './needle-law.ts'

const lost = (shared: Values, lane: Values, runs: number): number[] =>
  endings(configOf({ scenario: 'needle', ...shared }, lane), runs)[0]

describe.each([
  { side: 20, bearingNoise: 0.1, reach: 2 },
  { side: 7, bearingNoise: 0.4, reach: 3 },
  { side: 5, bearingNoise: 0, reach: 6 },
  { side: 5, bearingNoise: 1, reach: 0 },
])('bearings with side $side, noise $bearingNoise, reach $reach', (values) => {
  const { side, bearingNoise, reach } = values
  const { model, scene } = buildNeedle({ ...defaultShared('needle'), ...values })

  it('are uniform over the square around the treasure, cut at the edge, else uniform over the field', () => {
    const n = side * side
    for (let z = 0; z < n; z++) {
      const chances = new Map(model.transition(z, 0, 0, n).map((one) => [one.value, one.probability]))
      const near = Array.from({ length: n }, (_, c) => c).filter(
        (c) =>
          Math.max(
            Math.abs((c % side) - (z % side)),
            Math.abs(Math.floor(c / side) - Math.floor(z / side)),
          ) <= reach,
      )
      const expected = (c: number): number =>
        (near.includes(c) ? (1 - bearingNoise) / near.length : 0) + bearingNoise / n
      const off = Array.from({ length: n }, (_, c) => Math.abs((chances.get(4 + c) ?? 0) - expected(c)))
      expect(Math.max(...off)).toBeLessThan(1e-15)
      expect([...chances.values()].reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    }
  })

  it('name the cell that they point at, and every cell has a name of its own', () => {
    expect(new Set(scene.latents.map(({ letter }) => letter)).size).toBe(side * side)
    for (const [z, { letter, marks, plans }] of scene.latents.entries()) {
      expect(scene.observations[4 + z]).toMatchObject({ tone: 'evidence', latent: z })
      expect(scene.observations[4 + z].phrase).toContain(letter)
      expect(scene.subgoals[z].phrase).toContain(letter)
      expect(marks).toEqual([scene.places[scene.subgoals[z].places[0]].cell])
      expect(plans).toEqual([[z]])
    }
    expect(scene.latents[side * side - 1].letter).toBe(`${'ABCDEFGHIJKLMNOPQRST'[side - 1]}${side}`)
  })
})

test('naive imitation finds the treasure at the first, second, … last dig, all alike', () => {
  // Each dig rules out one cell of those left, so the number of failures is uniform on 0 … 24: in the mean 12.
  const failures = lost({ side: 5, episodes: 25, seed: 'digs' }, {}, 2000)
  const counts = Array.from({ length: 25 }, () => 0)
  for (const count of failures) counts[count]++
  expect(
    chiSquareRatio(
      counts,
      counts.map(() => 1 / 25),
    ),
  ).toBeLessThan(1)
})

test('400 cells at T = 400: naive imitation loses 199.5, with ε = 0.05 about 49', () => {
  const runs = 1000
  const naive = estimate(lost({ seed: 'published' }, {}, runs))
  // (|𝒵| − 1)/2 exactly; the standard deviation of a uniform number of failures is 400/√12, so the tolerance is ± 14.6.
  expect(naive.error).toBeCloseTo(400 / Math.sqrt(12 * runs), 0)
  expect(apart(naive, { mean: 199.5, error: 0 })).toBeLessThan(4)
  const explorer = estimate(lost({ seed: 'published' }, { epsilon: 0.05 }, runs))
  // Published to a unit.
  expect(Math.max(0, Math.abs(explorer.mean - 49) - 0.5)).toBeLessThan(4 * explorer.error)
  expect(4 * explorer.error).toBeLessThan(4.9)
})

test('400 latents share their rows, and a long run keeps few posteriors, from which all are told exactly', () => {
  const config = configOf({ scenario: 'needle', episodes: 3000, seed: 'long' }, { epsilon: 0.02 })
  const laboratory = new Laboratory(config.shared)
  const { nodes, rows } = laboratory.graph
  expect(nodes).toBe(1)
  // Found and empty for each cell, and one row for each bearing.
  expect(rows.length).toBe(3 * 400 * 400)
  const setup = setUpLane(laboratory, config, 0, 0)
  const { trace } = finish(setup, 3000)
  expect(trace.stride).toBe(5)
  expect(trace.posterior.length * 8).toBeLessThan(2.2e6)
})

test('slip makes cells that are farther off cost more, and V* is the arrival', () => {
  const config = configOf({ scenario: 'needle', side: 6, slip: 0.5, episodes: 1 }, {})
  const laboratory = new Laboratory(config.shared)
  const values = [0, 35].map(
    (trueLatent) => runLane(configOf({ ...config.shared, trueLatent }, {}), 0, 0, laboratory).theory.vStar,
  )
  for (const value of values) expect(value).toBeGreaterThan(0.3)
  expect(values[1]).toBeLessThan(values[0])
})
