// The theory in numbers: how fast exploration tells worlds apart, both bounds, and the ε they advise (theory.md 4–6).
import { actorLoss } from './actor-loss.ts'
import { log, powerWhole } from './elementary.ts'
import { type Graph, startValue } from './graph.ts'
import { hellinger } from './hellinger.ts'
import type { Hmdp } from './hmdp.ts'
import { kept } from './kept.ts'
import { average, explorationValue, naiveAtPrior, worstLosses } from './losses.ts'

/** What the theory knows of one true world. All values in reward per episode unless said. */
export interface Theory {
  readonly latents: number
  readonly horizon: number
  /** η = min_{z≠z′} D²_H(trajectory law under π_exp in z, in z′), in [0, 1]. */
  readonly eta: number
  /** The same after the first subgoal of π_exp only: one reading of the board. */
  readonly etaOneReading: number
  /** √(P(z′)/P(z)) and η_{zz′} for every other world z′, for the tighter bound. */
  readonly rivals: readonly { readonly rootPriorRatio: number; readonly eta: number }[]
  /** c = max P(z)/P(z′). */
  readonly priorRatio: number
  /** V*_z, averaged over instructions. */
  readonly vStar: number
  /** V*_z with the oracle Actor less V*_z with the one that acts; 0 where they are one. No part of any regret. */
  readonly actorLoss: number
  /** Δ₀, the worst loss of an episode; the largest over instructions. */
  readonly worstEpisode: number
  /** Δ ≥ Δ₀, the worst loss from any belief on the expert's way. */
  readonly worstOnward: number
  /** Δ_exp, what an exploration episode loses. */
  readonly explorationLoss: number
  /** p, the chance that an episode of BAIL begun at the prior holds any evidence. */
  readonly moveProbability: number
  /** J₀, the value of BAIL begun at the prior. */
  readonly priorValue: number
}

/**
 * Computes all of it exactly from the compiled model, for the true world z.
 * @param oracle the model with the oracle Actor, where another acts
 */
export function analyse(graph: Graph, truth: number, oracle?: Hmdp): Theory {
  const { latents, model } = graph
  const { squared, eta, etaOneReading } = kept(separations, graph, () => separationOf(graph))
  const worst = worstLosses(graph, truth)
  const naive = naiveAtPrior(graph, truth)
  const others = Array.from({ length: latents }, (_, z) => z).filter((z) => z !== truth)
  const vStar = average(graph, (w) => startValue(graph, truth, w))
  return {
    latents,
    horizon: model.horizon,
    eta,
    etaOneReading,
    rivals: others.map((z) => ({
      rootPriorRatio: Math.sqrt(model.prior[z] / model.prior[truth]),
      eta: squared[truth * latents + z],
    })),
    priorRatio: model.prior.reduce((a, b) => Math.max(a, b)) / model.prior.reduce((a, b) => Math.min(a, b)),
    vStar,
    actorLoss: oracle ? actorLoss(graph, truth, oracle) : 0,
    worstEpisode: worst.episode,
    worstOnward: worst.onward,
    explorationLoss: vStar - explorationValue(graph, truth),
    moveProbability: naive.moves,
    priorValue: naive.value,
  }
}

/** How well π_exp tells worlds apart; nothing in it depends on which of them is true. */
interface Separation {
  /** D²_H of whole episodes, shape [latents, latents]. */
  readonly squared: Float64Array
  readonly eta: number
  readonly etaOneReading: number
}

/** Kept with the graph: an ensemble asks for the theory of one true world after another. */
const separations = new WeakMap<Graph, Separation>()

function separationOf(graph: Graph): Separation {
  const { horizon } = graph.model
  const squared = hellinger(graph, horizon)
  const once = horizon === 1 ? squared : hellinger(graph, 1)
  return { squared, eta: least(squared, graph.latents), etaOneReading: least(once, graph.latents) }
}

/** The least entry of a symmetric table off its diagonal. */
function least(table: Float64Array, latents: number): number {
  let min = 1
  for (let a = 0; a < latents; a++) for (let b = 0; b < a; b++) min = Math.min(min, table[a * latents + b])
  return min
}

/** ε_t of a lane; t from 0. */
export type EpsilonAt = (episode: number) => number

/**
 * Upper bound on Reg(t), derived in this project (section 4, and 6 for δ_LLM > 0), shape [episodes]:
 * Σ ε_t Δ_exp + (1−ε_t) min(Δ₀, Δ H [A_t + δ]), A_t = (|𝒵|−1) √c Π_{s<t} (1 − ε_s η).
 * With `forThisWorld` A_t is Σ_{z′≠z} √(P(z′)/P(z)) Π (1 − ε_s η_{zz′}) instead.
 */
export function upperBound(
  theory: Theory,
  episodes: number,
  epsilonAt: EpsilonAt,
  llmError: number,
  forThisWorld: boolean,
): Float64Array {
  const { eta, priorRatio, latents, horizon, worstEpisode, worstOnward, explorationLoss, rivals } = theory
  const bound = new Float64Array(episodes)
  const terms = forThisWorld ? termsOf(rivals) : [{ mass: (latents - 1) * Math.sqrt(priorRatio), eta }]
  let total = 0
  for (let t = 0; t < episodes; t++) {
    const epsilon = epsilonAt(t)
    let doubt = 0
    for (const term of terms) doubt += term.mass
    const imitation = Math.min(worstEpisode, worstOnward * horizon * (doubt + llmError))
    total += epsilon * explorationLoss + (1 - epsilon) * imitation
    bound[t] = total
    for (const term of terms) term.mass *= 1 - epsilon * term.eta
  }
  return bound
}

/** Rivals of one η shrink together: most scenarios have hundreds of rivals, but few η. */
function termsOf(rivals: Theory['rivals']): { mass: number; readonly eta: number }[] {
  const terms = new Map<number, { mass: number; readonly eta: number }>()
  for (const { rootPriorRatio, eta } of rivals) {
    const term = terms.get(eta)
    if (term) term.mass += rootPriorRatio
    else terms.set(eta, { mass: rootPriorRatio, eta })
  }
  return [...terms.values()]
}

/** Lower bound on Reg(t) of naive BAIL, derived in this project (section 5): (V* − J₀)(1 − (1−p)^t)/p, shape [episodes]. */
export function lowerBound(theory: Theory, episodes: number): Float64Array {
  const bound = new Float64Array(episodes)
  let total = 0
  let unmoved = 1
  for (let t = 0; t < episodes; t++) {
    total += (theory.vStar - theory.priorValue) * unmoved
    bound[t] = total
    unmoved *= 1 - theory.moveProbability
  }
  return bound
}

/** The upper bound of section 4 at T for a fixed ε, in closed form: the minimum binds up to some t, then a geometric sum. */
export function upperBoundAt(theory: Theory, episodes: number, epsilon: number): number {
  const { eta, priorRatio, latents, horizon, worstEpisode, worstOnward, explorationLoss } = theory
  const mass = worstOnward * horizon * (latents - 1) * Math.sqrt(priorRatio)
  const ratio = 1 - epsilon * eta
  let bound = 0
  let above = episodes
  if (mass < worstEpisode) above = 0
  while (bound < above) {
    const middle = Math.floor((bound + above) / 2)
    if (mass * powerWhole(ratio, middle) >= worstEpisode) bound = middle + 1
    else above = middle
  }
  const tail =
    ratio === 1
      ? mass * (episodes - bound)
      : (mass * (powerWhole(ratio, bound) - powerWhole(ratio, episodes))) / (1 - ratio)
  return episodes * epsilon * explorationLoss + (1 - epsilon) * (bound * worstEpisode + tail)
}

/** `theory`: the ε in [0, 1] that minimises the bound for this T, on a grid of 0.0005, or of 0.00005 below 0.02. */
export function epsilonTheory(theory: Theory, episodes: number): number {
  const best = (from: number, to: number, per: number): number => {
    let argmin = from
    let min = Number.POSITIVE_INFINITY
    for (let i = Math.max(0, from); i <= Math.min(per, to); i++) {
      const bound = upperBoundAt(theory, episodes, i / per)
      if (bound < min) {
        min = bound
        argmin = i
      }
    }
    return argmin
  }
  // Not coarse to fine: the bound has a kink wherever the number of episodes changes in which the minimum binds.
  const fine = best(0, 2000, 2000)
  return fine >= 40 ? fine / 2000 : best(fine * 10 - 10, fine * 10 + 10, 20000) / 20000
}

/** `paper`: √(H log(c|𝒵|√T) / (Tη)), at most 1, the exploration rate of the paper. */
export function epsilonPaper(theory: Theory, episodes: number): number {
  const { horizon, priorRatio, latents, eta } = theory
  if (eta === 0) return 1
  return Math.min(
    1,
    Math.sqrt((horizon * log(priorRatio * latents * Math.sqrt(episodes))) / (episodes * eta)),
  )
}
