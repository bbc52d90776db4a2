// The stage of a team: who waits for whom, which latents are followed, which joint subgoals are in view, and each Actor's way.
import { describe, expect, it } from 'vitest'
import type { Run } from '../../app/store.ts'
import type { EpisodeDetail, Shares, StepDetail } from '../../core/experiment/detail.ts'
import { defaultShared } from '../../core/params.ts'
import { build as buildTwoCouriers } from '../../core/scenarios/two-couriers-law.ts'
import { joined } from '../../core/team.ts'
import { askersOf, momentOf } from './moment.ts'
import { columnsOf, unaskedOf } from './stacking.ts'
import { waysOfPlan } from './way.ts'

const { scene } = buildTwoCouriers(defaultShared('two-couriers'))
const SIZES = [7, 7]

const stepOf = (askers: readonly [number, number], lengths: readonly [number, number]): StepDetail =>
  ({
    asker: askers[0] === askers[1] ? askers[0] : -1,
    legs: askers.map((asker, k) => ({ asker, walk: new Uint16Array(lengths[k]), standsAfter: 0 })),
    after: new Float64Array(6),
    posterior: new Float64Array(6),
  }) as unknown as StepDetail

describe('a moment of a team', () => {
  const detail = { steps: [stepOf([0, 3], [4, 9])] } as unknown as EpisodeDetail
  const at = (cell: number) => momentOf({ scene } as Run, detail, { episode: 0, step: 0, cell, done: false })

  it('has ended when the last of them is there', () => {
    expect(at(5)).toMatchObject({ ended: false, cell: 5 })
    expect(at(8)).toMatchObject({ ended: true, cell: 8, back: 0 })
    expect(at(30)).toMatchObject({ ended: true, cell: 8, back: 1 })
  })

  it('names the latent that all follow once, and else one for each', () => {
    expect(askersOf(stepOf([2, 2], [1, 1]))).toEqual([2])
    expect(askersOf(stepOf([4, 1], [1, 1]))).toEqual([4, 1])
    expect(askersOf(stepOf([-1, -1], [1, 1]))).toEqual([])
  })
})

/** What `independent` says at the prior: 36 pairs of rooms, of which six are of a plan. */
function independentShares(): Shares {
  const pairs = Array.from({ length: 36 }, (_, i) => [Math.floor(i / 6), i % 6])
  return {
    subgoal: Uint16Array.from(pairs, (rooms) => joined(rooms, SIZES)),
    asker: Int16Array.from(pairs, ([one, other]) => (other === (one + 3) % 6 ? one : -1)),
    share: new Float64Array(36).fill(1 / 36),
  }
}

describe('joint subgoals', () => {
  const shares = independentShares()
  const drawn = joined([0, 0], SIZES)
  const columns = columnsOf(scene, { subgoal: drawn, shares } as unknown as StepDetail, 262)

  it('in view are those of plans, the drawn one, and all others as one column that is whole', () => {
    const labels = columns.map(({ label }) => label)
    expect(labels).toEqual(['1+1', '1+4', '2+5', '3+6', '4+1', '5+2', '6+3', `+${49 - 7}`])
    expect(columns.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual(['1+1'])
    const others = columns[columns.length - 1]
    // 29 mixtures: one hatched segment, not 29 slivers.
    expect(others.segments).toHaveLength(1)
    expect(others.segments[0]).toMatchObject({ latent: -1, from: 0 })
    expect(others.segments[0].share).toBeCloseTo(29 / 36, 12)
    expect(others.total).toBeCloseTo(29 / 36, 12)
    expect(others.x + others.width).toBeLessThanOrEqual(262)
  })

  it('stay in view when the Planner is sure, so that columns do not jump', () => {
    const plan = scene.latents[2].plans[0][0]
    const sure = { subgoal: Uint16Array.of(plan), asker: Int16Array.of(2), share: Float64Array.of(1) }
    const shown = columnsOf(scene, { subgoal: plan, shares: sure } as unknown as StepDetail, 400)
    expect(shown.map(({ label }) => label)).toEqual(['1+4', '2+5', '3+6', '4+1', '5+2', '6+3', '+43'])
    expect(shown.map(({ total }) => total)).toEqual([0, 0, 1, 0, 0, 0, 0])
  })

  it('that no one plan asks for are added up', () => {
    expect(unaskedOf(shares)).toBeCloseTo(30 / 36, 12)
    expect(unaskedOf({ ...shares, asker: new Int16Array(36) })).toBe(0)
  })
})

it('every courier has a way of its own through the rooms of its half of the plan', () => {
  for (const [z, { plans }] of scene.latents.entries()) {
    const ways = waysOfPlan(scene, z, 0)
    expect(ways).toHaveLength(2)
    for (const [actor, way] of ways.entries()) {
      expect(way[0]).toBe(scene.home)
      let from = 0
      for (const g of plans[0]) {
        const room = scene.places[scene.subgoals[g].places[actor]].cell
        const at = way.indexOf(room, from)
        expect(at).toBeGreaterThan(0)
        from = at
      }
      expect(from).toBe(way.length - 1)
    }
    expect(ways[0]).not.toEqual(ways[1])
  }
})
