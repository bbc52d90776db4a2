// The goal-conditioned Actor μ_g: which move to make in every cell to reach its goal.

import { flood } from './flood.ts'
import { type Grid, MOVES } from './grid.ts'
import { expected, type StepLaw, stepLaw } from './step.ts'

/** A deterministic policy towards one goal cell; a learned Actor has the same shape. theory.md section 1. */
export interface Actor {
  goal: number
  /** Value by cell, in [0, 1]: E[DISCOUNT^(steps to the goal)] as the Actor believes it; 0 = cannot be reached. */
  value: Float64Array
  /** Move 0..3 (N, E, S, W) by cell; −1 where the goal cannot be reached, on walls, and at the goal. */
  move: Int8Array
}

/** Discount γ of the Actor's value: below 1 it prefers short ways; the same for every Actor. */
export const DISCOUNT = 0.95

/** A move must be better by this fraction to displace an earlier one: above rounding, below any real difference. */
const TIE = 1e-12

/**
 * The oracle Actor by value iteration: V(goal) = 1, V(cell) = γ max_move Σ P(next|cell, move) V(next). Ties go to
 * the first of N, E, S, W. Throws if the goal is no floor cell, slip is outside [0, 1] or the grid is open.
 */
export function actorFor(grid: Grid, goal: number, slip: number): Actor {
  const law = stepLaw(grid, slip)
  const { order } = flood(grid, goal)
  const value = new Float64Array(grid.walls.length)
  value[goal] = 1
  // In-place sweeps outwards from the goal. From 0 the values only rise, in rounded arithmetic too (each rounding is
  // monotone), so they come to rest on a fixed point to the last bit: no tolerance to choose.
  for (let moved = true; moved; ) {
    moved = false
    for (let i = 1; i < order.length; i++) {
      const cell = order[i]
      let best = 0
      for (let move = 0; move < MOVES.length; move++) best = Math.max(best, expected(law, cell, move, value))
      if (DISCOUNT * best > value[cell]) {
        value[cell] = DISCOUNT * best
        moved = true
      }
    }
  }
  return { goal, value, move: greedy(law, goal, value) }
}

/** The greedy move in every cell for a value function: Int8Array by cell, −1 at the goal and where all is 0. */
function greedy(law: StepLaw, goal: number, value: Float64Array): Int8Array {
  const moves = new Int8Array(value.length).fill(-1)
  for (let cell = 0; cell < value.length; cell++) {
    if (cell === goal || value[cell] === 0) continue
    let best = 0
    for (let move = 0; move < MOVES.length; move++) {
      const worth = expected(law, cell, move, value)
      if (worth <= best * (1 + TIE)) continue
      best = worth
      moves[cell] = move
    }
  }
  return moves
}
