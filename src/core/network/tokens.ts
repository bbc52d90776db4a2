// The network's language: one token for every observation, each the sum of four rows of one table.
import type { Graph } from '../graph.ts'
import { upTo4 } from './kernels/kernels.ts'
import type { Shape } from './model.ts'
import type { Tokeniser } from './tokenisers/tokeniser.ts'

/** An episode as far as it is known: ω, o₁, and the subgoals with what was reported after each, of which `steps` count. */
export interface Told {
  instruction: number
  opening: number
  readonly subgoal: Uint16Array
  readonly observation: Uint16Array
  steps: number
}

export function freshTold(horizon: number): Told {
  return {
    instruction: 0,
    opening: 0,
    subgoal: new Uint16Array(horizon),
    observation: new Uint16Array(horizon),
    steps: 0,
  }
}

/** Rows that a token sums: evidence, query, register, episode. */
export const PARTS = 4

/**
 * The rows of the table. A token tells the latest thing observed (evidence), what there is to decide (query), a summary of
 * the episode so far (register), and which episode of the prompt it is. Evidence joins subgoal and observation in one row;
 * told apart, they took many times the data to learn from.
 */
export class Vocabulary {
  readonly rows: number
  /** E, episodes that a prompt can hold. */
  readonly episodes: number
  readonly #graph: Graph
  readonly #tokeniser: Tokeniser
  /** Row of (subgoal, observation), −1 where it cannot be; an opening has the subgoal `graph.subgoals`. */
  readonly #evidence: Int16Array
  readonly #query: number
  readonly #register: number
  readonly #episode: number

  constructor(graph: Graph, tokeniser: Tokeniser, episodes: number) {
    const { observations } = graph.model
    this.#graph = graph
    this.#tokeniser = tokeniser
    this.episodes = episodes
    this.#evidence = new Int16Array((graph.subgoals + 1) * observations).fill(-1)
    let rows = 0
    const name = (subgoal: number, observation: number): void => {
      const at = subgoal * observations + observation
      if (this.#evidence[at] < 0) this.#evidence[at] = rows++
    }
    for (const starts of graph.starts) for (const start of starts) name(graph.subgoals, start.observation)
    for (let node = 0; node < graph.nodes; node++) {
      for (let g = 0; g < graph.subgoals; g++) {
        const at = node * graph.subgoals + g
        for (let i = graph.firstOutcome[at]; i < graph.firstOutcome[at + 1]; i++)
          name(g, graph.observationOf[i])
      }
    }
    this.#query = rows
    this.#register = this.#query + tokeniser.queries
    this.#episode = this.#register + tokeniser.registers
    this.rows = this.#episode + episodes
  }

  /** Tokens of the longest prompt, rounded up to a multiple of 4. */
  get places(): number {
    return upTo4(this.episodes * (this.#graph.model.horizon + 1))
  }

  shape(width: number, heads: number, layers: number): Shape {
    const { rows, places } = this
    return { rows, parts: PARTS, places, subgoals: this.#graph.subgoals, width, heads, layers }
  }

  /**
   * Writes the ids of the token for what was observed after the first `steps` subgoals of an episode.
   * @param episode which of the prompt’s episodes it is, 0 the oldest
   * @throws Error for an observation that cannot follow
   */
  write(told: Told, steps: number, episode: number, ids: Uint16Array, at: number): void {
    const subgoal = steps === 0 ? this.#graph.subgoals : told.subgoal[steps - 1]
    const observation = steps === 0 ? told.opening : told.observation[steps - 1]
    const evidence = this.#evidence[subgoal * this.#graph.model.observations + observation]
    if (evidence < 0) throw new Error(`Observation ${observation} cannot follow subgoal ${subgoal}.`)
    ids[at] = evidence
    ids[at + 1] = this.#query + this.#tokeniser.query(told, steps)
    ids[at + 2] = this.#register + this.#tokeniser.register(told, steps)
    ids[at + 3] = this.#episode + episode
  }
}
