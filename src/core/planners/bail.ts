// BAIL: the pretrained LLM as Bayesian aggregated imitation learning (theory.md 2), at any temperature.
import { power } from '../elementary.ts'
import type { Graph } from '../graph.ts'
import { drawLatent, type Mind, type Planner } from './planner.ts'

export const bail: Planner = {
  id: 'bail',
  label: 'LLM (BAIL)',
  doc: 'At every step it asks the experts of all worlds and weighs their answers by what it believes.',
  uses: [
    'epsilon',
    'epsilonMode',
    'temperature',
    'llmError',
    'llmErrorKind',
    'reporterError',
    'floor',
    'window',
  ],
  create: ({ graph, temperature }) =>
    temperature === 1 ? new Bail(graph) : new TemperedBail(graph, temperature),
}

/** LLM(g | prompt) = Σ_z w_z π*_z(g | τ, ω): drawing a latent and asking its expert draws from exactly this. */
class Bail implements Mind {
  asker = -1
  readonly #experts: Int32Array

  constructor(graph: Graph) {
    this.#experts = graph.expertSubgoal
  }

  choose(node: number, weights: Float64Array, u: number): number {
    this.asker = drawLatent(weights, u)
    return this.#experts[node * weights.length + this.asker]
  }

  shares(node: number, weights: Float64Array, _held: number, shares: Float64Array): void {
    aggregate(this.#experts, node, weights, shares)
  }
}

/** g ∝ LLM(g | prompt)^{1/θ}; the shares within a subgoal keep their proportions. */
class TemperedBail implements Mind {
  asker = -1
  readonly #experts: Int32Array
  readonly #exponent: number
  readonly #shares: Float64Array
  readonly #latents: number

  constructor(graph: Graph, temperature: number) {
    this.#experts = graph.expertSubgoal
    this.#exponent = 1 / temperature
    this.#latents = graph.latents
    this.#shares = new Float64Array(graph.subgoals * (graph.latents + 1))
  }

  choose(node: number, weights: Float64Array, u: number): number {
    const row = this.#latents + 1
    this.shares(node, weights, -1, this.#shares)
    let left = u
    let chosen = -1
    let likeliest = 0
    let highest = 0
    for (let g = 0; g * row < this.#shares.length; g++) {
      let probability = 0
      for (let z = 0; z < row; z++) probability += this.#shares[g * row + z]
      left -= probability
      if (left < 0) {
        chosen = g
        break
      }
      if (probability > highest) {
        highest = probability
        likeliest = g
      }
    }
    if (chosen < 0) chosen = likeliest
    this.asker = largest(this.#shares, chosen * row, this.#latents)
    return chosen
  }

  shares(node: number, weights: Float64Array, _held: number, shares: Float64Array): void {
    aggregate(this.#experts, node, weights, shares)
    const row = this.#latents + 1
    // Relative to the likeliest subgoal, so that a small θ cannot underflow all of them.
    let highest = 0
    for (let at = 0; at < shares.length; at += row) highest = Math.max(highest, sum(shares, at, row))
    let total = 0
    for (let at = 0; at < shares.length; at += row) {
      const probability = sum(shares, at, row)
      if (probability === 0) continue
      const raised = power(probability / highest, this.#exponent)
      for (let z = 0; z < row; z++) shares[at + z] *= raised / probability
      total += raised
    }
    for (let i = 0; i < shares.length; i++) shares[i] /= total
  }
}

function aggregate(experts: Int32Array, node: number, weights: Float64Array, shares: Float64Array): void {
  const latents = weights.length
  shares.fill(0)
  for (let z = 0; z < latents; z++) {
    const g = experts[node * latents + z]
    if (g >= 0) shares[g * (latents + 1) + z] = weights[z]
  }
}

function sum(values: Float64Array, offset: number, length: number): number {
  let total = 0
  for (let i = 0; i < length; i++) total += values[offset + i]
  return total
}

function largest(values: Float64Array, offset: number, length: number): number {
  let best = 0
  for (let i = 1; i < length; i++) if (values[offset + i] > values[offset + best]) best = i
  return best
}
