// The grid of every number parameter: on its slider's steps, within its range, ascending, with both ends.
import { describe, expect, it, test } from 'vitest'
import type { NumberRow, Parameter } from '../parameter.ts'
import { read } from '../parameter.ts'
import { LANE_ROWS, SHARED_ROWS } from '../params.ts'
import { SCENARIOS } from '../scenarios/index.ts'
import { checkedValues, gridOf, numberRow } from './grid.ts'

const all: readonly Parameter[] = [...LANE_ROWS, ...SHARED_ROWS, ...SCENARIOS.flatMap(({ rows }) => rows)]
const rows = all.filter((row): row is NumberRow => row.kind === 'number')

test.each(rows.map((row) => [row.name, row] as const))('%s', (_, row) => {
  for (const count of [2, 9, 17]) {
    const grid = gridOf(row, count)
    expect(grid.length).toBeGreaterThanOrEqual(2)
    expect(grid.length).toBeLessThanOrEqual(Math.max(count, 13))
    expect(grid[0]).toBe(row.min)
    expect(Math.abs((grid.at(-1) ?? 0) - (row.sliderMax ?? row.max))).toBeLessThanOrEqual(row.step / 2)
    for (const [i, value] of grid.entries()) {
      expect(read(row, value)).toBe(value)
      if (i > 0) expect(value).toBeGreaterThan(grid[i - 1])
      const steps = (value - row.min) / row.step
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6)
      expect(String(value).length).toBeLessThan(10)
    }
  }
})

it('ε has more values where it is small, and few whole numbers are all there', () => {
  const epsilon = gridOf(numberRow('epsilon', 'courier'), 17)
  expect(epsilon).toHaveLength(17)
  expect(epsilon.filter((value) => value < 0.1)).toHaveLength(6)
  expect(gridOf(numberRow('legs', 'courier'), 17)).toEqual([1, 2, 3, 4, 5, 6])
})

describe('given values', () => {
  it('are read, sorted and told apart, words first', () => {
    const row = numberRow('arrival', 'courier')
    expect(checkedValues(row, ['0.5', 0.25, 'grid', 0.5, '1'])).toEqual(['grid', 0.25, 0.5, 1])
  })
})
