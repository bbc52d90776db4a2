// The building of a world of one's own: rooms take the floor that walls and doors enclose, where that is a rectangle.

import type { Building, Place } from '../world/building.ts'
import { checkGrid, type Grid, landing, MOVES } from '../world/grid.ts'
import { type CustomWorld, gridOf, marksOf } from './world.ts'

/** More floor than this belongs to no room: it is a hall in which somebody stands. */
const MOST_CELLS = 30

/** A sign is never longer. */
const SIGN = 8

/** Places: [0] the start, [1..m] the rooms, [m+1] the board, [m+2] the counter, if there is one and it is wanted. */
export function buildingOf(world: CustomWorld, withCounter: boolean): Building {
  const grid = checkGrid(gridOf(world))
  const taken = new Set(marksOf(world).map(({ cell }) => cell))
  const signs = signsOf(world.rooms.map(({ name }) => name))
  const standing = (
    kind: 'hall' | 'board' | 'counter',
    label: string,
    sign: string,
    cell: number,
  ): Place => ({
    kind,
    label,
    sign,
    cell,
    cells: kind === 'hall' ? [cell] : upright(grid, cell, taken),
    doors: [],
  })
  const rooms = world.rooms.map(({ name, cell }, room): Place => {
    const { cells, doors } = around(grid, cell, taken)
    return { kind: 'room', label: name, sign: signs[room], cell, cells, doors }
  })
  return {
    grid,
    places: [
      standing('hall', 'the start', '', world.start),
      ...rooms,
      standing('board', 'notice board', 'board', world.board),
      ...(withCounter && world.counter !== null
        ? [standing('counter', 'counter', 'counter', world.counter)]
        : []),
    ],
  }
}

/** What is written on rooms: the number of `room 7`, else as much of the name as fits, else the number of the room. */
export function signsOf(names: readonly string[]): string[] {
  const signs = names.map((name) => {
    const number = /^room (\d{1,2})$/i.exec(name)
    return number ? number[1] : Array.from(name.replace(/^the /i, '')).slice(0, SIGN).join('').trim()
  })
  return signs.map((sign, room) =>
    sign === '' || signs.indexOf(sign) !== signs.lastIndexOf(sign) ? `${room + 1}` : sign,
  )
}

/** A narrow place between two walls. */
function isDoor({ walls, width }: Grid, cell: number): boolean {
  return (
    (walls[cell - 1] === 1 && walls[cell + 1] === 1) ||
    (walls[cell - width] === 1 && walls[cell + width] === 1)
  )
}

/** The enclosed floor around a cell and the doors into it; the cell alone where that is no rectangle of its own. */
function around(grid: Grid, cell: number, taken: ReadonlySet<number>): Pick<Place, 'cells' | 'doors'> {
  const cells = [cell]
  const doors: number[] = []
  if (isDoor(grid, cell)) return { cells, doors }
  for (let head = 0; head < cells.length; head++) {
    for (let move = 0; move < MOVES.length; move++) {
      const next = landing(grid, cells[head], move)
      if (cells.includes(next) || doors.includes(next)) continue
      if (isDoor(grid, next)) doors.push(next)
      else cells.push(next)
    }
    if (cells.length > MOST_CELLS) break
  }
  const [xs, ys] = [cells.map((one) => one % grid.width), cells.map((one) => Math.floor(one / grid.width))]
  const box = (Math.max(...xs) - Math.min(...xs) + 1) * (Math.max(...ys) - Math.min(...ys) + 1)
  const alone = cells.every((one) => one === cell || !taken.has(one))
  return box === cells.length && alone && cells.length <= MOST_CELLS
    ? { cells: cells.sort((a, b) => a - b), doors }
    : { cells: [cell], doors: [] }
}

/** A board stands upright: also over the cells above and below, where they are free floor. */
function upright({ walls, width }: Grid, cell: number, taken: ReadonlySet<number>): number[] {
  return [cell - width, cell, cell + width].filter(
    (one) => one === cell || (walls[one] === 0 && !taken.has(one)),
  )
}
