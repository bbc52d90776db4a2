// A team of one is the courier, state for state and bit for bit; in larger ones all go in step, each on its own half of the plan.
import { describe, expect, it, test } from 'vitest'
import { detail } from '../experiment/detail.ts'
import { defaultShared, type LaneValues } from '../params.ts'
import { joined } from '../team.ts'
import { Bench, finish } from '../testing/lanes.ts'
import * as courier from './courier.ts'
import { jointOf, roomOf, sizesFor, teamModel } from './team-model.ts'
import { build as buildTwoCouriers } from './two-couriers-law.ts'

const ONES = [
  { plans: 6, legs: 3, arrival: 1 },
  { plans: 4, legs: 2, slack: 2, arrival: 0.7, boardNoise: 0.3 },
  { plans: 3, legs: 1, slack: 1, slip: 0.4, boardNoise: 0 },
  { plans: 5, legs: 3, slack: 1, slip: 0.3, boardNoise: 1 },
  { plans: 4, legs: 2, slip: 0.2, actorEpisodes: 60 },
].map((values) => ({ ...defaultShared('courier'), ...values }))

const LANES: readonly Partial<LaneValues>[] = [
  { epsilon: 0.2 },
  { epsilon: 0.1, temperature: 0.5, window: 3 },
  { epsilon: 0.2, llmError: 0.2, llmErrorKind: 'systematic' },
  { epsilon: 0.2, reporterError: 0.3 },
  { planner: 'bawm', epsilon: 0.1 },
  { planner: 'thompson' },
  { planner: 'independent', epsilon: 0.1 },
]

describe.each(ONES)(
  'a team of one, $plans plans, $legs legs, $slack to spare, arrival $arrival',
  (values) => {
    const single = courier.build(values)
    const team = buildTwoCouriers({ ...values, couriers: 1 })

    it('has the states of the courier, and does in each what it does', () => {
      const [one, other] = [single.model, team.model]
      expect(other.subgoals).toBe(one.subgoals)
      expect(other.horizon).toBe(one.horizon)
      // All but the end at a counter, which is not there.
      expect(other.states).toBe(one.states - 1)
      for (let state = 0; state < other.states; state++) {
        expect(other.isTerminal(state)).toBe(one.isTerminal(state))
        expect(other.representative(state)).toBe(one.representative(state))
        const [{ value: said }] = other.emission(state)
        expect(other.emission(state)).toEqual(one.emission(state))
        expect(other.reward(0, said)).toBe(one.reward(0, said))
        expect(other.confusable[said]).toEqual(one.confusable[said])
        for (let z = 0; z < one.prior.length; z++) {
          expect(other.plan(z, 0, state)).toBe(one.plan(z, 0, state))
          for (let g = 0; g < one.subgoals && !one.isTerminal(state); g++)
            expect(other.transition(z, 0, state, g)).toEqual(one.transition(z, 0, state, g))
        }
      }
    })

    it('makes the same runs to the last bit, and walks them step for step', () => {
      const benches = [single, team].map(({ model }) => new Bench(model))
      for (const [i, lane] of LANES.entries()) {
        const [alone, together] = benches.map((bench) => bench.lane(i % 3, lane, i))
        const [run, again] = [finish(alone, 300), finish(together, 300)]
        expect(again.trace).toEqual(run.trace)
        expect(again.digest).toBe(run.digest)
        const { home } = single.scene
        const shown = detail(alone, run.trace, single.walker, home, 100, 140)
        expect(detail(together, again.trace, team.walker, home, 100, 140)).toEqual(shown)
      }
    })
  },
)

const TEAMS = [
  { couriers: 2, plans: 6, legs: 3 },
  { couriers: 2, plans: 5, legs: 4 },
  { couriers: 3, plans: 4, legs: 2 },
]

describe.each(TEAMS)('$couriers couriers, $plans plans of $legs legs', ({ couriers, plans, legs }) => {
  const world = { couriers, plans, legs, boardNoise: 0.5, slack: 1 }
  /** A chance of its own for every way. */
  const quality = (from: number, to: number): number => 1 - (3 * from + to + 1) / 100
  const model = teamModel(world, quality)
  const sizes = sizesFor(world)
  const board = model.subgoals - 1
  const [{ value: start }] = model.start(0)

  it('has plans that differ for every courier at every leg, and send no two couriers to one room', () => {
    for (let leg = 0; leg < legs; leg++) {
      for (let i = 0; i < couriers; i++) {
        const rooms = Array.from({ length: plans }, (_, z) => roomOf(world, z, i, leg))
        expect(new Set(rooms).size).toBe(plans)
      }
      for (let z = 0; z < plans; z++) {
        const rooms = Array.from({ length: couriers }, (_, i) => roomOf(world, z, i, leg))
        expect(new Set(rooms).size).toBe(couriers)
        expect(jointOf(world, z, leg)).toBe(joined(rooms, sizes))
      }
    }
  })

  it('arrives with the product of the chances, or all are called back', () => {
    const first = jointOf(world, 1, 0)
    const rooms = Array.from({ length: couriers }, (_, i) => roomOf(world, 1, i, 0))
    const q = rooms.reduce((all, room) => all * quality(0, room + 1), 1)
    const [recalled, arrived] = model.transition(1, 0, start, first)
    expect(recalled).toEqual({ value: start, probability: 1 - arrived.probability })
    expect(arrived.probability).toBeCloseTo(q, 14)
    const after = Array.from({ length: couriers }, (_, i) => roomOf(world, 1, i, 1))
    const onward = after.reduce((all, room, i) => all * quality(rooms[i] + 1, room + 1), 1)
    const next = model.transition(1, 0, arrived.value, jointOf(world, 1, 1))
    expect(next[1].probability).toBeCloseTo(onward, 14)
  })

  it('rings the bell only if every courier was right at every leg', () => {
    const sure = teamModel(world, () => 1)
    const follow = (truth: number, joints: readonly number[]): number => {
      const [{ value: home }] = sure.start(0)
      const end = joints.reduce((state, g) => sure.transition(truth, 0, state, g)[0].value, home)
      expect(sure.isTerminal(end)).toBe(true)
      return sure.reward(0, sure.emission(end)[0].value)
    }
    const plan = Array.from({ length: legs }, (_, leg) => jointOf(world, 2, leg))
    expect(follow(2, plan)).toBe(1)
    expect(follow(1, plan)).toBe(0)
    for (let leg = 0; leg < legs; leg++) {
      for (let i = 0; i < couriers; i++) {
        // One courier strays once, onto another plan.
        const rooms = Array.from({ length: couriers }, (_, k) => roomOf(world, k === i ? 0 : 2, k, leg))
        const strayed = plan.with(leg, joined(rooms, sizes))
        for (const truth of [0, 2]) expect(follow(truth, strayed)).toBe(0)
      }
    }
  })

  it('spends the step where some are at rooms and some at the board, and reads where all are', () => {
    const split = joined([plans, ...Array.from({ length: couriers - 1 }, () => 0)], sizes)
    const [, { value: apart }] = model.transition(0, 0, start, split)
    expect(model.isTerminal(apart)).toBe(false)
    // From there the first leg is still to be made.
    expect(model.plan(0, 0, apart)).toBe(jointOf(world, 0, 0))
    const said = model.transition(0, 0, start, board).map(({ value }) => model.emission(value)[0].value)
    expect(said).toEqual([0, ...Array.from({ length: plans }, (_, j) => model.subgoals + j)])
    const chances = model.transition(0, 0, start, board).map(({ probability }) => probability)
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 14)
    expect(chances[1] / chances[2]).toBeCloseTo((0.5 + 0.5 / plans) / (0.5 / plans), 12)
    expect(model.exploration(0, 0)).toEqual([{ value: board, probability: 1 }])
  })
})

test('every pair of worlds is as far apart under π_exp as for one courier: all read one board', () => {
  const values = { plans: 6, legs: 3, slack: 0, boardNoise: 0.6 }
  const [one, two] = [1, 2].map(
    (couriers) => new Bench(teamModel({ ...values, couriers }, () => 1)).lane(0, {}).theory,
  )
  // Section 9: n = 6, k = 3, ν = 0.6.
  expect(two.eta).toBeCloseTo(0.391895, 6)
  expect(two.eta).toBeCloseTo(one.eta, 12)
  // Central BAIL draws one world a leg, as for one courier.
  expect(two.moveProbability).toBeCloseTo(1 / 36, 12)
})
