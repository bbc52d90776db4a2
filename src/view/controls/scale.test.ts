// Sliders: every place has a value within the row and back, whatever the scale, and 0 has its place on a log scale.
import { describe, expect, it } from 'vitest'
import type { NumberRow, Parameter } from '../../core/parameter.ts'
import { LANE_ROWS, rowOf, SHARED_ROWS, scenarioRows } from '../../core/params.ts'
import { POSITIONS, positionOf, stepped, valueAt } from './scale.ts'

const ALL: readonly Parameter[] = [...LANE_ROWS, ...SHARED_ROWS, ...scenarioRows('courier')]
const ROWS = ALL.filter((row): row is NumberRow => row.kind === 'number')

describe.each(ROWS.map((row) => [row.name, row] as const))('%s', (_, row) => {
  const end = row.sliderMax ?? row.max

  it('runs from its least value to the end of its slider, never falling', () => {
    expect([valueAt(row, 0), valueAt(row, POSITIONS)]).toEqual([row.min, end])
    expect([positionOf(row, row.min), positionOf(row, end)]).toEqual([0, POSITIONS])
    expect(positionOf(row, row.max)).toBe(POSITIONS)
    let before = row.min
    for (let position = 0; position <= POSITIONS; position += 5) {
      const value = valueAt(row, position)
      expect(value).toBeGreaterThanOrEqual(before)
      expect(value).toBeLessThanOrEqual(end)
      before = value
      // There and back within a step of the row, or the three digits of a log scale.
      const slack = Math.max(row.step, row.scale === 'log' ? 0.005 * value : 0)
      expect(Math.abs(valueAt(row, positionOf(row, value)) - value)).toBeLessThanOrEqual(slack)
    }
  })

  it('is moved by keys from end to end', () => {
    let value = row.min
    for (let presses = 0; value < end && presses < 10_000; presses++) {
      const next = stepped(row, value, 1)
      expect(next).toBeGreaterThan(value)
      value = next
    }
    expect(value).toBe(end)
  })
})

it('gives counts from 0 equal ratios: half of the way to 50,000 is some 220', () => {
  const row = rowOf('actorEpisodes', 'courier') as NumberRow
  expect(valueAt(row, POSITIONS / 2)).toBe(223)
  expect(positionOf(row, 0)).toBe(0)
})
