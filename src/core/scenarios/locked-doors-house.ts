// The house of locked doors: a grid of rooms, a door between any two that touch, and all ways through it without detour.

import type { Building, Place } from '../world/building.ts'
import { checkGrid, type Grid } from '../world/grid.ts'

/** Floor cells of a room, within walls one cell thick. */
const [ROOM_WIDTH, ROOM_HEIGHT] = [3, 2]

export interface House {
  /** Its places are the rooms, row by row: the tea starts in the first and is to come to the last. All doors are open. */
  readonly building: Building
  /** The cells of the doors. */
  readonly doors: readonly number[]
  /** Every way from the first room to the last that goes only right and down, as rooms, both ends included. */
  readonly ways: readonly (readonly number[])[]
  /** By way: the doors that it goes through (indices into doors), in order. */
  readonly doorsByWay: readonly (readonly number[])[]
  /** Steps from a room to one beside it, at most; two rooms away is farther. */
  readonly reach: number
  /** The door between two rooms (index into doors), −1 where they do not touch. */
  readonly doorBetween: (one: number, other: number) => number
}

/** A house of across × down rooms. */
export function houseOf(across: number, down: number): House {
  const [pitchX, pitchY] = [ROOM_WIDTH + 1, ROOM_HEIGHT + 1]
  const [width, height] = [across * pitchX + 1, down * pitchY + 1]
  const grid: Grid = { width, height, walls: new Uint8Array(width * height).fill(1) }
  const carve = (x: number, y: number): number => {
    grid.walls[y * width + x] = 0
    return y * width + x
  }
  const places = Array.from({ length: across * down }, (_, room): Place => {
    const [left, top] = [1 + (room % across) * pitchX, 1 + Math.floor(room / across) * pitchY]
    const cells = Array.from({ length: ROOM_WIDTH * ROOM_HEIGHT }, (_, i) =>
      carve(left + (i % ROOM_WIDTH), top + Math.floor(i / ROOM_WIDTH)),
    )
    return { kind: 'room', label: `room ${room + 1}`, sign: `${room + 1}`, cell: cells[1], cells, doors: [] }
  })
  const doors: number[] = []
  const doorOf = new Map<string, number>()
  const connect = (one: number, other: number, x: number, y: number): void => {
    doorOf.set(`${one} ${other}`, doors.length)
    doorOf.set(`${other} ${one}`, doors.length)
    const cell = carve(x, y)
    doors.push(cell)
    places[one].doors.push(cell)
    places[other].doors.push(cell)
  }
  for (const [room, { cell }] of places.entries()) {
    const [x, y] = [cell % width, Math.floor(cell / width)]
    if ((room + 1) % across !== 0) connect(room, room + 1, x + pitchX / 2, y)
    if (room + across < places.length) connect(room, room + across, x, y + ROOM_HEIGHT)
  }
  const doorBetween = (one: number, other: number): number => doorOf.get(`${one} ${other}`) ?? -1
  const ways = waysFrom(0, across, places.length)
  return {
    building: { grid: checkGrid(grid), places },
    doors,
    ways,
    doorsByWay: ways.map((way) => way.slice(1).map((room, i) => doorBetween(way[i], room))),
    reach: Math.max(pitchX, pitchY),
    doorBetween,
  }
}

/** The ways from a room on to the last, those that go right first. */
function waysFrom(room: number, across: number, rooms: number): number[][] {
  if (room === rooms - 1) return [[room]]
  const right = (room + 1) % across === 0 ? [] : waysFrom(room + 1, across, rooms)
  const below = room + across >= rooms ? [] : waysFrom(room + across, across, rooms)
  return [...right, ...below].map((way) => [room, ...way])
}
