// What many runs of a state of the laboratory came to: what chapters and exercises claim is claimed of this.
import type { EnsembleReport } from '../core/experiment/report.ts'
import type { LaneTheory } from '../core/experiment/trace.ts'

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

/** Mean loss per episode over the last half, as a share of that over the first: 1 is a straight line, less is bent. */
export function bendOf({ episodes, lanes }: Measured, lane: number): number {
  const half = lanes[lane].regret(Math.floor(episodes / 2))
  return (lanes[lane].regret(episodes) - half) / half
}

/** A number of an answer, by the name in its text: `A.end`, or `then.A.end` of the second state; undefined for no such name. */
export function measuredFact(name: string, states: readonly Measured[]): number | undefined {
  const match = /^(then\.)?([A-D])\.(\w+)$/.exec(name)
  if (!match) return undefined
  const [, then, letter, word] = match
  const state = states[then ? 1 : 0]
  const lane = state?.lanes['ABCD'.indexOf(letter)]
  return lane && OF_LANE[word]?.(lane, state.episodes)
}

const OF_LANE: Readonly<Record<string, (lane: MeasuredLane, episodes: number) => number>> = {
  end: ({ regret }, T) => regret(T),
  error: ({ standardError }, T) => standardError(T),
  /** Per episode, over the second half. */
  pace: ({ regret }, T) => (regret(T) - regret(Math.floor(T / 2))) / Math.ceil(T / 2),
  p: ({ theory }) => theory.moveProbability,
  knee: ({ theory }) => 1 / theory.moveProbability,
  eta: ({ theory }) => theory.eta,
  vStar: ({ theory }) => theory.vStar,
  epsilon: ({ theory }) => theory.epsilonFirst,
  epsilonTheory: ({ theory }) => theory.epsilonTheory,
}
