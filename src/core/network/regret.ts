// The regret of a network beside that of exact BAIL with the same window, run by run with the same luck.
import { estimate } from '../experiment/statistics.ts'
import type { Graph } from '../graph.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import { type Actor, Lockstep } from './lockstep.ts'
import type { Network } from './network.ts'
import { runsOf } from './runs.ts'
import type { Vocabulary } from './tokens.ts'

export interface RegretSetting {
  readonly graph: Graph
  readonly vocabulary: Vocabulary
  /** T. */
  readonly episodes: number
  readonly runs: number
  readonly epsilon: number
  readonly seed: string
  readonly make: MakeKernels
}

/** A mean over independent runs with its standard error. */
export interface RunMean {
  readonly mean: number
  readonly error: number
}

/** Regret after T episodes; `difference` is network − BAIL, run by run. */
export interface RegretComparison {
  readonly network: RunMean
  readonly bail: RunMean
  readonly difference: RunMean
}

/** Regret of one actor, in slices of one episode of all runs; returns regret by (episode, run), shape [T, runs]. */
export function* regretOf(
  network: Network,
  setting: RegretSetting,
  actor: Actor,
): Generator<number, Float64Array> {
  const { graph, vocabulary, episodes, runs, epsilon, seed, make } = setting
  const settings = runsOf(graph, seed, runs, () => epsilon)
  const lockstep = new Lockstep(network, vocabulary, settings, make, actor)
  const regret = new Float64Array(episodes * runs)
  for (let t = 0; t < episodes; t++) {
    lockstep.playEpisode()
    regret.set(lockstep.regret, t * runs)
    yield t + 1
  }
  return regret
}

/** Regrets at the end of both, as `regretOf` returns them. */
export function compare(network: Float64Array, bail: Float64Array, runs: number): RegretComparison {
  const one = network.subarray(network.length - runs)
  const other = bail.subarray(bail.length - runs)
  return { network: meanOf(one), bail: meanOf(other), difference: meanOf(one.map((x, i) => x - other[i])) }
}

function meanOf(values: Float64Array): RunMean {
  const { mean, se } = estimate(values)
  return { mean, error: se }
}
