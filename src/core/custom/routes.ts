// The way of a plan through the map, by shortest ways from the start on: what the editor draws.

import { flood } from '../world/flood.ts'
import { landing, MOVES } from '../world/grid.ts'
import { type CustomWorld, gridOf } from './world.ts'

/** The cells of each leg, where it begins first; null where the plan leads into walls or where nobody can go. */
export function routeOf(world: CustomWorld, plan: number, instruction: number): number[][] | null {
  const legs: number[][] = []
  let from = world.start
  for (const room of world.plans[plan][instruction]) {
    const to = world.rooms[room].cell
    const way = wayOf(world, from, to)
    if (!way) return null
    legs.push(way)
    from = to
  }
  return legs
}

function wayOf(world: CustomWorld, from: number, to: number): number[] | null {
  const grid = gridOf(world)
  if (grid.walls[from] === 1 || grid.walls[to] === 1) return null
  const { distance } = flood(grid, to)
  if (distance[from] < 0) return null
  const way = [from]
  for (let cell = from; cell !== to; way.push(cell)) {
    const here = cell
    const next = MOVES.map((_, move) => landing(grid, here, move)).find(
      (one) => distance[one] === distance[here] - 1,
    )
    if (next === undefined) return null
    cell = next
  }
  return way
}
