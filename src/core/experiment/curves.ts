// Sums over replicates after each episode, from which means and errors are computed.
import { CAUSES } from '../episode.ts'

/** Shape [episodes] if not said otherwise. */
export interface Curves {
  readonly regret: Float64Array
  readonly regretSquared: Float64Array
  /** Shape [CAUSES, episodes]. */
  readonly regretByCause: Float64Array
  readonly posteriorTruth: Float64Array
}

export function noCurves(episodes: number): Curves {
  return {
    regret: new Float64Array(episodes),
    regretSquared: new Float64Array(episodes),
    regretByCause: new Float64Array(CAUSES.length * episodes),
    posteriorTruth: new Float64Array(episodes),
  }
}
