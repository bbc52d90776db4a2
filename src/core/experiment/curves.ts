// Sums over replicates after each episode, from which means and errors are computed.
import { CAUSES } from '../log.ts'

/** Shape [episodes] if not said otherwise. */
export interface Curves {
  readonly regret: Float64Array
  readonly regretSquared: Float64Array
  /** Shape [CAUSES, episodes]. */
  readonly regretByCause: Float64Array
  readonly posteriorTruth: Float64Array
}

/**
 * Adds what a run has come to after its episode t (from 0): its regret in all and by cause, shape [CAUSES], and w_truth.
 * Replicates are added in order, whoever plays them, so that every sum has one order of rounding.
 */
export function addRun(
  curves: Curves,
  t: number,
  regret: number,
  byCause: Float64Array,
  posteriorTruth: number,
): void {
  const { regretByCause } = curves
  const episodes = curves.regret.length
  curves.regret[t] += regret
  curves.regretSquared[t] += regret * regret
  // Most causes have no part in most lanes.
  for (let cause = 0, at = t; cause < byCause.length; cause++, at += episodes)
    if (byCause[cause] !== 0) regretByCause[at] += byCause[cause]
  curves.posteriorTruth[t] += posteriorTruth
}

export function noCurves(episodes: number): Curves {
  return {
    regret: new Float64Array(episodes),
    regretSquared: new Float64Array(episodes),
    regretByCause: new Float64Array(CAUSES.length * episodes),
    posteriorTruth: new Float64Array(episodes),
  }
}
