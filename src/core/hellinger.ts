// How far apart π_exp sets the worlds: the squared Hellinger distances of their trajectory laws, all pairs at once (theory.md 4).
import type { Graph } from './graph.ts'

/**
 * D²_H(z, z′) = 1 − Σ_τ √(Pr_z(τ) Pr_z′(τ)) under π_exp, shape [latents, latents], by recursion over nodes: the
 * square root of a product of likelihoods is the product of their square roots, so histories that meet share the rest.
 * @param depth how many subgoals of π_exp are played
 */
export function hellinger(graph: Graph, depth: number): Float64Array {
  const { latents, model, subgoals } = graph
  const roots = graph.rows.map((x) => Math.sqrt(x))
  const known = new Map<number, Float64Array>()
  const affinity = (node: number): Float64Array => {
    const before = known.get(node)
    if (before) return before
    const sum = new Pairs(latents)
    const step = graph.stepOf[node]
    for (const { value: g, probability } of model.exploration(graph.instructionOf[node], step)) {
      const end = graph.firstOutcome[node * subgoals + g + 1]
      for (let i = graph.firstOutcome[node * subgoals + g]; i < end; i++) {
        const next = graph.nextOf[i]
        const row = roots.subarray(graph.rowOf[i], graph.rowOf[i] + latents)
        if (next < 0 || step + 1 >= depth) sum.add(row, probability)
        else sum.addWeighted(row, probability, affinity(next))
      }
    }
    const table = sum.table()
    known.set(node, table)
    return table
  }
  const total = new Float64Array(latents * latents)
  for (const [w, starts] of graph.starts.entries()) {
    for (const start of starts) {
      const part = affinity(start.node)
      const weight = model.instructionPrior[w] * start.probability
      for (let i = 0; i < total.length; i++) total[i] += weight * part[i]
    }
  }
  const squared = new Float64Array(latents * latents)
  for (let a = 0; a < latents; a++) {
    for (let b = 0; b < a; b++) {
      squared[a * latents + b] = Math.max(0, 1 - total[a * latents + b])
      squared[b * latents + a] = squared[a * latents + b]
    }
  }
  return squared
}

/** Σ p r_a r_b over rows r, for all pairs b < a of worlds. */
class Pairs {
  readonly #latents: number
  readonly #sums: Float64Array
  /** What all pairs have in common, and what all pairs of a world have: Σ p β² and Σ p β d_a, see `add`. */
  #common = 0
  readonly #own: Float64Array

  constructor(latents: number) {
    this.#latents = latents
    this.#sums = new Float64Array(latents * latents)
    this.#own = new Float64Array(latents)
  }

  /**
   * Most worlds say the same of most observations: with β what they say and d_a how much a differs from it, r_a r_b is
   * β² + β d_a + β d_b + d_a d_b, and the last term is 0 for nearly all pairs. So many latents cost little.
   */
  add(row: Float64Array, probability: number): void {
    const usual = majority(row)
    this.#common += probability * usual * usual
    const others: number[] = []
    for (let a = 0; a < row.length; a++) if (row[a] !== usual) others.push(a)
    for (const [i, a] of others.entries()) {
      const difference = probability * (row[a] - usual)
      this.#own[a] += difference * usual
      for (let j = 0; j < i; j++)
        this.#sums[a * this.#latents + others[j]] += difference * (row[others[j]] - usual)
    }
  }

  /** The same, each pair weighted by its entry in a table of shape [latents, latents]. */
  addWeighted(row: Float64Array, probability: number, weights: Float64Array): void {
    for (let a = 0; a < row.length; a++) {
      const left = probability * row[a]
      if (left === 0) continue
      const offset = a * this.#latents
      for (let b = 0; b < a; b++) this.#sums[offset + b] += left * row[b] * weights[offset + b]
    }
  }

  /** Shape [latents, latents]; only entries with b < a are filled. */
  table(): Float64Array {
    for (let a = 0; a < this.#latents; a++) {
      for (let b = 0; b < a; b++)
        this.#sums[a * this.#latents + b] += this.#common + this.#own[a] + this.#own[b]
    }
    return this.#sums
  }
}

/** The value of more than half of the entries if there is one, else of some entry. */
function majority(values: Float64Array): number {
  let candidate = values[0]
  let lead = 0
  for (const value of values) {
    if (lead === 0) candidate = value
    lead += value === candidate ? 1 : -1
  }
  return candidate
}
