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
 * Δ_Rep against N_c, point by point in ascending order of N_c: one training per seed, measured on its way.
 * @param sizes the N_c to measure at
 */
export function* reporterCurve(
  graph: Graph,
  sizes: readonly number[],
  seeds: readonly string[],
): Generator<ReporterPoint, void> {
  const reporters = seeds.map((seed) => new ContrastiveReporter(graph, stream(seed, 'reporter')))
  let trained = 0
  for (const pairs of [...sizes].sort((a, b) => a - b)) {
    const deltaBySeed = Float64Array.from(reporters, (reporter) => {
      reporter.train(pairs - trained)
      return deltaRep(graph, reporter.channel())
    })
    trained = pairs
    yield { pairs, deltaBySeed, mean: deltaBySeed.reduce((a, b) => a + b, 0) / seeds.length }
  }
}
