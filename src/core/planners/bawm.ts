// BAWM: the LLM as a Bayesian aggregated world model, planned through by exact expectimax (theory.md section 7).
import { likeliestAsker } from '../aggregate.ts'
import type { Graph } from '../graph.ts'
import type { Posterior } from '../posterior.ts'
import { Lookahead } from './lookahead.ts'
import { type Create, ERRS, EXPLORES, type Expectation, HEARS, type Mind, type Planner } from './planner.ts'

export const about: Planner = {
  id: 'bawm',
  label: 'LLM world model (BAWM)',
  doc: 'It predicts what each subgoal would bring, from all worlds it believes in, and plans to the end of the episode.',
  uses: [...EXPLORES, ...ERRS, ...HEARS],
  predicts: true,
}

export const create: Create = ({ graph }) => new Bawm(graph)

class Bawm implements Mind {
  asker = -1
  readonly #graph: Graph
  readonly #ahead: Lookahead
  /** What was found best at a node, kept while the posterior has these masses. */
  readonly #best = new Map<number, number>()
  readonly #masses: Float64Array

  constructor(graph: Graph) {
    this.#graph = graph
    this.#ahead = new Lookahead(graph)
    this.#masses = new Float64Array(graph.latents)
  }

  choose(node: number, posterior: Posterior): number {
    const g = this.#bestAt(node, posterior)
    this.asker = likeliestAsker(this.#graph, node, posterior, g)
    return g
  }

  /** All on the best subgoal: split by weight among those whose experts ask for it too, if any do. */
  shares(node: number, posterior: Posterior, _held: number, shares: Float64Array): void {
    const { latents, expertSubgoal } = this.#graph
    const g = this.#bestAt(node, posterior)
    const row = shares.fill(0).subarray(g * (latents + 1), (g + 1) * (latents + 1))
    for (let z = 0; z < latents; z++) {
      if (expertSubgoal[node * latents + z] === g) row[z] = posterior.mass[z]
    }
    const total = row.reduce((a, b) => a + b, 0)
    if (total === 0) row[latents] = 1
    else for (let z = 0; z < latents; z++) row[z] /= total
  }

  expects(node: number, posterior: Posterior): Expectation[] {
    return this.#ahead.expectations(node, posterior)
  }

  #bestAt(node: number, posterior: Posterior): number {
    const { mass } = posterior
    if (mass.some((m, z) => m !== this.#masses[z])) {
      this.#best.clear()
      this.#masses.set(mass)
    }
    const known = this.#best.get(node)
    if (known !== undefined) return known
    const g = this.#ahead.best(node, posterior)
    this.#best.set(node, g)
    return g
  }
}
