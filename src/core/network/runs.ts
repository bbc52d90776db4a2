// Runs for the network to play: replicates of one world with seeds, as the simulation standard numbers them.
import { type Graph, gapsOf } from '../graph.ts'
import { pick, stream } from '../random.ts'
import type { RunSetting } from './lockstep.ts'

/**
 * Replicates 0 … runs − 1, each with a truth drawn from the prior: the very runs of a lane with this
 * seed and ε.
 */
export function runsOf(
  graph: Graph,
  seed: string,
  runs: number,
  epsilonAt: RunSetting['epsilonAt'],
): RunSetting[] {
  const known = new Map<number, Float64Array>()
  return Array.from({ length: runs }, (_, replicate) => {
    const truth = pick(graph.model.prior, stream(seed, 'truth', replicate)())
    const gaps = known.get(truth) ?? gapsOf(graph, truth)
    known.set(truth, gaps)
    return { graph, seed, replicate, truth, gaps, epsilonAt }
  })
}
