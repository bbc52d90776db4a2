// Foregone episodes: where all that may come loses the same and moves no belief, what an episode adds is worked out once.
import type { Graph } from './graph.ts'
import type { Luck } from './luck.ts'
import type { Posterior } from './posterior.ts'

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
 * that is left of it, and nothing needs to be drawn but the ε-coins.
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

  /** What an episode adds that begins at this node and with this posterior; null where it must be played to know. */
  sum(start: number, explores: boolean, posterior: Pick<Posterior, 'certain' | 'outlasts'>): Sum | null {
    if (posterior.certain !== this.#world.truth) return null
    const kind = start * 2 + (explores ? 1 : 0)
    const known = this.#sums[kind]
    if (known !== undefined) return known
    const sum = explores && !this.#luck.isSure ? null : this.#workOut(start, explores, posterior)
    this.#sums[kind] = sum
    return sum
  }

  #workOut(start: number, explores: boolean, posterior: Pick<Posterior, 'outlasts'>): Sum | null {
    const { graph, truth } = this.#world
    const { expertSubgoal, latents, stepOf } = graph
    const subgoalAt = explores
      ? (node: number): number => this.#luck.exploration(stepOf[node])
      : (node: number): number => expertSubgoal[node * latents + truth]
    return sameSum(this.#world, start, subgoalAt, (row) => posterior.outlasts(row))
  }
}

/**
 * What an episode from this node on adds, whatever comes. Null where anything that may come in this world loses more or
 * less than the rest at any step, or takes more or fewer steps, or would be evidence.
 * @param subgoalAt the subgoal at a node, which nothing is left to chance in
 * @param outlasts whether the posterior stays as it is when it sees this row of evidence
 */
export function sameSum(
  { graph, truth, gaps }: World,
  start: number,
  subgoalAt: (node: number) => number,
  outlasts: (row: number) => boolean,
): Sum | null {
  const { firstOutcome, rows, rowOf, evidenceOf, nextOf, subgoals } = graph
  let steps = 0
  let loss = 0
  // All nodes that may have been come to, a step at a time.
  for (let nodes = new Set([start]); !nodes.has(OVER); steps++) {
    const next = new Set<number>()
    const lost = new Set<number>()
    for (const node of nodes) {
      const at = node * subgoals + subgoalAt(node)
      lost.add(gaps[at])
      for (let i = firstOutcome[at]; i < firstOutcome[at + 1]; i++) {
        if (rows[rowOf[i] + truth] === 0) continue
        if (evidenceOf[i] >= 0 && !outlasts(evidenceOf[i])) return null
        next.add(nextOf[i])
      }
    }
    if (lost.size > 1 || (next.has(OVER) && next.size > 1)) return null
    for (const gap of lost) loss += gap
    nodes = next
  }
  return { steps, loss }
}

/** The node after the last. */
const OVER = -1
