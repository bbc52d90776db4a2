// The law of one low-level step, stated once: read exactly by `expected`, sampled by `step`.

import { checkGrid, type Grid, landing, MOVES } from './grid.ts'

/** The outcomes of a step, as turns of the intended move: straight on, slipped right, slipped left. */
const TURNS = [0, 1, 3] as const

/** The compiled law: outcome k of a move has probability chance[k] and ends in next[(cell·4 + move)·3 + k]. */
export interface StepLaw {
  chance: Float64Array
  next: Int32Array
}

/**
 * The law on a grid with slip σ in [0, 1] (theory.md section 1): the intended move with probability 1 − σ, either
 * side with σ/2; a blocked move stays. Throws if the grid is not enclosed or slip is out of range.
 */
export function stepLaw(grid: Grid, slip: number): StepLaw {
  checkGrid(grid)
  if (!(slip >= 0 && slip <= 1)) throw new Error(`stepLaw: slip is ${slip}, expected a number in [0, 1]`)
  const next = new Int32Array(grid.walls.length * MOVES.length * TURNS.length)
  for (let cell = 0, i = 0; cell < grid.walls.length; cell++) {
    for (let move = 0; move < MOVES.length; move++) {
      for (const turn of TURNS)
        next[i++] = grid.walls[cell] === 1 ? cell : landing(grid, cell, (move + turn) & 3)
    }
  }
  return { chance: Float64Array.of(1 - slip, slip / 2, slip / 2), next }
}

/** E[f(offset + next cell)] after a step from `cell`: with f the indicator of a cell, the chance of going there. */
export function expected(law: StepLaw, cell: number, move: number, f: Float64Array, offset = 0): number {
  const { chance, next } = law
  const i = (cell * 4 + move) * 3
  return (
    chance[0] * f[offset + next[i]] +
    chance[1] * f[offset + next[i + 1]] +
    chance[2] * f[offset + next[i + 2]]
  )
}

/**
 * Samples the next cell from the law that `expected` reads; `draw` is uniform in [0, 1). With `weight` (≥ 0, by next
 * cell) the law is reweighted by it and normalised; −1 if then every outcome has weight 0.
 */
export function step(
  law: StepLaw,
  cell: number,
  move: number,
  draw: () => number,
  weight: (next: number) => number = () => 1,
): number {
  const i = (cell * 4 + move) * 3
  const shareOf = (k: number) => law.chance[k] * weight(law.next[i + k])
  let left = draw() * (shareOf(0) + shareOf(1) + shareOf(2))
  let chosen = -1
  for (let k = 0; k < TURNS.length && left >= 0; k++) {
    const share = shareOf(k)
    if (share > 0) chosen = law.next[i + k]
    left -= share
  }
  return chosen
}
