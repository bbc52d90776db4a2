// Where a value lies along its slider, and the value at a place along it.
import type { NumberRow } from '../../core/parameter.ts'

/** Positions along a slider, 0 to this. */
export const POSITIONS = 1000

const top = (row: NumberRow): number => row.sliderMax ?? row.max

/** What is added to values on a log scale: 1 where it starts from 0. */
const shift = (row: NumberRow): number => (row.min > 0 ? 0 : 1)

/** The place of a value along the slider, 0 to POSITIONS; a value beyond its end is at the end. */
export function positionOf(row: NumberRow, value: number): number {
  const share = Math.min(1, Math.max(0, (value - row.min) / (top(row) - row.min)))
  if (row.scale === 'root') return POSITIONS * Math.sqrt(share)
  if (row.scale === 'log') {
    const decades = (x: number): number => Math.log((x + shift(row)) / (row.min + shift(row)))
    return POSITIONS * (decades(Math.min(top(row), Math.max(row.min, value))) / decades(top(row)))
  }
  return POSITIONS * share
}

/** The value at a place along the slider, on the row's grid of steps. */
export function valueAt(row: NumberRow, position: number): number {
  const share = position / POSITIONS
  const span = top(row) - row.min
  if (row.scale === 'log') {
    const least = row.min + shift(row)
    return rounded(row, least * ((top(row) + shift(row)) / least) ** share - shift(row), true)
  }
  return rounded(row, row.min + span * (row.scale === 'root' ? share * share : share), false)
}

/** The value `steps` steps away; on a log scale a step is at least a fiftieth of the value. */
export function stepped(row: NumberRow, value: number, steps: number): number {
  const stride = row.scale === 'log' ? Math.max(row.step, value / 50) : row.step
  return rounded(row, value + steps * stride, false)
}

function rounded(row: NumberRow, value: number, coarse: boolean): number {
  // Three digits are enough of a number that was pointed at.
  const wanted = coarse && value > 0 ? Number(value.toPrecision(3)) : value
  const grid = Math.round((wanted - row.min) / row.step) * row.step + row.min
  return Math.min(top(row), Math.max(row.min, Number(grid.toPrecision(10))))
}
