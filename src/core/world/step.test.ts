// The law of a step: it is a law, blocked moves stay, and the sampler samples it.

import { expect, test } from 'vitest'
import { chiSquareRatio, MAZE, seeded, slowStep } from '../testing/world.ts'
import { gridFrom, MOVES } from './grid.ts'
import { expected, step, stepLaw } from './step.ts'

const grid = gridFrom(MAZE)
const floor = [...grid.walls.keys()].filter((cell) => grid.walls[cell] === 0)
const everyStep = floor.flatMap((cell) => MOVES.map((_, move) => ({ cell, move })))
const indicator = (cell: number) => Float64Array.from(grid.walls, (_, i) => (i === cell ? 1 : 0))

test.each([0, 0.1, 0.4, 1])('with slip %d every step has the law of theory.md section 1', (slip) => {
  const law = stepLaw(grid, slip)
  const ones = new Float64Array(grid.walls.length).fill(1)
  for (const { cell, move } of everyStep) {
    expect(expected(law, cell, move, ones)).toBeCloseTo(1, 14)
    const slow = Array.from(grid.walls, () => 0)
    for (const [to, p] of slowStep(grid, cell, move, slip)) slow[to] += p
    for (const to of new Set([cell, ...slow.keys()]))
      if (slow[to] > 0 || to === cell)
        expect(expected(law, cell, move, indicator(to))).toBeCloseTo(slow[to], 14)
  }
})

test('a blocked move stays, whatever slips', () => {
  const cage = gridFrom(['###', '#.#', '###'])
  for (const move of [0, 1, 2, 3]) {
    expect(step(stepLaw(cage, 0), 4, move, seeded(1))).toBe(4)
    expect(expected(stepLaw(cage, 0.4), 4, move, Float64Array.of(0, 0, 0, 0, 1, 0, 0, 0, 0))).toBeCloseTo(
      1,
      14,
    )
  }
})

test('the sampler has the exact law, plain and reweighted', () => {
  const law = stepLaw(grid, 0.4)
  const draw = seeded(2)
  const weight = (cell: number) => (cell * 7) % 5
  for (const { cell, move } of everyStep.filter((_, i) => i % 9 === 0)) {
    for (const weigh of [undefined, weight]) {
      const shares = Array.from(
        grid.walls,
        (_, to) => expected(law, cell, move, indicator(to)) * (weigh?.(to) ?? 1),
      )
      const total = shares.reduce((a, b) => a + b)
      if (total === 0) {
        expect(step(law, cell, move, draw, weigh)).toBe(-1)
        continue
      }
      const counts = shares.map(() => 0)
      for (let i = 0; i < 4000; i++) counts[step(law, cell, move, draw, weigh)] += 1
      shares.forEach((share, to) => {
        if (share === 0) expect(counts[to]).toBe(0)
      })
      if (counts.filter((count) => count > 0).length > 1)
        expect(
          chiSquareRatio(
            counts,
            shares.map((share) => share / total),
          ),
        ).toBeLessThan(1)
    }
  }
})

test('what is not a law is refused at the door', () => {
  expect(() => stepLaw(grid, 1.5)).toThrow('slip is 1.5, expected a number in [0, 1]')
  expect(() => stepLaw(grid, Number.NaN)).toThrow('slip is NaN')
  expect(() => gridFrom(['###', '#..', '###'])).toThrow('border cell 5 is floor, expected wall')
  expect(() => gridFrom(['###', '#.##', '###'])).toThrow('has 4 cells, expected 3')
})
