// The low level's ground: a grid of walls and floor, and the four moves on it.

/** A map of `width` × `height` cells, enclosed by walls; a cell is the index y·width + x. theory.md section 1. */
export interface Grid {
  width: number
  height: number
  /** 1 = wall, 0 = floor; length width·height. */
  walls: Uint8Array
}

/** The four moves in their order: a move is an index 0..3 into this list; +1 turns right, +3 turns left. */
export const MOVES = ['N', 'E', 'S', 'W'] as const

/** Reads a grid from rows of '#' (wall) and anything else (floor). Throws if it is ragged or not enclosed. */
export function gridFrom(rows: readonly string[]): Grid {
  const width = rows[0]?.length ?? 0
  const ragged = rows.find((row) => row.length !== width)
  if (ragged !== undefined)
    throw new Error(`grid: row "${ragged}" has ${ragged.length} cells, expected ${width}`)
  const walls = Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 1 : 0))
  return checkGrid({ width, height: rows.length, walls })
}

/** Returns the grid if every cell of its border is wall (so that no move can leave it), else throws. */
export function checkGrid(grid: Grid): Grid {
  const { width, height, walls } = grid
  // A walk stores cells in 16 bits.
  if (walls.length !== width * height || walls.length > 65536)
    throw new Error(`grid: got ${walls.length} cells, expected ${width} × ${height} and at most 65536`)
  for (let cell = 0; cell < walls.length; cell++) {
    const x = cell % width
    const border = x === 0 || x === width - 1 || cell < width || cell >= walls.length - width
    if (border && walls[cell] !== 1) throw new Error(`grid: border cell ${cell} is floor, expected wall`)
  }
  return grid
}

/** The cell that an undisturbed move ends in: its neighbour, or the cell itself if a wall blocks the way. */
export function landing(grid: Grid, cell: number, move: number): number {
  const stride = (move & 1) === 1 ? 1 : grid.width
  const next = move === 0 || move === 3 ? cell - stride : cell + stride
  return grid.walls[next] === 1 ? cell : next
}
