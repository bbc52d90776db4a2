// The Actor of a scenario: its walks have the law of its arrival, its fields tell what it believes and where it is wrong.

import { describe, expect, it, test } from 'vitest'
import { seeded, slowForward, slowStep } from '../testing/world.ts'
import { actorFor, DISCOUNT } from './actor.ts'
import { arrival, arrivalTable } from './arrival.ts'
import { actorBudget, officeBuilding } from './building.ts'
import { GridActor, type Training } from './grid-actor.ts'

const building = officeBuilding(8, true)
const { grid } = building
const budget = actorBudget(building)
const goals = building.places.slice(1).map(({ cell }) => cell)
const home = building.places[0].cell
const SLIP = 0.25
const actorOf = (training: Training): GridActor => new GridActor(grid, goals, SLIP, budget, training)

describe.each<Training>(['oracle', 0, 150, 3000])('with training %s', (training) => {
  const actor = actorOf(training)

  it('arrives as its policy, pushed forward, does; the fields say so', () => {
    for (const goal of goals.keys()) {
      const { acting } = actor.fields(goal)
      expect(acting.goal).toBe(goals[goal])
      for (const { cell } of building.places) {
        const forward = slowForward(grid, acting.move, SLIP, cell, budget)[goals[goal]]
        expect(actor.arrival(cell, goal)).toBeCloseTo(forward, 12)
        expect(acting.arrival[cell]).toBeCloseTo(forward, 6)
      }
    }
  })

  it('walks on its own policy, to where it is told', () => {
    const draw = seeded(9)
    for (const goal of goals.keys()) {
      const { move } = actor.fields(goal).acting
      for (const arrives of [true, false]) {
        const chance = actor.arrival(home, goal)
        if ((arrives ? chance : 1 - chance) < 1e-6) continue
        const walk = actor.walk(home, goal, arrives, draw)
        expect(walk.includes(goals[goal])).toBe(arrives)
        for (const [i, cell] of walk.entries()) {
          if (i === 0) continue
          const law = slowStep(grid, walk[i - 1], move[walk[i - 1]], SLIP)
          expect(law.map(([to]) => to)).toContain(cell)
        }
      }
    }
  })

  it('goes astray just where its move is worth less than the best, by the values of the oracle', () => {
    for (const goal of goals.keys()) {
      const { acting, oracle, astray } = actor.fields(goal)
      const best = actorOf('oracle').fields(goal).acting.value
      expect(oracle === null).toBe(training === 'oracle')
      if (oracle) expect(oracle.value).toEqual(best)
      for (const [cell, made] of acting.move.entries()) {
        const worth =
          made < 0
            ? best[cell]
            : DISCOUNT * slowStep(grid, cell, made, SLIP).reduce((sum, [to, p]) => sum + p * best[to], 0)
        // Fields hold 32 bits, so a loss below 10⁻⁶ may be read either way.
        if (Math.abs(worth - best[cell]) > 1e-6 || made < 0)
          expect(astray[cell]).toBe(worth < best[cell] ? 1 : 0)
      }
    }
  })
})

test.each([4, 5, 6, 7, 8, budget])('without slip it arrives within %d steps as the table says', (steps) => {
  const actor = new GridActor(grid, goals, 0, steps, 'oracle')
  for (const [goal, cell] of goals.entries()) {
    const table = arrivalTable(grid, actorFor(grid, cell, 0), 0, steps)
    for (const place of building.places)
      expect(actor.arrival(place.cell, goal)).toBe(arrival(table, place.cell, steps))
  }
})

test.each([0, SLIP])(
  'with slip %s it walks to more goals than it keeps tables of, and to the first again',
  (slip) => {
    const wide = officeBuilding(64, true)
    const all = [...wide.places, ...wide.places].map(({ cell }) => cell)
    const actor = new GridActor(wide.grid, all, slip, actorBudget(wide), 'oracle')
    const draw = seeded(5)
    for (const goal of [...all.keys(), 0, 70, 1])
      expect(actor.walk(wide.places[3].cell, goal, true, draw).at(-1)).toBe(all[goal])
  },
)

test('where a scenario has it arrive although it knows no way, the oracle walks for it', () => {
  const walk = actorOf(0).walk(home, 2, true, seeded(1))
  expect(walk.at(-1)).toBe(goals[2])
  expect(walk).toEqual(actorOf('oracle').walk(home, 2, true, seeded(1)))
  expect(Array.from(actorOf(0).walk(home, 2, false, seeded(1)))).toEqual([home])
})
