// Several Actors without coordination: each draws its own subgoal from its own marginal of BAIL (theory.md section 7).
import type { Graph } from '../graph.ts'
import type { Posterior } from '../posterior.ts'
import { askerOf, joined, partsOf, sizesOf } from '../team.ts'
import { type Create, ERRS, EXPLORES, HEARS, type Mind, type Planner } from './planner.ts'

export const about: Planner = {
  id: 'independent',
  label: 'LLM, each Actor for itself',
  doc: 'Each Actor asks the experts for itself, and nobody sees to it that the answers fit together. With one Actor it is BAIL.',
  uses: [...EXPLORES, ...ERRS, ...HEARS],
}

export const create: Create = ({ graph }) => new Independent(graph)

class Independent implements Mind {
  asker = -1
  readonly settles = true
  readonly #graph: Graph
  readonly #sizes: readonly number[]
  /** The latent that each Actor asks. */
  readonly #asked: Int32Array
  /** What the own subgoal of each Actor adds to a joint one, at [joint · K + k]: a joint subgoal is the sum of its parts. */
  readonly #worth: Int32Array

  constructor(graph: Graph) {
    this.#graph = graph
    this.#sizes = sizesOf(graph.model)
    const actors = this.#sizes.length
    this.#asked = new Int32Array(actors)
    this.#worth = new Int32Array(graph.subgoals * actors)
    for (let g = 0; g < graph.subgoals; g++) {
      for (const [k, part] of partsOf(g, this.#sizes).entries()) {
        const alone = this.#sizes.map((_, other) => (other === k ? part : 0))
        this.#worth[g * actors + k] = joined(alone, this.#sizes)
      }
    }
  }

  choose(node: number, posterior: Posterior, u: number): number {
    const { latents, expertSubgoal } = this.#graph
    const asked = this.#asked
    posterior.drawEach(u, asked)
    this.asker = askerOf(asked, latents)
    let joint = 0
    for (let k = 0; k < asked.length; k++)
      joint += this.#worth[expertSubgoal[node * latents + asked[k]] * asked.length + k]
    return joint
  }

  /** Π_k of the marginals; a latent has the share of all Actors asking it, and nobody that of Actors asking different ones. */
  shares(node: number, posterior: Posterior, _held: number, shares: Float64Array): void {
    const { latents, subgoals, expertSubgoal } = this.#graph
    const marginals = this.#sizes.map((size) => new Float64Array(size))
    shares.fill(0)
    for (let z = 0; z < latents; z++) {
      const joint = expertSubgoal[node * latents + z]
      if (joint < 0) continue
      const weight = posterior.probability(z)
      for (const [k, part] of partsOf(joint, this.#sizes).entries()) marginals[k][part] += weight
      shares[joint * (latents + 1) + z] = marginals.reduce((product) => product * weight, 1)
    }
    for (let g = 0; g < subgoals; g++) {
      const parts = partsOf(g, this.#sizes)
      const row = shares.subarray(g * (latents + 1), (g + 1) * (latents + 1))
      const asked = row.reduce((a, b) => a + b, 0)
      row[latents] = Math.max(0, marginals.reduce((product, m, k) => product * m[parts[k]], 1) - asked)
    }
  }
}
