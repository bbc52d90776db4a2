// The arrival table against forward propagation and a closed form.

import { expect, test } from 'vitest'
import { MAZE, slowForward } from '../testing/world.ts'
import { actorFor } from './actor.ts'
import { arrival, arrivalTable } from './arrival.ts'
import { actorBudget, officeBuilding } from './building.ts'
import { gridFrom } from './grid.ts'

test.each([0, 0.1, 0.4])(
  'with slip %d the table is what forward propagation finds, at every time',
  (slip) => {
    for (const [grid, goal] of [
      [gridFrom(MAZE), 12],
      [officeBuilding(8, true).grid, 155],
    ] as const) {
      const actor = actorFor(grid, goal, slip)
      const budget = 24
      const table = arrivalTable(grid, actor, slip, budget)
      expect(table).toHaveLength((budget + 1) * grid.walls.length)
      for (let cell = 0; cell < grid.walls.length; cell++) {
        if (grid.walls[cell]) continue
        for (let t = 0; t <= budget; t += 3) {
          const forward = slowForward(grid, actor.move, slip, cell, t)[goal]
          expect(Math.abs(table[t * grid.walls.length + cell] - forward)).toBeLessThan(1e-12)
        }
      }
    }
  },
)

test('in a one-wide corridor the time of arrival is negative binomial', () => {
  // Both sides are blocked, so each step succeeds with 1 − σ and else stays: P(T ≤ t) =
  // Σ_{j=L}^{t} C(j−1, L−1) (1−σ)^L σ^{j−L}. Above σ = 2/3 the Actor would rather aim at a side and slip its way.
  const corridor = gridFrom(['##########', '#........#', '##########'])
  for (const slip of [0.1, 0.3, 0.6]) {
    const actor = actorFor(corridor, 18, slip)
    for (let length = 1; length <= 7; length++) {
      let term = (1 - slip) ** length
      let sum = 0
      for (let t = length; t <= 30; t++) {
        sum += term
        term *= (slip * t) / (t - length + 1)
        expect(Math.abs(arrival(arrivalTable(corridor, actor, slip, t), 18 - length, t) - sum)).toBeLessThan(
          1e-12,
        )
      }
    }
  }
})

test('the edges: at the goal, from a pocket, no budget, not a budget', () => {
  const split = gridFrom(['######', '#.#..#', '######'])
  const actor = actorFor(split, 9, 0.1)
  const table = arrivalTable(split, actor, 0.1, 5)
  expect([arrival(table, 9, 5), arrival(table, 7, 5)]).toEqual([1, 0])
  expect(arrival(arrivalTable(split, actor, 0.1, 0), 10, 0)).toBe(0)
  expect(() => arrivalTable(split, actor, 0.1, 2.5)).toThrow('budget is 2.5, expected an integer')
})

test('the budget lets slip 0 always arrive, slip 0.1 nearly always, slip 0.4 often not', () => {
  const building = officeBuilding(8, true)
  const budget = actorBudget(building)
  const { grid, places } = building
  const meanAt = (slip: number) => {
    const chances = places.flatMap((to) => {
      const actor = actorFor(grid, to.cell, slip)
      const table = arrivalTable(grid, actor, slip, budget)
      return places
        .filter((from) => from !== to)
        .map(({ cell }) => {
          const chance = arrival(table, cell, budget)
          expect(Math.abs(chance - slowForward(grid, actor.move, slip, cell, budget)[to.cell])).toBeLessThan(
            1e-12,
          )
          return chance
        })
    })
    return chances.reduce((a, b) => a + b) / chances.length
  }
  expect(meanAt(0)).toBe(1)
  expect(meanAt(0.1)).toBeCloseTo(0.999754, 6)
  expect(meanAt(0.2)).toBeCloseTo(0.989036, 6)
  expect(meanAt(0.4)).toBeCloseTo(0.769656, 6)
})
