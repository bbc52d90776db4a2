// The data of one run of one lane: typed arrays from which any moment of it can be shown again.
import type { Theory } from '../theory.ts'

/** In `asker`: no latent asked for this subgoal. */
export const NO_ASKER = 0xffff

/**
 * One run. Arrays over (episode, step) are flat, `episode * horizon + step`, and hold 0 beyond an episode's last step.
 * Names of results are those of theory.md section 10.
 */
export interface Trace {
  readonly episodes: number
  readonly horizon: number
  readonly latents: number
  readonly subgoals: number
  readonly truth: number
  readonly instruction: Uint8Array
  readonly opening: Uint16Array
  readonly coin: Float64Array
  readonly explored: Uint8Array
  readonly steps: Uint8Array
  readonly subgoal: Uint16Array
  readonly observation: Uint16Array
  readonly reported: Uint16Array
  readonly asker: Uint16Array
  readonly cause: Uint8Array
  /** Cumulative regret after each episode, by gaps and by returns, shape [episodes]. */
  readonly regret: Float64Array
  readonly regretByReturns: Float64Array
  /** Cumulative regret by cause, shape [CAUSES, episodes]. */
  readonly regretByCause: Float64Array
  /** w_truth after each episode. */
  readonly posteriorTruth: Float64Array
  /**
   * Posterior as the episodes 0, stride, 2·stride, … begin, shape [columns, latents], each up to a factor of its own: the
   * very masses, to go on from to the last bit.
   */
  readonly posterior: Float64Array
  readonly stride: number
  readonly decisions: number
}

/** What the theory says of a lane's run; null where a bound does not apply to its setting. */
export interface LaneTheory extends Theory {
  readonly epsilonTheory: number
  readonly epsilonPaper: number
  /** ε of the first and of the last episode; they differ only in mode `anytime`. */
  readonly epsilonFirst: number
  readonly epsilonLast: number
  /** Shape [episodes] each. */
  readonly upperBound: Float64Array | null
  readonly upperBoundForThisWorld: Float64Array | null
  readonly lowerBound: Float64Array | null
}

export interface LaneRun {
  readonly trace: Trace
  /** Eight hexadecimal digits of the whole trace: equal wherever and whenever the same link is run. */
  readonly digest: string
  readonly theory: LaneTheory
}
