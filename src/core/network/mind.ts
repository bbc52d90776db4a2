// The transformer as a Mind: it plans by a prompt of its own and makes no use of the exact posterior.
import type { Graph } from '../graph.ts'
import type { Mind } from '../planners/planner.ts'
import type { Posterior } from '../posterior.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import type { Network } from './network.ts'
import { pickInOrder, subgoalOrder } from './order.ts'
import { Player } from './player.ts'
import type { Vocabulary } from './tokens.ts'

/**
 * Samples network(g | prompt). Nobody is asked, so there is never an asker; what it gives a subgoal is shown as that of the
 * worlds whose experts ask for it, in proportion to the prior.
 */
export class NetworkMind implements Mind {
  readonly asker = -1
  /** For what else there is to see: attention, the prompt, other weights. */
  readonly player: Player
  readonly #graph: Graph
  readonly #order: Int32Array

  /** @param graph the world as the Planner models it */
  constructor(graph: Graph, network: Network, vocabulary: Vocabulary, make: MakeKernels) {
    this.#graph = graph
    this.#order = subgoalOrder(graph)
    this.player = new Player(network, vocabulary, graph.model.horizon, make)
  }

  begin(instruction: number, opening: number): void {
    this.player.begin(instruction, opening)
  }

  took(subgoal: number, observation: number): void {
    this.player.took(subgoal, observation)
  }

  choose(node: number, _posterior: Posterior, u: number): number {
    return pickInOrder(this.#order, node, this.player.distribution(), u)
  }

  shares(node: number, _posterior: Posterior, _held: number, shares: Float64Array): void {
    const { latents, subgoals, expertSubgoal, model } = this.#graph
    const distribution = this.player.distribution()
    const asked = new Float64Array(subgoals)
    shares.fill(0)
    for (let z = 0; z < latents; z++) {
      const g = expertSubgoal[node * latents + z]
      if (g >= 0) asked[g] += model.prior[z]
    }
    for (let z = 0; z < latents; z++) {
      const g = expertSubgoal[node * latents + z]
      if (g >= 0 && asked[g] > 0)
        shares[g * (latents + 1) + z] = (distribution[g] * model.prior[z]) / asked[g]
    }
    for (let g = 0; g < subgoals; g++) {
      if (asked[g] === 0) shares[g * (latents + 1) + latents] = distribution[g]
    }
  }
}
