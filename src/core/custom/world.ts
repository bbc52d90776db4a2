// A world that a person has made: its map, its places, its plans, as plain data; and how large it may be.

import { letter } from '../scenarios/scenario.ts'
import type { Grid } from '../world/grid.ts'

/** A world of one's own. Cells are indices y·width + x; rooms, plans and instructions count from 0. */
export interface CustomWorld {
  /** What it is called; may be empty. */
  readonly title: string
  readonly width: number
  readonly height: number
  /** 1 = wall, shape [height, width]; the border is wall. Never changed in place. */
  readonly walls: Uint8Array
  /** Where an episode begins. */
  readonly start: number
  readonly board: number
  /** null where there is no counter. */
  readonly counter: number | null
  readonly rooms: readonly Room[]
  /** By plan, then by instruction: the rooms that are to be visited, in order; all of one length k ≥ 1. */
  readonly plans: readonly (readonly (readonly number[])[])[]
  /** By instruction: what the human says. */
  readonly instructions: readonly string[]
}

export interface Room {
  /** Goes into the sentence “Go to ….” */
  readonly name: string
  /** Where the Actor stands when it is there. */
  readonly cell: number
}

/** Smallest and largest of everything that is counted, and the most characters of a text. */
export const LIMITS = {
  width: [5, 25],
  height: [5, 16],
  rooms: [2, 16],
  plans: [2, 16],
  legs: [1, 6],
  instructions: [1, 6],
  title: 40,
  name: 24,
  instruction: 120,
} as const

/** What a plan is called. */
export const planName = letter

/** k, the visits of every plan. */
export const legsOf = ({ plans }: CustomWorld): number => plans[0][0].length

export const gridOf = ({ width, height, walls }: CustomWorld): Grid => ({ width, height, walls })

/** Everything that stands on a cell of its own: the start, the rooms, the board, the counter. */
export type Mark =
  | { readonly kind: 'start' | 'board' | 'counter' }
  | { readonly kind: 'room'; readonly room: number }

/** All marks and their cells. */
export function marksOf({ start, board, counter, rooms }: CustomWorld): { mark: Mark; cell: number }[] {
  return [
    { mark: { kind: 'start' }, cell: start },
    { mark: { kind: 'board' }, cell: board },
    ...(counter === null ? [] : [{ mark: { kind: 'counter' } as const, cell: counter }]),
    ...rooms.map(({ cell }, room) => ({ mark: { kind: 'room', room } as const, cell })),
  ]
}

export function markAt(world: CustomWorld, cell: number): Mark | null {
  return marksOf(world).find((one) => one.cell === cell)?.mark ?? null
}

/** What a mark is called in a sentence: `kitchen`, `the notice board`. */
export function markName({ rooms }: CustomWorld, mark: Mark): string {
  if (mark.kind === 'room') return rooms[mark.room].name
  return { start: 'the start', board: 'the notice board', counter: 'the counter' }[mark.kind]
}

const isBorder = (width: number, height: number, cell: number): boolean => {
  const [x, y] = [cell % width, Math.floor(cell / width)]
  return x === 0 || y === 0 || x === width - 1 || y === height - 1
}

/** The cells that a person may paint: all but the border. */
export const innerCells = (width: number, height: number): number[] =>
  Array.from({ length: width * height }, (_, cell) => cell).filter((cell) => !isBorder(width, height, cell))
