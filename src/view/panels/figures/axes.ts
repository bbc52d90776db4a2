// The axis of a parameter in a sweep or a map: its scale is that of its slider, and words have places of their own.
import type { NumberRow, Value } from '../../../core/parameter.ts'
import type { AxisSpec } from '../../figure/figure.ts'
import { valueWords } from './say.ts'

export interface ParameterAxis {
  readonly spec: AxisSpec
  /** Where each of the values lies on it. */
  readonly at: readonly number[]
}

/** What stands for a value: `∞` for a window that holds all. */
export const wordOf = ({ name }: NumberRow, value: Value): string =>
  name === 'window' && value === 0 ? '∞' : valueWords(value)

const labelOf = ({ label, symbol }: NumberRow): string => `${label}${symbol ? ` ${symbol}` : ''}`

/** Evenly spaced cells, one a value, in the order in which they are given. */
export function cellsOf(row: NumberRow, values: readonly Value[]): ParameterAxis {
  const at = values.map((_, i) => i)
  const spec: AxisSpec = {
    label: labelOf(row),
    symbol: row.symbol || row.label,
    scale: 'cells',
    domain: [0, values.length],
    cells: at,
    ticks: at.map((i) => ({ at: i, label: wordOf(row, values[i]) })),
  }
  return { spec, at }
}

/** The axis of a sweep: true to scale where all values are numbers and none stands for infinity. */
export function axisFor(row: NumberRow, values: readonly Value[]): ParameterAxis {
  const numbers = values.filter((value): value is number => typeof value === 'number')
  if (numbers.length < values.length || row.name === 'window') return cellsOf(row, values)
  const [lo, hi] = [Math.min(...numbers), Math.max(...numbers)]
  const log = row.scale === 'log' && lo > 0
  const pad = (hi - lo || 1) * 0.03
  const domain: [number, number] = log
    ? [lo / 1.1, hi * 1.1]
    : row.scale === 'root'
      ? [0, hi * 1.03]
      : [lo - pad, hi + pad]
  const scale = log ? 'log' : row.scale === 'root' ? 'root' : 'linear'
  return { spec: { label: labelOf(row), symbol: row.symbol || row.label, scale, domain }, at: numbers }
}
