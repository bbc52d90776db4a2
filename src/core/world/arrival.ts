// Arrival: how likely the Actor is to reach its goal within its budget, exactly, and walks with that law.

import type { Actor } from './actor.ts'
import type { Grid } from './grid.ts'
import { expected, type StepLaw, step, stepLaw } from './step.ts'

/** A failure less likely than this cannot be told from rounding in 1 − arrival, and counts as impossible. */
const ROUNDING = 1e-12

/**
 * Probability of reaching the goal within t more steps, at [t·cells + cell] for t = 0..budget; length (budget+1)·cells.
 * Backward recursion h(cell, t) = Σ P(next|cell, μ(cell)) h(next, t−1), h(goal, ·) = 1: P_z of theory.md section 1.
 * `slip` is the world's: it may differ from the one that the Actor was made for. Throws on a budget that is no count.
 */
export function arrivalTable(grid: Grid, actor: Actor, slip: number, budget: number): Float64Array {
  if (!(Number.isInteger(budget) && budget >= 0))
    throw new Error(`arrivalTable: budget is ${budget}, expected an integer of at least 0`)
  const law = stepLaw(grid, slip)
  const cells = grid.walls.length
  const table = new Float64Array((budget + 1) * cells)
  table[actor.goal] = 1
  for (let t = 1; t <= budget; t++) {
    table[t * cells + actor.goal] = 1
    for (let cell = 0; cell < cells; cell++) {
      const move = actor.move[cell]
      // The three chances may add up to a last bit more than 1.
      if (move >= 0) table[t * cells + cell] = Math.min(1, expected(law, cell, move, table, (t - 1) * cells))
    }
  }
  return table
}

/** Probability q(from, goal) in [0, 1] of arriving within the whole budget that the table was made for. */
export function arrival(table: Float64Array, from: number, budget: number): number {
  const cells = table.length / (budget + 1)
  return table[budget * cells + from]
}

/**
 * Simulates the low level: the cells of one walk, `from` first, at most budget + 1 of them. It ends on arrival, when
 * the budget is spent, or at once where the Actor knows no way. theory.md section 1.
 */
export function freeWalk(
  grid: Grid,
  actor: Actor,
  slip: number,
  budget: number,
  from: number,
  draw: () => number,
): Uint16Array {
  return wander(stepLaw(grid, slip), actor, budget, from, draw, () => 1)
}

/**
 * A walk with the law of `freeWalk` given that it arrives (or does not), by Doob's h-transform: P(next | cell, outcome)
 * ∝ P(next | cell) h(next, steps left), with h the arrival `table` of this grid, Actor, slip and budget, or 1 − h.
 * With the outcome drawn from the table, the walk is a free walk: the ensemble's law and the animation's are one.
 * An outcome that the grid rules out (a scenario may override arrival) is shown as a free walk cut at half its length:
 * the Actor is called back on its way. At the goal already, the walk is [goal].
 * Throws if the table is not of this grid's and budget's size.
 */
export function bridgedWalk(
  grid: Grid,
  actor: Actor,
  slip: number,
  table: Float64Array,
  budget: number,
  from: number,
  arrives: boolean,
  draw: () => number,
): Uint16Array {
  const cells = grid.walls.length
  if (table.length !== (budget + 1) * cells)
    throw new Error(
      `bridgedWalk: table has ${table.length} entries, expected ${(budget + 1) * cells} for this budget`,
    )
  const chance = arrival(table, from, budget)
  if (arrives ? chance === 0 : 1 - chance < ROUNDING) {
    const walk = freeWalk(grid, actor, slip, budget, from, draw)
    return walk.slice(0, Math.floor((walk.length + 1) / 2))
  }
  return wander(stepLaw(grid, slip), actor, budget, from, draw, (next, left) => {
    const h = table[left * cells + next]
    return arrives ? h : Math.max(0, 1 - h)
  })
}

/** Steps under the Actor's policy, the law of each step reweighted by `weight(next, steps left after it)`. */
function wander(
  law: StepLaw,
  actor: Actor,
  budget: number,
  from: number,
  draw: () => number,
  weight: (next: number, left: number) => number,
): Uint16Array {
  const walk = new Uint16Array(budget + 1)
  walk[0] = from
  let steps = 0
  for (let cell = from; steps < budget && cell !== actor.goal && actor.move[cell] >= 0; ) {
    const left = budget - steps - 1
    cell = step(law, cell, actor.move[cell], draw, (next) => weight(next, left))
    if (cell < 0) break // only when 1 − h has been rounded to 0 all around: called back, as above
    steps += 1
    walk[steps] = cell
  }
  return walk.slice(0, steps + 1)
}
