// The courier's building: two rows of rooms along a hall, a notice board, perhaps a counter.

import { flood } from './flood.ts'
import { checkGrid, type Grid } from './grid.ts'

/** A place that a subgoal can name. */
export interface Place {
  /** How it looks: rooms and halls are floor, boards, counters and towers stand on it, a cell is a patch of open ground. */
  kind: 'room' | 'hall' | 'board' | 'counter' | 'tower' | 'cell'
  label: string
  /** What is written on it on the map, '' for nothing. */
  sign: string
  /** Where the Actor stands when it is there. */
  cell: number
  /** The floor cells that belong to it (doors belong to nobody). */
  cells: number[]
  /** The door cells that lead into it, through the walls of the hall. */
  doors: number[]
}

/** A grid and its places: [0] the hall, [1..n] the rooms clockwise from top left, [n+1] the board, [n+2] the counter. */
export interface Building {
  grid: Grid
  places: Place[]
}

const HALL_ROWS = 3

/** Up to this many rooms are 3 × 2 cells; more are 1 × 1, so that the map stays narrow. */
const MOST_WIDE_ROOMS = 12

/** The budget is this many times the longest way: slip 0 always arrives, slip 0.1 nearly so, slip 0.4 often not. */
const PATIENCE = 1.5

/** The building of theory.md section 8 with 2..64 rooms; 8 rooms give 17 × 11 cells. Throws on another number. */
export function officeBuilding(rooms: number, withCounter: boolean): Building {
  if (!(Number.isInteger(rooms) && rooms >= 2 && rooms <= 64))
    throw new Error(`officeBuilding: got ${rooms} rooms, expected an integer from 2 to 64`)
  const [roomWidth, roomHeight] = rooms <= MOST_WIDE_ROOMS ? [3, 2] : [1, 1]
  const above = Math.ceil(rooms / 2)
  const width = above * (roomWidth + 1) + 1
  const hallTop = roomHeight + 2
  const height = 2 * hallTop + HALL_ROWS
  const grid: Grid = { width, height, walls: new Uint8Array(width * height).fill(1) }

  const carve = (left: number, top: number, columns: number, rows: number): number[] => {
    const cells = Array.from(
      { length: columns * rows },
      (_, i) => (top + Math.floor(i / columns)) * width + left + (i % columns),
    )
    for (const cell of cells) grid.walls[cell] = 0
    return cells
  }
  const roomAt = (index: number): Place => {
    const isAbove = index < above
    // The row below is walked from right to left; if it has a room less, it is centred.
    const left = isAbove
      ? 1 + index * (roomWidth + 1)
      : 1 + (rooms - 1 - index) * (roomWidth + 1) + ((rooms % 2) * (roomWidth + 1)) / 2
    const middle = left + (roomWidth - 1) / 2
    return {
      kind: 'room',
      label: `room ${index + 1}`,
      sign: `${index + 1}`,
      cell: (isAbove ? 1 : height - 2) * width + middle, // the far end, so that arriving means having gone in
      cells: carve(left, isAbove ? 1 : height - 1 - roomHeight, roomWidth, roomHeight),
      doors: carve(middle, isAbove ? hallTop - 1 : height - hallTop, 1, 1),
    }
  }
  const hallPart = (
    kind: 'hall' | 'board' | 'counter',
    label: string,
    left: number,
    columns: number,
  ): Place => {
    const middle = left + Math.floor(columns / 2)
    const cells = carve(left, hallTop, columns, HALL_ROWS)
    const sign = kind === 'hall' ? '' : kind
    return { kind, label, sign, cell: (hallTop + 1) * width + middle, cells, doors: [] }
  }

  const places = Array.from({ length: rooms }, (_, index) => roomAt(index))
  const hall = hallPart('hall', 'hall', 2, width - (withCounter ? 4 : 3))
  hall.cell = (hallTop + 1) * width + (width - 1) / 2
  hall.doors = places.flatMap((room) => room.doors)
  places.unshift(hall)
  places.push(hallPart('board', 'notice board', 1, 1))
  if (withCounter) places.push(hallPart('counter', 'counter', width - 2, 1))
  return { grid: checkGrid(grid), places }
}

/** H_a: the Actor's budget of low-level steps for one subgoal, ⌈1.5 × the longest shortest way between two places⌉. */
export function actorBudget(building: Building): number {
  const ways = building.places.map((from) => {
    const { distance } = flood(building.grid, from.cell)
    return building.places.reduce((longest, to) => Math.max(longest, distance[to.cell]), 0)
  })
  return Math.ceil(PATIENCE * Math.max(...ways))
}

/** The places that cannot be reached from the hall (slip opens no door, so it does not matter); [] if all can. */
export function unreachable(building: Building): Place[] {
  const { distance } = flood(building.grid, building.places[0].cell)
  return building.places.filter((place) => distance[place.cell] < 0)
}
