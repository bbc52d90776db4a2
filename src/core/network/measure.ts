// The pretraining error Δ_LLM: how far a network is from exact BAIL, on prompts made by itself or by BAIL.
import { bailMasses } from '../aggregate.ts'
import type { Graph } from '../graph.ts'
import type { Posterior } from '../posterior.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import { EVIDENCE } from './kinds.ts'
import { type Actor, type Decision, Lockstep } from './lockstep.ts'
import type { Network } from './network.ts'
import { runsOf } from './runs.ts'
import type { Vocabulary } from './tokens.ts'

/** A mean total variation, beside that of a Planner that ignores the prompt, over so many decisions. */
export interface MeanVariation {
  readonly network: number
  readonly prior: number
  readonly decisions: number
}

/** Δ_LLM = mean TV(network(· | prompt), BAIL(· | prompt)) (theory.md section 6), and its parts. */
export interface Measurement {
  readonly overall: MeanVariation
  /** By the in-context episode, shape [E]. */
  readonly byEpisode: readonly MeanVariation[]
  /** By EVIDENCE. */
  readonly byEvidence: readonly MeanVariation[]
}

export interface MeasureSetting {
  readonly graph: Graph
  readonly vocabulary: Vocabulary
  /** Runs of E episodes, from an empty prompt each. */
  readonly runs: number
  readonly epsilon: number
  readonly seed: string
  readonly actor: Actor
  readonly make: MakeKernels
}

/** Measures in slices of one episode of all runs, so that its caller may stop; returns the measurement. */
export function* measure(network: Network, setting: MeasureSetting): Generator<void, Measurement> {
  const { graph, vocabulary, runs, epsilon, seed, actor, make } = setting
  const settings = runsOf(graph, seed, runs, () => epsilon)
  const lockstep = new Lockstep(network, vocabulary, settings, make, actor)
  const overall = new Mean()
  const byEpisode = Array.from({ length: vocabulary.episodes }, () => new Mean())
  const byEvidence = EVIDENCE.map(() => new Mean())
  const exact = new Float64Array(graph.subgoals)
  const unaware = new Float64Array(graph.subgoals)
  const observe = (decision: Decision): void => {
    aggregate(graph, decision.node, decision.posterior.mass, exact)
    aggregate(graph, decision.node, graph.model.prior, unaware)
    const network = variation(decision.network, exact)
    const prior = variation(unaware, exact)
    const means = [overall, byEpisode[decision.episode], byEvidence[evidenceOf(graph, decision.posterior)]]
    for (const mean of means) mean.add(network, prior)
  }
  for (let episode = 0; episode < vocabulary.episodes; episode++) {
    lockstep.playEpisode(observe)
    yield
  }
  return {
    overall: overall.value,
    byEpisode: byEpisode.map((mean) => mean.value),
    byEvidence: byEvidence.map((mean) => mean.value),
  }
}

/** BAIL(· | prompt) = Σ_z w_z π*_z at a node, into `into`; worlds that the episode excludes are left out, whatever their weight. */
export function aggregate(graph: Graph, node: number, mass: Float64Array, into: Float64Array): void {
  const total = bailMasses(graph, node, mass, into)
  for (let g = 0; g < into.length; g++) into[g] /= total
}

/** TV(p, q) = ½ Σ |p − q|. */
function variation(p: ArrayLike<number>, q: ArrayLike<number>): number {
  let sum = 0
  for (let g = 0; g < p.length; g++) sum += Math.abs(p[g] - q[g])
  return sum / 2
}

/** Index into EVIDENCE. */
export function evidenceOf({ model, latents }: Graph, posterior: Posterior): number {
  let possible = 0
  let moved = false
  for (let z = 0; z < latents; z++) {
    const weight = posterior.probability(z)
    if (weight > 0) possible++
    if (Math.abs(weight - model.prior[z]) > 1e-9) moved = true
  }
  const kind = possible === 1 ? 'conclusive' : possible < latents ? 'excluding' : moved ? 'graded' : 'none'
  return EVIDENCE.indexOf(kind)
}

/** Running means of a network's and the prior's variation. */
class Mean {
  #network = 0
  #prior = 0
  #count = 0

  add(network: number, prior: number): void {
    this.#network += network
    this.#prior += prior
    this.#count++
  }

  get value(): MeanVariation {
    const count = Math.max(1, this.#count)
    return { network: this.#network / count, prior: this.#prior / count, decisions: this.#count }
  }
}
