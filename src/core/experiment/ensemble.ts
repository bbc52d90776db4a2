// Many runs of one lane: the mean regret after each episode, with its standard error.
import { CAUSES, Simulation } from '../episode.ts'
import type { Config } from '../params.ts'
import { type Laboratory, setUpLane } from './laboratory.ts'

/** Shape [episodes] each; `decisions` counts subgoals chosen over all replicates. */
export interface Ensemble {
  readonly replicates: number
  readonly regretMean: Float64Array
  readonly regretSe: Float64Array
  readonly decisions: number
}

/**
 * Runs replicates 0..R−1 of a lane, each on streams of its own, so that more replicates never change earlier ones.
 * Yields what is known after each replicate; the arrays are filled when it returns.
 */
export function* ensemble(
  laboratory: Laboratory,
  config: Config,
  lane: number,
  replicates: number,
): Generator<number, Ensemble> {
  const episodes = Number(config.shared.episodes)
  const sum = new Float64Array(episodes)
  const squares = new Float64Array(episodes)
  let decisions = 0
  for (let replicate = 0; replicate < replicates; replicate++) {
    const simulation = new Simulation(setUpLane(laboratory, config, lane, replicate).setting)
    let regret = 0
    for (let t = 0; t < episodes; t++) {
      simulation.playEpisode()
      for (let cause = 0; cause < CAUSES.length; cause++) regret += simulation.lossByCause[cause]
      decisions += simulation.steps
      sum[t] += regret
      squares[t] += regret * regret
    }
    yield replicate + 1
  }
  const regretMean = sum.map((total) => total / replicates)
  const regretSe = squares.map((total, t) => {
    const mean = regretMean[t]
    const variance = Math.max(0, total - replicates * mean * mean) / Math.max(1, replicates - 1)
    return Math.sqrt(variance / replicates)
  })
  return { replicates, regretMean, regretSe, decisions }
}
