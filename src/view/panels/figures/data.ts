// The tables of several lanes as one: a row says whose it is, and a column that a lane does not have is empty there.
import type { Table as LaneTable } from '../../../core/experiment/table.ts'
import type { Figure, Table } from '../../figure/figure.ts'
import { letterOf } from './say.ts'

export interface OfLane {
  readonly lane: number
  readonly table: LaneTable
  /** Rows that count, from the first; all without it. */
  readonly rows?: number
}

/** More rows than this of a lane nobody listens to. */
const SPOKEN = 16

/**
 * The same rows, columns and names as in a file of the command line, and of them what is read out.
 * @param names of the columns that are read out
 */
export function dataOf(tables: readonly OfLane[], names: readonly string[]): Pick<Figure, 'data' | 'spoken'> {
  const all = [...new Set(tables.flatMap(({ table }) => Object.keys(table.columns)))]
  const spoken = all.filter((name) => names.includes(name))
  return { spoken: joined(tables, spoken, SPOKEN), data: () => joined(tables, all, Number.POSITIVE_INFINITY) }
}

/** @param most rows of a lane; of more, evenly spaced ones, the last among them */
function joined(tables: readonly OfLane[], names: readonly string[], most: number): Table {
  const rows = tables.flatMap(({ lane, table, rows: counted }) => {
    const length = counted ?? Math.max(0, ...Object.values(table.columns).map((values) => values.length))
    const kept = Math.min(most, length)
    return Array.from({ length: kept }, (_, i) => ({
      lane,
      columns: table.columns,
      i: Math.ceil(((i + 1) * length) / kept) - 1,
    }))
  })
  return {
    columns: [
      { name: 'lane', values: rows.map(({ lane }) => letterOf(lane)) },
      ...names.map((name) => ({
        name,
        values: rows.map(({ columns, i }) => columns[name]?.[i] ?? Number.NaN),
      })),
    ],
    numbers: tables.flatMap(({ lane, table }) =>
      Object.entries(table.numbers).map(
        ([name, value]) => [`${letterOf(lane)} ${name}`, value ?? ''] as const,
      ),
    ),
  }
}
