// What an experiment asks for and what it reports: plain data that crosses between workers, page, command line and files.
import type { Value } from '../parameter.ts'
import type { Config } from '../params.ts'
import type { LaneTheory } from './trace.ts'

/** What of a lane is measured. `config.shared.replicates` says over how many runs; `lane` is an index into `config.lanes`. */
export type Experiment =
  /** Mean regret after every episode, with bands. */
  | { readonly kind: 'ensemble'; readonly config: Config; readonly lane: number }
  /** Mean regret at T over a geometric grid of horizons, each with the ε of its own T. */
  | {
      readonly kind: 'growth'
      readonly config: Config
      readonly lane: number
      /** T, ascending; without them 100, 200, … 25,600. */
      readonly horizons?: readonly number[]
    }
  /** Mean regret at T, and the slope of its tail, against any number parameter. */
  | {
      readonly kind: 'sweep'
      readonly config: Config
      readonly lane: number
      readonly parameter: string
      /** Ascending; without them a grid derived from the parameter's row. */
      readonly values?: readonly Value[]
    }
  /** Mean regret at T against two number parameters. */
  | {
      readonly kind: 'map'
      readonly config: Config
      readonly lane: number
      readonly x: AxisOf
      readonly y: AxisOf
    }
  /** Mean regret at T of the networks that come with the scenario, against N_p, beside BAIL that errs as much. */
  | { readonly kind: 'pretraining'; readonly config: Config; readonly lane: number }

export interface AxisOf {
  readonly parameter: string
  readonly values?: readonly Value[]
}

export type Report = EnsembleReport | GrowthReport | SweepReport | MapReport | PretrainingReport

/** What every report says of itself. A report with fewer `replicates` than `wanted` is a first, rough answer. */
interface Measured {
  /** What was measured: the configuration as it was asked for. */
  readonly config: Config
  readonly lane: number
  /** Replicates 0 to `replicates` − 1 are in every number of this report. */
  readonly replicates: number
  readonly wanted: number
  /** Subgoals chosen, over all replicates. */
  readonly decisions: number
  /** From the request to this report; the only number that differs from machine to machine. */
  readonly computeMs: number
}

/**
 * Arrays over t have shape [episodes] and hold at index t − 1 what is true after t episodes. Names are those of theory.md
 * section 10.
 */
export interface EnsembleReport extends Measured {
  readonly kind: 'ensemble'
  readonly episodes: number
  readonly regretMean: Float64Array
  /** Standard error of `regretMean`; 0 for a single replicate. */
  readonly regretSe: Float64Array
  /** The t, counted from 1, at which quantiles are known: at most 256, the first and the last among them. */
  readonly bandAt: Uint32Array
  /** Quantiles of the regret over replicates, shape [bandAt]: 5%, 50% and 95%. */
  readonly band5: Float64Array
  readonly band50: Float64Array
  readonly band95: Float64Array
  /** Mean regret by cause (`CAUSES` of episode.ts), shape [CAUSES, episodes]; sums over causes to `regretMean`. */
  readonly regretByCauseMean: Float64Array
  /** Mean of w_truth after t episodes. */
  readonly posteriorTruth: Float64Array
  /** Regret of each replicate after the last episode, shape [replicates]. */
  readonly regretFinal: Float64Array
  /** The true latent of all replicates, null where every replicate draws its own. */
  readonly truth: number | null
  /**
   * Of that truth; or, where each replicate draws its own, the mean over worlds z by P(z) of what holds for z: the mean of
   * bounds bounds the mean regret. There `upperBoundForThisWorld` is null and `rivals` is empty.
   */
  readonly theory: LaneTheory
}

/** Arrays have shape [horizons]. */
export interface GrowthReport extends Measured {
  readonly kind: 'growth'
  /** T, ascending. */
  readonly horizons: Uint32Array
  /** Mean regret at T, each T with the ε of its own rule. */
  readonly regretMean: Float64Array
  readonly regretSe: Float64Array
  /** ε of the first and of the last episode; they differ only in mode `anytime`. */
  readonly epsilonFirst: Float64Array
  readonly epsilonLast: Float64Array
  /** Bounds at T, null where they do not apply. */
  readonly upperBound: Float64Array | null
  readonly lowerBound: Float64Array | null
  /** 1/p for naive BAIL, about where its line bends; null for all others and where p is 0. */
  readonly knee: number | null
  readonly verdict: GrowthVerdict
  /** What may be said, range by range, in ascending order; empty for verdict `zero`. */
  readonly fits: readonly GrowthFit[]
}

/**
 * `zero`: no regret in any run. `power`: one exponent describes the whole range. `bends`: the two halves of the range have
 * different exponents, given one by one. `flat`: regret has stopped growing, so that no exponent is claimed.
 */
export type GrowthVerdict = 'zero' | 'flat' | 'power' | 'bends'

/** Mean regret ≈ factor · T^exponent between two horizons. */
export interface GrowthFit {
  /** T of the first and of the last point that the fit is made of. */
  readonly from: number
  readonly to: number
  readonly points: number
  /** Slope of log mean regret against log T, by least squares. */
  readonly exponent: number
  /** Its 95% bootstrap interval over replicates. */
  readonly low: number
  readonly high: number
  readonly factor: number
  /** Not distinguishable from a regret that has stopped growing: draw no line, claim no exponent. */
  readonly flat: boolean
  /** For naive BAIL: before its knee (T ≤ 0.3/p), or beyond it (T ≥ 3/p). */
  readonly part: 'all' | 'before knee' | 'beyond knee' | 'first half' | 'second half'
}

/** Arrays have shape [values]; NaN where nothing is known (yet). */
export interface SweepReport extends Omit<Measured, 'replicates'> {
  readonly kind: 'sweep'
  readonly parameter: string
  /** The values of the parameter, ascending; words such as `grid` come first. */
  readonly values: readonly Value[]
  /** Replicates that each value has by now. */
  readonly replicates: Uint32Array
  /** Regret at T. */
  readonly regretMean: Float64Array
  readonly regretSe: Float64Array
  /** Regret per episode over the last half of the run: the slope of its tail. */
  readonly tailMean: Float64Array
  readonly tailSe: Float64Array
  /** The bounds at T, and what the upper bound allows per episode over the last half; NaN where they do not apply. */
  readonly upperBound: Float64Array
  readonly lowerBound: Float64Array
  readonly tailBound: Float64Array
  /** Why a value cannot be, in one sentence; null where it can. */
  readonly gaps: readonly (string | null)[]
  /** Values of note: what the lane is set to (`now`), and for ε what is advised. All of them are among `values`. */
  readonly marks: readonly { readonly what: 'now' | 'theory' | 'paper'; readonly value: Value }[]
  /** The value of least mean regret, null until two values are known. */
  readonly best: SweepBest | null
}

export interface SweepBest {
  /** Index into `values`. */
  readonly index: number
  readonly value: Value
  /** Indices between which the best lies in 95% of bootstrap resamples of the replicates. */
  readonly lowIndex: number
  readonly highIndex: number
}

/** Arrays have shape [y.values, x.values]; NaN where nothing is known (yet). */
export interface MapReport extends Omit<Measured, 'replicates'> {
  readonly kind: 'map'
  readonly x: { readonly parameter: string; readonly values: readonly Value[] }
  readonly y: { readonly parameter: string; readonly values: readonly Value[] }
  readonly replicates: Uint32Array
  readonly regretMean: Float64Array
  readonly regretSe: Float64Array
  readonly gaps: readonly (string | null)[]
}

/** Arrays have shape [trajectories]. The lane says all but the Planner: exploration, Reporter. */
export interface PretrainingReport extends Omit<Measured, 'replicates'> {
  readonly kind: 'pretraining'
  /** N_p of the networks, ascending, and Δ_LLM as it was measured when they were made. */
  readonly trajectories: Uint32Array
  readonly errors: Float64Array
  /** E, episodes in every prompt but the last one’s. */
  readonly window: number
  /** Least number of replicates of any point that can be. */
  readonly replicates: number
  /** With the lane’s own exploration, and without any. */
  readonly exploring: PretrainingRegrets
  readonly imitating: PretrainingRegrets
  /** Upper bound at T of BAIL on the whole prompt with a synthetic error of Δ_LLM, exploring; NaN where none is proved. */
  readonly upperBound: Float64Array
  /** Why something cannot be, in one sentence; null where all can. */
  readonly gap: string | null
}

/** Regret at T; NaN where nothing is known (yet). */
export interface PretrainingRegrets {
  /** The networks, and BAIL on prompts as long with δ_LLM = Δ_LLM, `diffuse`; shape [trajectories]. */
  readonly network: Estimates
  readonly synthetic: Estimates
  /** Exact BAIL on prompts as long, and on the whole prompt; one number. */
  readonly exact: Estimates
  readonly whole: Estimates
}

export interface Estimates {
  readonly mean: Float64Array
  readonly se: Float64Array
}
