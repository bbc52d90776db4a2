// Walks have the exact law: free ones directly, bridged ones once their outcome is drawn from the table.

import { describe, expect, test } from 'vitest'
import { chiSquareRatio, seeded, slowForward } from '../testing/world.ts'
import { actorFor } from './actor.ts'
import { arrival, arrivalTable, bridgedWalk, freeWalk } from './arrival.ts'
import { officeBuilding } from './building.ts'
import { gridFrom } from './grid.ts'

const { grid } = officeBuilding(8, true)
const cells = grid.walls.length
const [from, goal, budget, middle] = [19, 163, 22, 12]
const walks = 20_000

describe.each([0.1, 0.25, 0.4])('with slip %d', (slip) => {
  const actor = actorFor(grid, goal, slip)
  const table = arrivalTable(grid, actor, slip, budget)
  const q = arrival(table, from, budget)
  const within = (t: number) => table[t * cells + from]
  // A walk is t steps long if it arrives at t; the full length is also that of failures.
  const lengthLaw = Array.from({ length: budget + 1 }, (_, t) =>
    t === budget ? 1 - within(t - 1) : within(t) - (t > 0 ? within(t - 1) : 0),
  )
  const middleLaw = slowForward(grid, actor.move, slip, from, middle)

  const checkLaw = (sample: () => Uint16Array) => {
    const lengths = lengthLaw.map(() => 0)
    const middles = middleLaw.map(() => 0)
    let arrived = 0
    for (let i = 0; i < walks; i++) {
      const walk = sample()
      if (walk[0] !== from) throw new Error(`started at ${walk[0]}, expected ${from}`)
      lengths[walk.length - 1] += 1
      middles[walk[Math.min(middle, walk.length - 1)]] += 1
      if (walk[walk.length - 1] === goal) arrived += 1
    }
    expect(chiSquareRatio(lengths, lengthLaw)).toBeLessThan(1)
    expect(chiSquareRatio(middles, middleLaw)).toBeLessThan(1)
    // A frequency of Bernoulli(q) has standard error √(q(1−q)/walks); 4.5 of them are left by 7·10⁻⁶ of all seeds.
    expect(Math.abs(arrived / walks - q)).toBeLessThan(4.5 * Math.sqrt((q * (1 - q)) / walks))
  }

  test('free walks have the law of the table and of forward propagation', () => {
    const draw = seeded(11)
    checkLaw(() => freeWalk(grid, actor, slip, budget, from, draw))
  })

  test('bridged walks do as they are told, and mixed by the table they are free walks', () => {
    const draw = seeded(12)
    checkLaw(() => {
      const arrives = draw() < q
      const walk = bridgedWalk(grid, actor, slip, table, budget, from, arrives, draw)
      if (walk.includes(goal) !== arrives) throw new Error(`told ${arrives}, walked ${walk.join()}`)
      if (!arrives && walk.length !== budget + 1) throw new Error(`failed after ${walk.length - 1} steps`)
      return walk
    })
  })
})

test('an outcome that the grid rules out is a walk cut short: the Actor is called back on its way', () => {
  const corridor = gridFrom(['#########', '#...#...#', '#########'])
  const actor = actorFor(corridor, 12, 0)
  const bridged = (budgetHere: number, start: number, arrives: boolean) => {
    const table = arrivalTable(corridor, actor, 0, budgetHere)
    return Array.from(bridgedWalk(corridor, actor, 0, table, budgetHere, start, arrives, seeded(3)))
  }
  expect(bridged(5, 10, true)).toEqual([10, 11, 12])
  expect(bridged(5, 10, false)).toEqual([10, 11])
  expect(bridged(5, 11, false)).toEqual([11])
  expect(bridged(1, 10, true)).toEqual([10])
  expect(bridged(5, 15, true)).toEqual([15])
  expect(bridged(5, 15, false)).toEqual([15])
  expect(bridged(5, 12, true)).toEqual([12])
  expect(bridged(5, 12, false)).toEqual([12])
})

test('a freak outcome is bridged all the same, and a failure never steps on the goal', () => {
  const actor = actorFor(grid, goal, 0.002)
  const table = arrivalTable(grid, actor, 0.002, budget)
  expect(1 - arrival(table, from, budget)).toBeLessThan(1e-5)
  const draw = seeded(4)
  for (let i = 0; i < 500; i++) {
    const walk = bridgedWalk(grid, actor, 0.002, table, budget, from, false, draw)
    expect(walk).not.toContain(goal)
    expect(walk).toHaveLength(budget + 1)
  }
})
