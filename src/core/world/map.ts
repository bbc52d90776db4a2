// Maps drawn with letters: what a small scenario needs to have a building.

import type { Building, Place } from './building.ts'
import { gridFrom } from './grid.ts'

/** What a letter stands for. */
export type Legend = Readonly<Record<string, Pick<Place, 'kind' | 'label' | 'sign'>>>

/**
 * Reads a map from rows of signs: # is wall, . is a door or floor that belongs to nobody, and cells of one letter are
 * one place, where the Actor stands in the one nearest to their middle. Places come in the order of the legend.
 * @throws Error where a letter of the legend is not on the map, or the map is ragged or open
 */
export function buildingFrom(rows: readonly string[], legend: Legend): Building {
  const signs = rows.join('')
  const places = Object.entries(legend).map(([letter, place]): Place => {
    const cells = signs.split('').flatMap((sign, cell) => (sign === letter ? [cell] : []))
    if (cells.length === 0)
      throw new Error(`map: there is no ${letter} on it, expected one for ${place.label}`)
    return { ...place, cell: middleOf(cells, rows[0].length), cells, doors: [] }
  })
  return { grid: gridFrom(rows), places }
}

/** The cell nearest to the middle of all; of equals the last. */
function middleOf(cells: readonly number[], width: number): number {
  const mean = (of: (cell: number) => number): number =>
    cells.reduce((sum, cell) => sum + of(cell), 0) / cells.length
  const [column, row] = [
    (cell: number): number => cell % width,
    (cell: number): number => Math.floor(cell / width),
  ]
  const [x, y] = [mean(column), mean(row)]
  const off = (cell: number): number =>
    (column(cell) - x) * (column(cell) - x) + (row(cell) - y) * (row(cell) - y)
  return cells.reduce((best, cell) => (off(cell) <= off(best) ? cell : best))
}
