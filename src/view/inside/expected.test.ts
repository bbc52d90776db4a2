// What a world model expects, as it is shown: the numbers of its Planner, the named subgoal among them, and short words for all.
import { describe, expect, it, test } from 'vitest'
import { detail } from '../../core/experiment/detail.ts'
import { laboratoryOf, setUpLane } from '../../core/experiment/laboratory.ts'
import { initials } from '../../core/parameter.ts'
import type { ReporterPoint } from '../../core/reporter/curve.ts'
import { build as courier, about as courierAbout } from '../../core/scenarios/courier.ts'
import { about as lockedAbout } from '../../core/scenarios/locked-doors.ts'
import { build as locked } from '../../core/scenarios/locked-doors-law.ts'
import { configOf, finish } from '../../core/testing/lanes.ts'
import type { Provenance } from '../figure/figure.ts'
import { curveFigure } from './curve-figure.ts'
import { expectedRows } from './expected.ts'
import { shortsOf } from './shorts.ts'

/** All steps of a lane’s run, in full. */
function stepsOf(shared: object, lane: object) {
  const config = configOf({ ...shared, seed: 'expected' }, { ...lane })
  const laboratory = laboratoryOf(config)
  const setup = setUpLane(laboratory, config, 0, 0)
  const { trace } = finish(setup, Number(config.shared.episodes))
  const { walker, scene } = laboratory.world
  const episodes = detail(setup, trace, walker, scene.home, 0, trace.episodes)
  return episodes.flatMap(({ steps, explores }) => steps.map((step) => ({ step, explores })))
}

describe('what is expected', () => {
  it('is what the Planner weighed: the named subgoal is worth most, unless it slipped', () => {
    const small = { episodes: 40, plans: 5, legs: 2, slack: 1, counter: 0.5, slip: 0.3 }
    for (const [llmError, slips] of [
      [0, false],
      [0.4, true],
    ] as const) {
      let worse = 0
      for (const { step, explores } of stepsOf(small, { planner: 'bawm', epsilon: 0.2, llmError })) {
        const rows = expectedRows(step)
        expect(rows === null).toBe(explores)
        if (!rows) continue
        expect(rows.map(({ subgoal }) => subgoal)).toEqual(Array.from({ length: 7 }, (_, g) => g))
        const [named, ...others] = rows.filter(({ chosen }) => chosen)
        expect([named.subgoal, others]).toEqual([step.subgoal, []])
        if (Math.max(...rows.map(({ value }) => value)) > named.value + 1e-9) worse++
        for (const { outcomes } of rows) {
          const sum = outcomes.reduce((total, { probability, from }) => {
            expect(from).toBeCloseTo(total, 12)
            return total + probability
          }, 0)
          expect(sum).toBeCloseTo(1, 12)
          for (const [i, { probability }] of outcomes.entries())
            expect(probability).toBeLessThanOrEqual(outcomes[Math.max(0, i - 1)].probability)
        }
      }
      expect(worse > 0).toBe(slips)
    }
  })

  it('of many subgoals is shown for those worth most, and for the named one in any case', () => {
    const steps = stepsOf({ scenario: 'needle', side: 6, episodes: 30 }, { planner: 'bawm', llmError: 0.5 })
    for (const { step } of steps) {
      const rows = expectedRows(step)
      expect(rows).toHaveLength(10)
      expect(rows?.filter(({ chosen }) => chosen).map(({ subgoal }) => subgoal)).toEqual([step.subgoal])
      const best = Math.max(...(step.expectations ?? []).map(({ value }) => value))
      expect(rows?.[0].value).toBe(best)
    }
    expect(steps.some(({ step }) => step.cause !== 0)).toBe(true)
  })

  it('is nothing for a Planner that predicts nothing', () => {
    for (const { step } of stepsOf({ episodes: 3 }, {})) expect(expectedRows(step)).toBeNull()
  })
})

test('short words tell every observation from the others', () => {
  const scenes = [
    courier({ ...initials(courierAbout.rows), counter: 0.5 }).scene,
    locked(initials(lockedAbout.rows)).scene,
  ]
  for (const scene of scenes) {
    const shorts = shortsOf(scene)
    expect(new Set(shorts).size).toBe(shorts.length)
    for (const [o, short] of shorts.entries())
      expect(short.length).toBeLessThanOrEqual(scene.observations[o].phrase.length)
  }
  expect(shortsOf(scenes[0]).slice(0, 4)).toEqual(['in the hall', 'at room 1', 'at room 2', 'at room 3'])
  expect(shortsOf(scenes[0]).slice(9, 11)).toEqual(['A', 'B'])
})

describe('the curve of a Reporter that learns', () => {
  const point = (pairs: number, ...deltas: number[]): ReporterPoint => ({
    pairs,
    deltaBySeed: Float64Array.from(deltas),
    mean: deltas.reduce((a, b) => a + b, 0) / deltas.length,
  })
  const points = [point(10, 0.7, 0.9), point(100, 0.2, 0.4), point(1000, 0.01, 0.03)]
  const provenance = {} as Provenance
  const figure = curveFigure(points, { lane: 1, pairs: 100, deltaRep: 0.25 }, provenance)

  it('shows means between the least and the most, and where the lane is on it', () => {
    const [learned, own] = figure.panels[0].marks
    expect(learned).toMatchObject({ x: [10, 100, 1000], lo: [0.7, 0.2, 0.01], hi: [0.9, 0.4, 0.03] })
    expect(learned.kind === 'points' && Array.from(learned.y)).toEqual([0.8, expect.closeTo(0.3), 0.02])
    expect(own).toMatchObject({ lane: 1, x: [100], y: [0.25] })
    expect(learned.kind === 'points' && learned.picks?.[2]).toEqual({
      lane: 1,
      values: { reporter: 'learned', reporterPairs: 1000 },
    })
    const { y } = figure.panels[0]
    expect(y.domain[0]).toBeLessThan(0.01)
    expect(figure.caption).toContain('0.8 after 10 pairs, 0.02 after 1,000')
  })

  it('has all trainings in its data, and no point for a Reporter that has not learned', () => {
    const { columns } = figure.data()
    expect(columns.map(({ name, values }) => [name, values.length])).toEqual([
      ['reporterPairs', 6],
      ['training', 6],
      ['deltaRep', 6],
    ])
    const synthetic = curveFigure(points, { lane: 0, pairs: null, deltaRep: 0.2 }, provenance)
    expect(synthetic.panels[0].marks).toHaveLength(1)
  })
})
