// What many runs of a state of the laboratory came to: what chapters and exercises claim is claimed of this.
import type { EnsembleReport } from '../core/experiment/report.ts'
import type { LaneTheory } from '../core/experiment/trace.ts'
import { OF_THEORY, paceOf, parsed } from './facts.ts'

export interface MeasuredLane {
  /** Mean regret after t episodes, t = 1..T. */
  readonly regret: (t: number) => number
  readonly standardError: (t: number) => number
  readonly theory: LaneTheory
}

export interface Measured {
  /** T. */
  readonly episodes: number
  /** By place: A, B, … */
  readonly lanes: readonly MeasuredLane[]
}

/** @param reports an ensemble of every lane, in their order */
export function measuredOf(reports: readonly EnsembleReport[]): Measured {
  return {
    episodes: reports[0].episodes,
    lanes: reports.map(({ regretMean, regretSe, theory }) => ({
      regret: (t) => regretMean[t - 1],
      standardError: (t) => regretSe[t - 1],
      theory,
    })),
  }
}

/** Mean regret of every lane at the end. */
export const endsOf = ({ episodes, lanes }: Measured): number[] => lanes.map(({ regret }) => regret(episodes))

/** Whether a lane goes on losing: in the mean more than six episodes in ten. */
export const staysLost = (measured: Measured, lane: number): boolean =>
  endsOf(measured)[lane] > 0.6 * measured.episodes

/** Mean loss per episode over the last half, as a share of that over the first: 1 is a straight line, less is bent. */
export function bendOf({ episodes, lanes }: Measured, lane: number): number {
  const half = lanes[lane].regret(Math.floor(episodes / 2))
  return (lanes[lane].regret(episodes) - half) / half
}

/** A number of an answer, by the name in its text: `A.end`, or `then.A.end` of the second state; undefined for no such name. */
export function measuredFact(name: string, states: readonly Measured[]): number | undefined {
  const found = parsed(name)
  const state = found && states[found.state]
  const lane = found?.lane == null ? undefined : state?.lanes[found.lane]
  if (!found || !state || !lane) return undefined
  const { word } = found
  if (word === 'end') return lane.regret(state.episodes)
  if (word === 'pace') return paceOf(lane.regret, state.episodes)
  return OF_THEORY[word]?.(lane.theory)
}
