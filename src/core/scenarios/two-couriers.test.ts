// Two couriers’ own laws: each walks as it would alone, and a team whose members ask for themselves is worse off, by as much as theory says.
import { describe, expect, it, test } from 'vitest'
import { defaultShared } from '../params.ts'
import { joined } from '../team.ts'
import { configOf, endings } from '../testing/lanes.ts'
import { estimate } from '../testing/statistics.ts'
import { chiSquareRatio, seeded, slowForward } from '../testing/world.ts'
import { actorBudget, officeBuilding } from '../world/building.ts'
import { GridActor } from '../world/grid-actor.ts'
import { build as buildTwoCouriers } from './two-couriers-law.ts'

describe('walks', () => {
  const [plans, slip, walks] = [6, 0.35, 5000]
  const world = buildTwoCouriers({ ...defaultShared('two-couriers'), plans, slip })
  const building = officeBuilding(plans, false)
  const { grid } = building
  const budget = actorBudget(building)
  const half = budget >> 1
  const cells = building.places.map(({ cell }) => cell)
  const [whole, rest] = [budget, budget - half].map(
    (steps) => new GridActor(grid, cells.slice(1), slip, steps, 'oracle'),
  )
  /** Bins of one walk: in which of five classes of cells it is half-way, and whether it arrives. */
  const BINS = 10
  const binOf = (cell: number, arrives: boolean): number => (cell % 5) * 2 + (arrives ? 1 : 0)
  /** The law of the bins for a courier that walks alone: pushed forward to half its time, and on from there. */
  const lawAlone = (from: number, room: number): number[] => {
    const law = Array<number>(BINS).fill(0)
    const { move } = whole.fields(room).acting
    for (const [cell, chance] of slowForward(grid, move, slip, from, half).entries()) {
      const arrives = chance > 0 ? rest.arrival(cell, room) : 0
      law[binOf(cell, true)] += chance * arrives
      law[binOf(cell, false)] += chance * (1 - arrives)
    }
    return law
  }

  test.each([
    ['from the hall', [0, 0], [0, 4]],
    ['from two rooms', [1, 6], [3, 3]],
    ['one of them already there', [2, 5], [1, 2]],
  ])('%s have the law of couriers that walk alone, each for itself', (_, from, rooms) => {
    const draw = seeded(31)
    const subgoal = joined(rooms, [plans + 1, plans + 1])
    const starts = from.map((place) => cells[place])
    const goals = rooms.map((room) => cells[room + 1])
    const q = rooms.map((room, i) => whole.arrival(starts[i], room))
    const [one, other] = rooms.map((room, i) => lawAlone(starts[i], room))
    const law = one.flatMap((p) => other.map((r) => p * r))
    const counts = law.map(() => 0)
    for (let i = 0; i < walks; i++) {
      // The outcome is drawn from the model’s row, the walks then given it.
      const arrives = draw() < q[0] * q[1]
      const pair = world.walker.walk(starts, subgoal, arrives ? 1 + subgoal : 0, draw)
      expect(pair.every((walk, k) => walk.at(-1) === goals[k])).toBe(arrives)
      const [first, second] = pair.map((walk, k) =>
        binOf(walk[Math.min(half, walk.length - 1)], walk.at(-1) === goals[k]),
      )
      counts[first * BINS + second]++
    }
    // One false alarm in 3·10⁵ seeds, see chiSquareRatio.
    expect(chiSquareRatio(counts, law)).toBeLessThan(1)
  })

  it('go on where all arrived, or at the hall', () => {
    const subgoal = joined([4, 6], [plans + 1, plans + 1])
    expect(world.walker.standsAfter(subgoal, 1 + subgoal, [])).toEqual([cells[5], cells[7]])
    expect(world.walker.standsAfter(subgoal, 0, [])).toEqual([cells[0], cells[0]])
  })
})

/**
 * Mean regret at T of naive imitation where visits always arrive, exactly. While m plans are left they are equally
 * likely, all draws of an episode are independent, and only when all fall on one plan is anything learned: with chance
 * m^{−d} the bell rings and the team knows, with (m − 1) m^{−d} a plan drops out. d is the number of draws in an episode: k
 * if one Planner speaks for all, K k if each courier asks for itself.
 */
function naiveRegret(plans: number, draws: number, episodes: number): number {
  /** chance[m]: m plans are left; 1 means that it is known. */
  let chance = Array.from({ length: plans + 1 }, (_, m) => (m === plans ? 1 : 0))
  let regret = 0
  for (let t = 0; t < episodes; t++) {
    const next = [...chance]
    for (let m = 2; m <= plans; m++) {
      const single = m ** -draws
      regret += chance[m] * (1 - single)
      next[m] -= chance[m] * m * single
      next[1] += chance[m] * single
      next[m - 1] += chance[m] * (m - 1) * single
    }
    chance = next
  }
  return regret
}

test.each([
  { couriers: 2, plans: 6, legs: 3, runs: 400 },
  { couriers: 2, plans: 4, legs: 2, runs: 400 },
  { couriers: 3, plans: 3, legs: 2, runs: 200 },
])('independent is worse than central, by what theory says: $couriers couriers, $plans plans', (setting) => {
  const { couriers, plans, legs, runs } = setting
  const episodes = 1000
  const shared = { scenario: 'two-couriers', couriers, plans, legs, arrival: 1, episodes, seed: 'lesson' }
  const [central, independent] = endings(configOf(shared, {}, { planner: 'independent' }), runs).map(estimate)
  const [one, each] = [legs, couriers * legs].map((draws) => naiveRegret(plans, draws, episodes))
  // A mean of hundreds of bounded runs is about normal: 4.5 standard errors are left by 7·10⁻⁶ of all seeds.
  expect(Math.abs(central.mean - one)).toBeLessThan(4.5 * central.error)
  expect(Math.abs(independent.mean - each)).toBeLessThan(4.5 * independent.error)
  expect(independent.mean - central.mean).toBeGreaterThan(0.5 * (each - one))
  expect(each).toBeGreaterThan(4 * one)
})

test('a notice that all read makes them agree: with exploration a team of independents learns too', () => {
  const lane = { planner: 'independent' }
  const shared = { scenario: 'two-couriers', seed: 'lesson' }
  const config = configOf(shared, lane, { ...lane, epsilonMode: 'theory' }, { epsilonMode: 'theory' })
  const [naive, exploring, central] = endings(config, 60).map(estimate)
  expect(exploring.mean).toBeLessThan(naive.mean / 5)
  // The same luck and ε: at equal belief w the plan is kept to with w^k, not w^{Kk}.
  expect(exploring.mean).toBeGreaterThan(central.mean)
})

test('what is too large is refused in a sentence', () => {
  const values = { ...defaultShared('two-couriers'), couriers: 3, plans: 8 }
  expect(() => buildTwoCouriers(values)).toThrow(/3 couriers with 8 plans have 729 joint subgoals/)
})
