// Foregone episodes: where all that may come loses the same, what an episode of a certain Planner adds is worked out once.
import type { Graph } from './graph.ts'
import type { Luck } from './luck.ts'

/** What an episode adds. */
export interface Sum {
  readonly steps: number
  /** Its regret: V* − Q* of its steps. */
  readonly loss: number
}

/** A world as it is. */
interface World {
  readonly graph: Graph
  readonly truth: number
  /** V* − Q* of this world, shape [nodes, subgoals]. */
  readonly gaps: Float64Array
}

/**
 * The foregone episodes of a run whose Planner, once certain of the true world, follows its expert: a few sums stand for all
 * that is left of it, and nothing needs to be drawn but the ε-coins. What comes of the true world cannot move that belief.
 */
export class Foregone {
  /** By the node that an episode begins at, twice, and one more if it explores; null where it must be played. */
  readonly #sums: (Sum | null)[] = []
  readonly #world: World
  readonly #luck: Pick<Luck, 'exploration' | 'isSure'>

  constructor(world: World, luck: Pick<Luck, 'exploration' | 'isSure'>) {
    this.#world = world
    this.#luck = luck
  }

  /**
   * What an episode adds that begins at this node; null where it must be played to know.
   * @param certain the latent that the Planner is certain of, −1 for none
   */
  sum(start: number, explores: boolean, certain: number): Sum | null {
    if (certain !== this.#world.truth) return null
    const kind = start * 2 + (explores ? 1 : 0)
    const known = this.#sums[kind]
    if (known !== undefined) return known
    const sum = explores && !this.#luck.isSure ? null : this.#workOut(start, explores)
    this.#sums[kind] = sum
    return sum
  }

  #workOut(start: number, explores: boolean): Sum | null {
    const { graph, truth } = this.#world
    const { expertSubgoal, latents, stepOf } = graph
    return sameSum(this.#world, start, (node) =>
      explores ? this.#luck.exploration(stepOf[node]) : expertSubgoal[node * latents + truth],
    )
  }
}

/**
 * What an episode from this node on adds, whatever comes. Null where anything that may come in this world loses more or
 * less than the rest at any step, or takes more or fewer steps.
 * @param subgoalAt the subgoal at a node, which nothing is left to chance in
 */
export function sameSum(
  { graph, truth, gaps }: World,
  start: number,
  subgoalAt: (node: number) => number,
): Sum | null {
  const { firstOutcome, rows, rowOf, nextOf, subgoals } = graph
  let steps = 0
  let loss = 0
  // All nodes that may have been come to, a step at a time.
  for (let nodes = new Set([start]); !nodes.has(OVER); steps++) {
    const next = new Set<number>()
    const lost = new Set<number>()
    for (const node of nodes) {
      const at = node * subgoals + subgoalAt(node)
      lost.add(gaps[at])
      for (let i = firstOutcome[at]; i < firstOutcome[at + 1]; i++)
        if (rows[rowOf[i] + truth] > 0) next.add(nextOf[i])
    }
    if (lost.size > 1 || (next.has(OVER) && next.size > 1)) return null
    for (const gap of lost) loss += gap
    nodes = next
  }
  return { steps, loss }
}

/** The node after the last. */
const OVER = -1
