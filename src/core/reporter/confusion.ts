// How far a Reporter is from the truth: Δ_Rep, and its confusions as a matrix to be drawn.
import type { Channel } from '../channel.ts'
import type { Graph } from '../graph.ts'

/** Rows are what happened, columns what is said; observations that can be confused only. */
export interface Confusion {
  /** By row: the observation. */
  readonly happened: readonly number[]
  /** By column: the observation. */
  readonly said: readonly number[]
  /** Ê(said | happened), shape [happened, said]; rows sum to 1. */
  readonly chance: Float64Array
}

/** The observations that can follow a subgoal in some world, in order. */
function possible(graph: Graph): number[] {
  return [...new Set(graph.observationOf)].sort((a, b) => a - b)
}

/**
 * Δ_Rep: the largest chance of a misreport of anything that can happen, in [0, 1]. It is max_s TV(E(· | s), Ê(· | s)) of
 * theory.md 6b, with Ê the channel behind E, where E(· | s) is deterministic; where it is not, no smaller than that.
 */
export function deltaRep(graph: Graph, channel: Channel): number {
  return possible(graph).reduce((worst, o) => Math.max(worst, channel.error[o]), 0)
}

export function confusionOf(graph: Graph, channel: Channel): Confusion {
  const { confusable } = graph.model
  const happened = possible(graph).filter((o) => confusable[o].length > 0)
  const said = [...new Set(happened.flatMap((o) => [o, ...confusable[o]]))].sort((a, b) => a - b)
  const chance = new Float64Array(happened.length * said.length)
  for (const [row, o] of happened.entries()) {
    const at = (other: number): number => row * said.length + said.indexOf(other)
    chance[at(o)] = 1 - channel.error[o]
    for (const { value, probability } of channel.mistakes[o])
      chance[at(value)] = channel.error[o] * probability
  }
  return { happened, said, chance }
}
