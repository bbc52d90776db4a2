// Which floor cells can be reached from a cell, nearest first, and how far they are.

import { type Grid, landing, MOVES } from './grid.ts'

/** Reachable cells in breadth-first order, `from` first; `distance` in undisturbed moves by cell, −1 = unreachable. */
export interface Flood {
  order: Int32Array
  distance: Int32Array
}

/** Floods the floor from a cell (moves can be reversed, so this is also the set from which it can be reached). */
export function flood(grid: Grid, from: number): Flood {
  if (grid.walls[from] !== 0)
    throw new Error(`flood: cell ${from} is no floor of this grid, expected a floor cell`)
  const distance = new Int32Array(grid.walls.length).fill(-1)
  const order = new Int32Array(grid.walls.length)
  distance[from] = 0
  order[0] = from
  let found = 1
  for (let head = 0; head < found; head++) {
    const cell = order[head]
    for (let move = 0; move < MOVES.length; move++) {
      const next = landing(grid, cell, move)
      if (distance[next] >= 0) continue
      distance[next] = distance[cell] + 1
      order[found++] = next
    }
  }
  return { order: order.slice(0, found), distance }
}
