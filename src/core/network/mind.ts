// The transformer as a Mind: it plans by a prompt of its own and makes no use of the exact posterior.
import type { Graph } from '../graph.ts'
import type { Mind } from '../planners/planner.ts'
import type { Posterior } from '../posterior.ts'
import { askerOf, creditAll, ERRED } from './credit.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import type { Network } from './network.ts'
import { pickInOrder, subgoalOrder } from './order.ts'
import { Player } from './player.ts'
import type { Vocabulary } from './tokens.ts'

/**
 * Samples network(g | prompt). The posterior only serves to tell what of it exact BAIL would have said as well (credit.ts), so
 * that what lies beyond is seen and charged as the error of its pretraining.
 */
export class NetworkMind implements Mind {
  asker = ERRED
  erred = false
  readonly #player: Player
  readonly #graph: Graph
  readonly #order: Int32Array

  /** @param graph the world as the Planner models it */
  constructor(graph: Graph, network: Network, vocabulary: Vocabulary, make: MakeKernels) {
    this.#graph = graph
    this.#order = subgoalOrder(graph)
    this.#player = new Player(network, vocabulary, graph.model.horizon, make)
  }

  begin(instruction: number, opening: number): void {
    this.#player.begin(instruction, opening)
  }

  took(subgoal: number, observation: number): void {
    this.#player.took(subgoal, observation)
  }

  choose(node: number, posterior: Posterior, u: number): number {
    const choice = pickInOrder(this.#order, node, this.#player.distribution(), u)
    this.asker = askerOf(this.#graph, node, choice, posterior)
    this.erred = this.asker === ERRED
    return choice.subgoal
  }

  shares(node: number, posterior: Posterior, _held: number, shares: Float64Array): void {
    creditAll(this.#graph, node, this.#player.distribution(), posterior, shares)
  }
}
