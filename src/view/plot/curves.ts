// What is drawn in the plot, as functions of the episode: lanes, their difference, bounds, references and guides.
import type { LaneRun } from '../../core/experiment/trace.ts'
import { laneStyle } from '../lane-style.ts'
import type { Pair } from './difference.ts'

export interface Curve {
  readonly kind: 'lane' | 'difference' | 'bound' | 'reference' | 'guide'
  /** The lane in whose tone it is drawn; −1 for one that belongs to none. */
  readonly lane: number
  /** Its value when t episodes are done; t whole, 0 ≤ t ≤ T. */
  readonly at: (t: number) => number
  /** What is written beside it, at length and in short; '' for lanes, which carry a badge at their end. */
  readonly label: string
  readonly short: string
}

/** An array over episodes as a function of how many are done. */
export function cumulative(values: Float64Array): (t: number) => number {
  return (t) => (t <= 0 ? 0 : values[Math.min(t, values.length) - 1])
}

export function laneCurves(lanes: readonly LaneRun[]): Curve[] {
  return lanes.map(({ trace }, lane) => ({
    kind: 'lane',
    lane,
    at: cumulative(trace.regret),
    label: '',
    short: '',
  }))
}

/** Reg_A − Reg_B of two lanes that met the same luck. */
export function differenceCurve(lanes: readonly LaneRun[], [a, b]: Pair): Curve {
  const left = cumulative(lanes[a].trace.regret)
  const right = cumulative(lanes[b].trace.regret)
  return { kind: 'difference', lane: -1, at: (t) => left(t) - right(t), label: '', short: '' }
}

/** (V* − J₀) t: what is lost when every episode is played from the prior, as if none had taught anything. */
function linearReference(lanes: readonly LaneRun[]): Curve | null {
  const { vStar, priorValue } = lanes[0].theory
  const slope = vStar - priorValue
  if (slope <= 0) return null
  const label = 'linear: nothing ever learnt'
  return { kind: 'reference', lane: -1, at: (t) => slope * t, label, short: 'linear' }
}

/** Faint lines of slope 1 and ½ in log–log, both through the first episode's loss of the linear reference. */
function slopeGuides(lanes: readonly LaneRun[], yLo: number): Curve[] {
  const { vStar, priorValue } = lanes[0].theory
  const start = vStar - priorValue > 0 ? vStar - priorValue : yLo * 2
  const guide = { kind: 'guide', lane: -1 } as const
  return [
    { ...guide, at: (t) => start * t, label: 'slope 1: linear', short: 'slope 1' },
    { ...guide, at: (t) => start * Math.sqrt(t), label: 'slope ½: √t', short: 'slope ½' },
  ]
}

/** Whether an upper bound says more than that no episode can lose more than the worst one. */
export function isTelling({ theory }: LaneRun): boolean {
  const { upperBound, worstEpisode } = theory
  return (
    upperBound !== null && upperBound[upperBound.length - 1] < worstEpisode * upperBound.length * (1 - 1e-9)
  )
}

/** Whether some lane's tighter bound, for its true world, differs from its bound for all worlds by more than 1 in 200. */
export function worldMatters(lanes: readonly LaneRun[]): boolean {
  return lanes.some((lane) => {
    const { upperBound: all, upperBoundForThisWorld: one } = lane.theory
    if (!all || !one || !isTelling(lane)) return false
    return one[one.length - 1] < all[all.length - 1] * 0.995
  })
}

/** What goes across the frame behind the lanes: guides of slope where both axes are logarithmic, else the reference; the bounds. */
export function curvesAcross(
  lanes: readonly LaneRun[],
  shown: { readonly log: boolean; readonly bounds: boolean; readonly forThisWorld: boolean },
  yLo: number,
): Curve[] {
  const reference = linearReference(lanes)
  const behind = shown.log ? slopeGuides(lanes, yLo) : reference ? [reference] : []
  return [...behind, ...(shown.bounds ? boundCurves(lanes, shown.forThisWorld) : [])]
}

/** The bounds of the lanes whose setting they are proved for. */
function boundCurves(lanes: readonly LaneRun[], forThisWorld: boolean): Curve[] {
  return lanes.flatMap((run, lane) => {
    const { letter } = laneStyle(lane)
    const { upperBound, upperBoundForThisWorld, lowerBound } = run.theory
    const upper = forThisWorld ? upperBoundForThisWorld : upperBound
    const curves: Curve[] = []
    if (upper && isTelling(run)) {
      const label = `upper bound for ${letter}${forThisWorld ? ' in this world' : ''}`
      curves.push({ kind: 'bound', lane, at: cumulative(upper), label, short: `upper bound ${letter}` })
    }
    if (lowerBound) {
      const label = `lower bound for ${letter}`
      curves.push({ kind: 'bound', lane, at: cumulative(lowerBound), label, short: `lower bound ${letter}` })
    }
    return curves
  })
}
