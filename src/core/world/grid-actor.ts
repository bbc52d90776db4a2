// The Actor of a grid scenario, oracle or learned: how often it arrives, exactly; how it walks; what it believes.

import { kept } from '../kept.ts'
import { stream } from '../random.ts'
import { type Actor, actorFor, DISCOUNT } from './actor.ts'
import { arrivalTable, bridgedWalk } from './arrival.ts'
import { flood } from './flood.ts'
import type { Grid } from './grid.ts'
import { learnedActors } from './q-learning.ts'
import { expected, stepLaw } from './step.ts'

/** An Actor's view of the map on its way to one goal: arrays by cell, walls included, to be drawn. */
export interface ActorField {
  readonly goal: number
  /** E[γ^(steps to the goal)] as the Actor believes it, in [0, 1]; 0 where it knows no way. */
  readonly value: Float32Array
  /** Move 0..3 (N, E, S, W); −1 at the goal, on walls, and where it knows no way. */
  readonly move: Int8Array
  /** The chance to reach the goal from here within the whole budget, exactly. */
  readonly arrival: Float32Array
}

/** The field of the Actor that acts, and of the oracle beside it; null where the two are one. */
export interface ActorFields {
  readonly acting: ActorField
  readonly oracle: ActorField | null
  /** By cell: 1 where the acting Actor makes a move that is worse than the best one. */
  readonly astray: Uint8Array
}

/** A move is worse than the best if it is worth less by this fraction: above rounding, below any real difference. */
const ROUNDING = 1e-9

/** A table has budget × cells entries, so that those of hundreds of goals would fill the memory. */
const MOST_TABLES = 80

/** How the Actor came to know its ways: value iteration, or so many episodes N_a of Q-learning (theory.md 6c). */
export type Training = number | 'oracle'

/**
 * One Actor on one grid, towards each of `goals` (cells; a goal is named by its index). A learned Actor is pretrained: its
 * draws are the same whatever the seed of a run, so that grid, goals, slip, budget and N_a alone decide what it has learned.
 */
export class GridActor {
  readonly #grid: Grid
  readonly #goals: readonly number[]
  readonly #slip: number
  readonly #budget: number
  /** A learned Actor is taught all its ways together; null for the oracle, which computes a way when it is first needed. */
  readonly #learned: readonly Actor[] | null
  readonly #computed = new Map<number, Actor>()
  /** Probability of arriving within the whole budget, by cell. */
  readonly #chances = new Map<number, Float64Array>()
  readonly #tables = new Map<number, Float64Array>()
  readonly #distances = new Map<number, Int32Array>()
  #oracle: GridActor | null = null

  /** @param budget H_a, low-level steps for one subgoal */
  constructor(grid: Grid, goals: readonly number[], slip: number, budget: number, training: Training) {
    this.#grid = grid
    this.#goals = goals
    this.#slip = slip
    this.#budget = budget
    this.#learned =
      training === 'oracle'
        ? null
        : learnedActors(grid, goals, slip, budget, training, stream('pretraining', 'actor'))
  }

  /** The oracle Actor on the same grid; computed when first asked for. */
  get oracle(): GridActor {
    if (!this.#learned) return this
    this.#oracle ??= new GridActor(this.#grid, this.#goals, this.#slip, this.#budget, 'oracle')
    return this.#oracle
  }

  /** Probability q(from, goal) in [0, 1] of arriving within the budget; `from` is a cell. */
  arrival(from: number, goal: number): number {
    if (this.#learned || this.#slip > 0) return this.#chancesOf(goal)[from]
    // Without slip the oracle walks a shortest way, so that one flood answers for all goals.
    const distance = kept(this.#distances, from, () => flood(this.#grid, from).distance)[this.#goals[goal]]
    return distance >= 0 && distance <= this.#budget ? 1 : 0
  }

  /**
   * A walk with the low-level law given whether it arrives: see `bridgedWalk`. Where a scenario has it arrive although this
   * Actor knows no way, the oracle walks in its place: an illustration.
   */
  walk(from: number, goal: number, arrives: boolean, draw: () => number): Uint16Array {
    if (arrives && this.#learned && this.arrival(from, goal) === 0)
      return this.oracle.walk(from, goal, arrives, draw)
    const table = this.#table(goal)
    return bridgedWalk(this.#grid, this.#actor(goal), this.#slip, table, this.#budget, from, arrives, draw)
  }

  #actor(goal: number): Actor {
    return (
      this.#learned?.[goal] ??
      kept(this.#computed, goal, () => actorFor(this.#grid, this.#goals[goal], this.#slip))
    )
  }

  #chancesOf(goal: number): Float64Array {
    return kept(this.#chances, goal, () => this.#table(goal).slice(this.#budget * this.#grid.walls.length))
  }

  /** The arrival table of a goal. The latest are kept; where there are hundreds of goals, the oldest goes. */
  #table(goal: number): Float64Array {
    for (const oldest of this.#tables.keys()) {
      if (this.#tables.size < MOST_TABLES) break
      this.#tables.delete(oldest)
    }
    return kept(this.#tables, goal, () =>
      arrivalTable(this.#grid, this.#actor(goal), this.#slip, this.#budget),
    )
  }

  fields(goal: number): ActorFields {
    const oracle = this.#learned ? this.oracle.#field(goal) : null
    return { acting: this.#field(goal), oracle, astray: this.#astray(goal) }
  }

  #astray(goal: number): Uint8Array {
    const { move } = this.#actor(goal)
    const { value } = this.oracle.#actor(goal)
    const law = stepLaw(this.#grid, this.#slip)
    const isWorse = (made: number, cell: number): boolean =>
      made >= 0 && DISCOUNT * expected(law, cell, made, value) < value[cell] * (1 - ROUNDING)
    return Uint8Array.from(move, (made, cell) => (isWorse(made, cell) ? 1 : 0))
  }

  #field(goal: number): ActorField {
    const { value, move } = this.#actor(goal)
    return {
      goal: this.#goals[goal],
      value: Float32Array.from(value),
      move: move.slice(),
      arrival: Float32Array.from(this.#chancesOf(goal)),
    }
  }
}
