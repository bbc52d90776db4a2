// The learned Actor: tabular Q-learning of the ways to all goals at once (theory.md sections 1 and 6c).

import type { Draw } from '../random.ts'
import { type Actor, DISCOUNT } from './actor.ts'
import { type Grid, MOVES } from './grid.ts'
import { step, stepLaw } from './step.ts'

/** While it trains, a move is drawn at random with this chance: every step teaches, so it had better see much. */
const EXPLORATION = 0.8

/** Step size 1 / (1 + c·n) at the n-th visit, from 0, of (cell, move): Σ diverges, Σ of squares does not, so Q converges. */
const DECAY = 0.2

/**
 * Learns from `episodes` (N_a) attempts, and returns the greedy Actor towards each of `goals`, in their order. An
 * attempt has a goal and a floor cell to start from, both uniform, and ends at its goal or after `budget` steps; moves
 * are ε-greedy, and uniform where nothing is known yet. Every step, sampled from the law that arrival is computed by,
 * teaches about every goal, for what Q-learning learns is not bound to the policy that walks:
 *   Q_g(cell, move) ← Q_g(cell, move) + α_n [γ V_g(next) − Q_g(cell, move)],  V_g(goal) = 1, else max_move Q_g.
 * All begin at 0, and where V_g is still 0 the Actor knows no way: its move is −1, it stays until it is recalled. So an
 * untrained Actor arrives nowhere that it does not stand. Equal moves go to the first of N, E, S, W.
 * The first attempts of a longer training are those of a shorter one with the same draws.
 * Throws if a goal is no floor cell, slip is outside [0, 1] or the grid is open.
 */
export function learnedActors(
  grid: Grid,
  goals: readonly number[],
  slip: number,
  budget: number,
  episodes: number,
  draw: Draw,
): Actor[] {
  const law = stepLaw(grid, slip)
  const floor = Array.from(grid.walls.keys()).filter((cell) => grid.walls[cell] === 0)
  const lost = goals.find((goal) => grid.walls[goal] !== 0)
  if (lost !== undefined) throw new Error(`learnedActors: cell ${lost} is no floor, expected a floor cell`)
  const table = new Table(grid.walls.length, goals)
  for (let episode = 0; episode < episodes; episode++) {
    const aim = Math.floor(draw() * goals.length)
    let cell = floor[Math.floor(draw() * floor.length)]
    for (let t = 0; t < budget && cell !== goals[aim]; t++) {
      const u = draw()
      const known = u < EXPLORATION ? -1 : table.greedy(cell, aim)
      const chance = u < EXPLORATION ? u / EXPLORATION : (u - EXPLORATION) / (1 - EXPLORATION)
      const move = known < 0 ? Math.floor(chance * MOVES.length) : known
      const next = step(law, cell, move, draw)
      table.learn(cell, move, next)
      cell = next
    }
  }
  return goals.map((_, aim) => table.actor(aim))
}

/** Q and V of all goals. */
class Table {
  readonly #goals: readonly number[]
  /** Q_g(cell, move) at [(cell·4 + move)·goals + g]. */
  readonly #q: Float64Array
  /** V_g(cell) at [cell·goals + g]. */
  readonly #value: Float64Array
  /** How often a move has been made in a cell, at [cell·4 + move]. */
  readonly #visits: Int32Array
  /** By cell: the goal that it is, −1 for none. */
  readonly #goalAt: Int32Array

  constructor(cells: number, goals: readonly number[]) {
    this.#goals = goals
    this.#q = new Float64Array(cells * MOVES.length * goals.length)
    this.#value = new Float64Array(cells * goals.length)
    this.#visits = new Int32Array(cells * MOVES.length)
    this.#goalAt = new Int32Array(cells).fill(-1)
    goals.forEach((goal, g) => {
      this.#value[goal * goals.length + g] = 1
      this.#goalAt[goal] = g
    })
  }

  /** The best move towards goal g, −1 where no way is known. */
  greedy(cell: number, g: number): number {
    const goals = this.#goals.length
    let best = 0
    let chosen = -1
    for (let move = 0; move < MOVES.length; move++) {
      const worth = this.#q[(cell * MOVES.length + move) * goals + g]
      if (worth <= best) continue
      best = worth
      chosen = move
    }
    return chosen
  }

  /** The update of every goal after one step. */
  learn(cell: number, move: number, next: number): void {
    const goals = this.#goals.length
    const q = this.#q
    const value = this.#value
    const north = cell * MOVES.length * goals
    const [east, south, west] = [north + goals, north + 2 * goals, north + 3 * goals]
    const at = north + move * goals
    const visit = this.#visits[cell * MOVES.length + move]++
    const rate = 1 / (1 + DECAY * visit)
    for (let g = 0; g < goals; g++) {
      q[at + g] += rate * (DISCOUNT * value[next * goals + g] - q[at + g])
      value[cell * goals + g] = Math.max(q[north + g], q[east + g], q[south + g], q[west + g])
    }
    const here = this.#goalAt[cell]
    if (here >= 0) value[cell * goals + here] = 1
  }

  actor(g: number): Actor {
    const goal = this.#goals[g]
    const cells = this.#goalAt.length
    const move = Int8Array.from({ length: cells }, (_, cell) => (cell === goal ? -1 : this.greedy(cell, g)))
    return {
      goal,
      value: Float64Array.from(move, (_, cell) => this.#value[cell * this.#goals.length + g]),
      move,
    }
  }
}
