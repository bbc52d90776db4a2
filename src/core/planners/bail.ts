// BAIL: the pretrained LLM as Bayesian aggregated imitation learning (theory.md 2), at any temperature.
import { bailMasses, bailShares, likeliestAsker } from '../aggregate.ts'
import { power } from '../elementary.ts'
import type { Graph } from '../graph.ts'
import type { Posterior } from '../posterior.ts'
import { pick } from '../random.ts'
import { type Create, ERRS, EXPLORES, HEARS, type Mind, type Planner } from './planner.ts'

export const about: Planner = {
  id: 'bail',
  label: 'LLM (BAIL)',
  doc: 'At every step it asks the experts of all worlds and weighs their answers by what it believes.',
  uses: [...EXPLORES, 'temperature', ...ERRS, ...HEARS],
}

export const create: Create = ({ graph, temperature }) =>
  temperature === 1 ? new Bail(graph) : new TemperedBail(graph, temperature)

/** Drawing a latent and asking its expert draws from exactly BAIL. */
class Bail implements Mind {
  asker = -1
  readonly settles = true
  readonly #graph: Graph
  readonly #experts: Int32Array
  readonly #latents: number

  constructor(graph: Graph) {
    this.#graph = graph
    this.#experts = graph.expertSubgoal
    this.#latents = graph.latents
  }

  choose(node: number, posterior: Posterior, u: number): number {
    const asker = posterior.draw(u)
    this.asker = asker
    return this.#experts[Math.imul(node, this.#latents) + asker]
  }

  shares(node: number, posterior: Posterior, _held: number, shares: Float64Array): void {
    bailShares(this.#graph, node, posterior, shares)
  }
}

/** g ∝ LLM(g | prompt)^{1/θ}; the shares within a subgoal keep their proportions. */
class TemperedBail implements Mind {
  asker = -1
  readonly #graph: Graph
  readonly #exponent: number
  /** By subgoal, its probability under BAIL and then under the temperature. */
  readonly #chance: Float64Array

  constructor(graph: Graph, temperature: number) {
    this.#graph = graph
    this.#exponent = 1 / temperature
    this.#chance = new Float64Array(graph.subgoals)
  }

  choose(node: number, posterior: Posterior, u: number): number {
    this.#temper(node, posterior)
    const g = pick(this.#chance, u)
    this.asker = likeliestAsker(this.#graph, node, posterior, g)
    return g
  }

  shares(node: number, posterior: Posterior, _held: number, shares: Float64Array): void {
    const { latents, subgoals } = this.#graph
    bailShares(this.#graph, node, posterior, shares)
    this.#temper(node, posterior)
    for (let g = 0; g < subgoals; g++) {
      const row = shares.subarray(g * (latents + 1), (g + 1) * (latents + 1))
      const before = row.reduce((a, b) => a + b, 0)
      if (before > 0) for (let z = 0; z < latents; z++) row[z] *= this.#chance[g] / before
    }
  }

  #temper(node: number, posterior: Posterior): void {
    const chance = this.#chance
    bailMasses(this.#graph, node, posterior.mass, chance)
    // Relative to the likeliest subgoal, so that a small θ cannot underflow all of them.
    const highest = chance.reduce((a, b) => Math.max(a, b))
    let total = 0
    for (let g = 0; g < chance.length; g++) {
      chance[g] = power(chance[g] / highest, this.#exponent)
      total += chance[g]
    }
    for (let g = 0; g < chance.length; g++) chance[g] /= total
  }
}
