// Which rows of a large confusion matrix are worth their place.
import type { Confusion } from '../../core/reporter/confusion.ts'

const MOST_ROWS = 16

/** All rows, or those of the likeliest misreports; in order of observation. */
export function rowsToShow({ happened, said, chance }: Confusion): number[] {
  const rows = happened.map((_, row) => row)
  if (rows.length <= MOST_ROWS) return rows
  const right = (row: number): number => chance[row * said.length + said.indexOf(happened[row])]
  return rows
    .sort((a, b) => right(a) - right(b) || a - b)
    .slice(0, MOST_ROWS)
    .sort((a, b) => a - b)
}
