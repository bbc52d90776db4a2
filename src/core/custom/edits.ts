// What a person can do to a world of one's own: each edit gives a new world, or the same where it changes nothing.

import { type CustomWorld, innerCells, LIMITS, legsOf, type Mark, markAt, marksOf } from './world.ts'

export type Edit = (world: CustomWorld) => CustomWorld

const isOutside = ({ width, height }: CustomWorld, cell: number): boolean =>
  !innerCells(width, height).includes(cell)
const replaced = <Item>(items: readonly Item[], index: number, item: Item): Item[] =>
  items.map((one, i) => (i === index ? item : one))
const without = <Item>(items: readonly Item[], index: number): Item[] => items.filter((_, i) => i !== index)
const count = (length: number): number[] => Array.from({ length }, (_, i) => i)

/** Walls or floor; the border and cells on which something stands stay as they are. */
export const paint =
  (cells: readonly number[], wall: boolean): Edit =>
  (world) => {
    const fresh = cells.filter(
      (cell) =>
        !isOutside(world, cell) && world.walls[cell] !== Number(wall) && !(wall && markAt(world, cell)),
    )
    if (fresh.length === 0) return world
    const walls = world.walls.slice()
    for (const cell of fresh) walls[cell] = Number(wall)
    return { ...world, walls }
  }

function placed(world: CustomWorld, mark: Mark, cell: number): CustomWorld {
  if (mark.kind !== 'room') return { ...world, [mark.kind]: cell }
  return { ...world, rooms: replaced(world.rooms, mark.room, { ...world.rooms[mark.room], cell }) }
}

/** To a cell that thereby becomes floor; what stands there changes places with it. */
export const move =
  (mark: Mark, cell: number): Edit =>
  (world) => {
    const from = cellOf(world, mark)
    if (isOutside(world, cell) || from === cell) return world
    const other = markAt(world, cell)
    // A counter that is new has no cell to give in exchange.
    if (other && from === null) return world
    const swapped = other && from !== null ? placed(world, other, from) : world
    return paint([cell], false)(placed(swapped, mark, cell))
  }

/** Where a mark stands, null for a counter that is not there. */
function cellOf(world: CustomWorld, mark: Mark): number | null {
  return mark.kind === 'room' ? world.rooms[mark.room].cell : world[mark.kind]
}

/** A room on a cell where nothing stands, named by its number, or by the next that is free. */
export const addRoom =
  (cell: number): Edit =>
  (world) => {
    const { rooms } = world
    if (isOutside(world, cell) || markAt(world, cell) || rooms.length >= LIMITS.rooms[1]) return world
    const names = rooms.map(({ name }) => name)
    const free = count(names.length + 1).find((i) => !names.includes(`room ${rooms.length + 1 + i}`)) ?? 0
    const name = `room ${rooms.length + 1 + free}`
    return paint([cell], false)({ ...world, rooms: [...rooms, { name, cell }] })
  }

/** Plans go to the room after it instead, from the last to the first. */
export const removeRoom =
  (room: number): Edit =>
  (world) => {
    const rooms = without(world.rooms, room)
    if (rooms.length < LIMITS.rooms[0]) return world
    const after = (visit: number): number => (visit > room ? visit - 1 : visit) % rooms.length
    return { ...world, rooms, plans: world.plans.map((plan) => plan.map((visits) => visits.map(after))) }
  }

export const removeCounter: Edit = (world) => (world.counter === null ? world : { ...world, counter: null })

export const rename =
  (room: number, name: string): Edit =>
  (world) =>
    world.rooms[room].name === name
      ? world
      : { ...world, rooms: replaced(world.rooms, room, { ...world.rooms[room], name }) }

export const retitle =
  (title: string): Edit =>
  (world) =>
    world.title === title ? world : { ...world, title }

export const setVisit =
  (plan: number, instruction: number, leg: number, room: number): Edit =>
  (world) => {
    const visits = world.plans[plan][instruction]
    if (visits[leg] === room) return world
    const routes = replaced(world.plans[plan], instruction, replaced(visits, leg, room))
    return { ...world, plans: replaced(world.plans, plan, routes) }
  }

/** A plan one room on from the last at every visit. */
export const addPlan: Edit = (world) => {
  const { plans, rooms } = world
  if (plans.length >= LIMITS.plans[1]) return world
  const plan = plans[plans.length - 1].map((visits) => visits.map((room) => (room + 1) % rooms.length))
  return { ...world, plans: [...plans, plan] }
}

export const removePlan =
  (plan: number): Edit =>
  (world) =>
    world.plans.length <= LIMITS.plans[0] ? world : { ...world, plans: without(world.plans, plan) }

/** More visits go on from the last, room by room. */
export const setLegs =
  (legs: number): Edit =>
  (world) => {
    if (legs === legsOf(world) || legs < LIMITS.legs[0] || legs > LIMITS.legs[1]) return world
    const fitted = (visits: readonly number[]): number[] =>
      count(legs).map((leg) => visits[leg] ?? (visits[visits.length - 1] + leg) % world.rooms.length)
    return { ...world, plans: world.plans.map((plan) => plan.map(fitted)) }
  }

/** One that asks for the same visits as the last, until it is told otherwise. */
export const addInstruction: Edit = (world) => {
  const { instructions, plans } = world
  if (instructions.length >= LIMITS.instructions[1]) return world
  return {
    ...world,
    instructions: [...instructions, `Instruction ${instructions.length + 1}.`],
    plans: plans.map((plan) => [...plan, plan[plan.length - 1]]),
  }
}

export const removeInstruction =
  (instruction: number): Edit =>
  (world) =>
    world.instructions.length <= LIMITS.instructions[0]
      ? world
      : {
          ...world,
          instructions: without(world.instructions, instruction),
          plans: world.plans.map((plan) => without(plan, instruction)),
        }

export const instruct =
  (instruction: number, words: string): Edit =>
  (world) =>
    world.instructions[instruction] === words
      ? world
      : { ...world, instructions: replaced(world.instructions, instruction, words) }

/** What is new is floor, what no longer fits moves to the nearest free cell, and the border is wall. */
export const resize =
  (width: number, height: number): Edit =>
  (world) => {
    const fits = (size: number, [least, most]: readonly [number, number]): boolean =>
      size >= least && size <= most
    if (width === world.width && height === world.height) return world
    if (!fits(width, LIMITS.width) || !fits(height, LIMITS.height)) return world
    const walls = new Uint8Array(width * height).fill(1)
    const inner = innerCells(width, height)
    for (const cell of inner) {
      const [x, y] = [cell % width, Math.floor(cell / width)]
      const old = y * world.width + x
      const isOld = x < world.width - 1 && y < world.height - 1
      walls[cell] = isOld ? world.walls[old] : 0
    }
    const free = new Set(inner)
    let moved: CustomWorld = { ...world, width, height, walls }
    for (const { mark, cell } of marksOf(world)) {
      const [x, y] = [cell % world.width, Math.floor(cell / world.width)]
      const off = (one: number): number => Math.abs((one % width) - x) + Math.abs(Math.floor(one / width) - y)
      // In the smallest maps there is no room for the most marks: with so many the map stays as large as it is.
      if (free.size === 0) return world
      const to = [...free].reduce((best, one) => (off(one) < off(best) ? one : best))
      free.delete(to)
      moved = placed(moved, mark, to)
      walls[to] = 0
    }
    return moved
  }
