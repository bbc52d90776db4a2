// BAIL: the pretrained LLM as Bayesian aggregated imitation learning (theory.md 2), at any temperature.
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

/** LLM(g | prompt) = Σ_z w_z π*_z(g | τ, ω): drawing a latent and asking its expert draws from exactly this. */
class Bail implements Mind {
  asker = -1
  readonly #experts: Int32Array
  readonly #latents: number

  constructor(graph: Graph) {
    this.#experts = graph.expertSubgoal
    this.#latents = graph.latents
  }

  choose(node: number, posterior: Posterior, u: number): number {
    const asker = posterior.draw(u)
    this.asker = asker
    return this.#experts[Math.imul(node, this.#latents) + asker]
  }

  shares(node: number, posterior: Posterior, _held: number, shares: Float64Array): void {
    aggregate(this.#experts, node, posterior, shares)
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
    const { latents, expertSubgoal } = this.#graph
    this.asker = -1
    for (let z = 0; z < latents; z++) {
      if (expertSubgoal[node * latents + z] !== g) continue
      if (this.asker < 0 || posterior.mass[z] > posterior.mass[this.asker]) this.asker = z
    }
    return g
  }

  shares(node: number, posterior: Posterior, _held: number, shares: Float64Array): void {
    const { latents, subgoals, expertSubgoal } = this.#graph
    aggregate(expertSubgoal, node, posterior, shares)
    this.#temper(node, posterior)
    for (let g = 0; g < subgoals; g++) {
      const row = shares.subarray(g * (latents + 1), (g + 1) * (latents + 1))
      const before = row.reduce((a, b) => a + b, 0)
      if (before > 0) for (let z = 0; z < latents; z++) row[z] *= this.#chance[g] / before
    }
  }

  #temper(node: number, posterior: Posterior): void {
    const chance = this.#chance
    const { latents, expertSubgoal } = this.#graph
    chance.fill(0)
    for (let z = 0; z < latents; z++) {
      const g = expertSubgoal[node * latents + z]
      if (g >= 0) chance[g] += posterior.mass[z]
    }
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

function aggregate(experts: Int32Array, node: number, posterior: Posterior, shares: Float64Array): void {
  const latents = posterior.mass.length
  shares.fill(0)
  for (let z = 0; z < latents; z++) {
    const g = experts[node * latents + z]
    if (g >= 0) shares[g * (latents + 1) + z] = posterior.probability(z)
  }
}
