// How Δ_Rep falls as the Reporter learns: measured, over independent trainings.
import type { Graph } from '../graph.ts'
import { stream } from '../random.ts'
import { deltaRep } from './confusion.ts'
import { ContrastiveReporter } from './contrastive.ts'

export interface ReporterPoint {
  /** N_c. */
  readonly pairs: number
  /** Δ_Rep of each training, shape [seeds]. */
  readonly deltaBySeed: Float64Array
  readonly mean: number
}

/**
 * Δ_Rep against N_c, in ascending order of N_c: one training per seed, measured on its way.
 * @param sizes the N_c to measure at
 */
export function reporterCurve(
  graph: Graph,
  sizes: readonly number[],
  seeds: readonly string[],
): ReporterPoint[] {
  const reporters = seeds.map((seed) => new ContrastiveReporter(graph, stream(seed, 'reporter')))
  const ascending = [...sizes].sort((a, b) => a - b)
  return ascending.map((pairs, i) => {
    const deltaBySeed = Float64Array.from(reporters, (reporter) => {
      reporter.train(pairs - (ascending[i - 1] ?? 0))
      return deltaRep(graph, reporter.channel())
    })
    return { pairs, deltaBySeed, mean: deltaBySeed.reduce((a, b) => a + b, 0) / seeds.length }
  })
}
