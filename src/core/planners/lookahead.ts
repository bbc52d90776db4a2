// Exact expectimax on the joint posterior inside an episode, with the experts' values as a bound that prunes it (theory.md 7).
import { type Graph, valueAt } from '../graph.ts'
import type { Posterior } from '../posterior.ts'
import type { Expectation } from './planner.ts'

/** Values closer than this share of the mass are a tie, which goes to the first subgoal. */
const TIE = 1e-12

/**
 * V(τ, m) = max_g Σ_{o′} [ Σ_z m_z Pr_z(o′ | τ, g) r(o′) + V(τ g o′, m ∘ Pr(o′ | τ, g)) ] for masses m = w up to a factor, of
 * which V is a multiple. No Planner without knowledge of z gains more than all experts together: V(τ, m) ≤ Σ_z m_z V*_z(τ). So a
 * subgoal whose bound is no better than what another is worth need not be looked into.
 */
export class Lookahead {
  readonly #graph: Graph
  /** V*_z at a node, shape [nodes, latents]; 0 where world z cannot have produced the history. */
  readonly #expert: Float64Array
  /** Masses at each depth, so that looking ahead allocates nothing. */
  readonly #stack: Float64Array[]
  readonly #order: Int32Array[]
  readonly #bounds: Float64Array[]

  constructor(graph: Graph) {
    const { latents, subgoals, model } = graph
    this.#graph = graph
    this.#expert = expertValues(graph)
    const depths = Array.from({ length: model.horizon + 1 }, (_, depth) => depth)
    this.#stack = depths.map(() => new Float64Array(latents))
    this.#order = depths.map(() => new Int32Array(subgoals))
    this.#bounds = depths.map(() => new Float64Array(subgoals))
  }

  /** The best subgoal, the first of those that tie. */
  best(node: number, posterior: Posterior): number {
    const masses = posterior.weights(this.#stack[0])
    const values = new Float64Array(this.#graph.subgoals).fill(Number.NEGATIVE_INFINITY)
    const order = this.#ordered(node, masses, 0)
    const bounds = this.#bounds[0]
    let most = Number.NEGATIVE_INFINITY
    for (let i = 0; i < order.length && bounds[order[i]] > most - TIE; i++) {
      values[order[i]] = this.#worth(node, order[i], masses, 0)
      most = Math.max(most, values[order[i]])
    }
    return values.findIndex((value) => value >= most - TIE)
  }

  /** What each subgoal is worth and what it is expected to bring, under the mixture of all worlds. */
  expectations(node: number, posterior: Posterior): Expectation[] {
    const { subgoals, firstOutcome, observationOf, rowOf, rows, latents } = this.#graph
    const weights = posterior.weights()
    return this.#values(node, posterior).map((value, subgoal) => {
      const at = node * subgoals + subgoal
      const observations = []
      for (let i = firstOutcome[at]; i < firstOutcome[at + 1]; i++) {
        let probability = 0
        for (let z = 0; z < latents; z++) probability += weights[z] * rows[rowOf[i] + z]
        if (probability > 0) observations.push({ observation: observationOf[i], probability })
      }
      return { subgoal, value, observations }
    })
  }

  /** Q(τ, g) of every subgoal, exactly. */
  #values(node: number, posterior: Posterior): number[] {
    const masses = posterior.weights(this.#stack[0])
    return Array.from({ length: this.#graph.subgoals }, (_, g) => this.#worth(node, g, masses, 0))
  }

  /** V(τ, m). */
  #value(node: number, masses: Float64Array, depth: number): number {
    const order = this.#ordered(node, masses, depth)
    const bounds = this.#bounds[depth]
    let best = 0
    for (let i = 0; i < order.length && bounds[order[i]] > best; i++) {
      best = Math.max(best, this.#worth(node, order[i], masses, depth))
    }
    return best
  }

  /** All subgoals, the most promising first, with their bounds left in `#bounds[depth]`. */
  #ordered(node: number, masses: Float64Array, depth: number): Int32Array {
    const order = this.#order[depth]
    const bounds = this.#bounds[depth]
    for (let g = 0; g < order.length; g++) {
      bounds[g] = this.#bound(node, g, masses)
      let at = g
      for (; at > 0 && bounds[order[at - 1]] < bounds[g]; at--) order[at] = order[at - 1]
      order[at] = g
    }
    return order
  }

  /** Q(τ, g) for these masses. */
  #worth(node: number, g: number, masses: Float64Array, depth: number): number {
    const { subgoals, firstOutcome, nextOf, rewardOf, rowOf, rows } = this.#graph
    const after = this.#stack[depth + 1]
    const end = firstOutcome[node * subgoals + g + 1]
    let sum = 0
    for (let i = firstOutcome[node * subgoals + g]; i < end; i++) {
      let total = 0
      for (let z = 0; z < masses.length; z++) {
        after[z] = masses[z] * rows[rowOf[i] + z]
        total += after[z]
      }
      if (total === 0) continue
      sum += total * rewardOf[i]
      if (nextOf[i] >= 0) sum += this.#value(nextOf[i], after, depth + 1)
    }
    return sum
  }

  /** Σ_z m_z Q*_z(τ, g) ≥ Q(τ, g): as if the truth were told after this subgoal. */
  #bound(node: number, g: number, masses: Float64Array): number {
    const { subgoals, firstOutcome, nextOf, rewardOf, rowOf, rows, latents } = this.#graph
    const end = firstOutcome[node * subgoals + g + 1]
    let sum = 0
    for (let i = firstOutcome[node * subgoals + g]; i < end; i++) {
      const ahead = nextOf[i] * latents
      for (let z = 0; z < latents; z++) {
        const onward = ahead < 0 ? rewardOf[i] : rewardOf[i] + this.#expert[ahead + z]
        sum += masses[z] * rows[rowOf[i] + z] * onward
      }
    }
    return sum
  }
}

function expertValues(graph: Graph): Float64Array {
  const { nodes, latents, beliefOf } = graph
  const values = new Float64Array(nodes * latents)
  for (let node = 0; node < nodes; node++) {
    for (let z = 0; z < latents; z++) {
      if (beliefOf[node * latents + z] >= 0) values[node * latents + z] = valueAt(graph, node, z)
    }
  }
  return values
}
