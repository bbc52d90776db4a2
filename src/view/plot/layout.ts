// Everything about the picture that stays the same between two steps of its axes: frame, axes, curves and their words.
import type { Prediction, Run } from '../../app/store.ts'
import { type Axis, linearAxis, logAxis } from './axis.ts'
import type { Band, BandKind } from './bands.ts'
import { type Curve, curvesAcross, differenceCurve, laneCurves } from './curves.ts'
import type { Pair } from './difference.ts'
import { differenceDomain, lastShown, predictionDomain, regretDomain } from './domain.ts'
import { type Box, type HeightAt, type Placed, placesBeside } from './labels.ts'

/** What the picture depends on. */
export interface View {
  readonly run: Run
  readonly done: number
  readonly width: number
  readonly height: number
  /** Size of the words in pixels. */
  readonly size: number
  readonly log: boolean
  readonly bounds: boolean
  readonly forThisWorld: boolean
  readonly difference: Pair | null
  readonly bands: readonly Band[]
  /** What the bands show. */
  readonly band: BandKind
  /** The whole run on fixed axes, and, until it is revealed, nothing of it. */
  readonly prediction: Pick<Prediction, 'lane' | 'revealed'> | null
}

export interface Layout {
  readonly frame: Box
  readonly x: Axis
  readonly y: Axis
  /** In the order in which they are drawn: what matters most comes last. */
  readonly curves: readonly Curve[]
  /** Means over runs, behind the curves; none where a difference is shown. */
  readonly bands: readonly Band[]
  readonly names: readonly Name[]
  /** There is room for numbers at the ends, and for a line above the frame. */
  readonly wide: boolean
  readonly high: boolean
}

/** A curve's name: where it goes, best first, as the end of a lane or the cursor's box may come in its way. */
export interface Name {
  readonly curve: Curve
  readonly places: readonly Placed[]
}

type Measure = (text: string) => number

/** Lays the picture out. `measure` gives the width of words in pixels. */
export function layOut(view: View, measure: Measure): Layout {
  const { run, width, height, size, difference } = view
  const { lanes } = run
  const wide = width >= 380
  const high = height >= 140
  const log = view.log && !difference
  const frame: Box = {
    left: Math.round(size * 3.4),
    top: Math.round(size * (high ? 2 : 0.7)),
    right: Math.round(width - size * (wide ? 5.6 : 2)),
    bottom: Math.round(height - size * 1.9),
  }
  const xMax = shownTo(view)
  const paired = difference && differenceCurve(lanes, difference)
  const domain = paired
    ? differenceDomain(paired.at, Math.min(xMax, lanes[0].trace.episodes))
    : view.prediction
      ? predictionDomain(lanes[view.prediction.lane] ?? lanes[0])
      : regretDomain(lanes, view.bands, xMax, log)
  const across = Math.max(2, (frame.right - frame.left) / (size * 5.5))
  const up = Math.max(2, (frame.bottom - frame.top) / (size * 2.6))
  const make = log ? logAxis : linearAxis
  const x = make(log ? 1 : 0, xMax, frame.left, frame.right, across)
  const y = make(domain.yLo, domain.yHi, frame.bottom, frame.top, up)
  const curves = paired ? [paired] : regretCurves(view, domain.yLo, log)
  const bands = paired ? [] : view.bands
  const names = placeNames(curves, bands, x, y, frame, size, measure)
  return { frame, x, y, curves, bands, names, wide, high }
}

/** The last episode on the axis. */
export function shownTo({ run, done, prediction }: Pick<View, 'run' | 'done' | 'prediction'>): number {
  const { episodes } = run.lanes[0].trace
  return prediction ? episodes : lastShown(done, episodes)
}

function regretCurves({ run, bounds, forThisWorld, prediction }: View, yLo: number, log: boolean): Curve[] {
  const { lanes } = run
  if (prediction && !prediction.revealed) return []
  // The first lane is drawn last, so that it stays in front.
  return [...curvesAcross(lanes, { log, bounds, forThisWorld }, yLo), ...laneCurves(lanes).reverse()]
}

function placeNames(
  curves: readonly Curve[],
  bands: readonly Band[],
  x: Axis,
  y: Axis,
  frame: Box,
  size: number,
  measure: Measure,
): Name[] {
  const heightOf = ({ at }: Pick<Curve, 'at'>): HeightAt =>
    byColumn((pixel) => y.at(at(Math.max(0, Math.round(x.invert(pixel))))), frame)
  const heights = new Map(curves.map((curve) => [curve, heightOf(curve)]))
  const means = bands.map(({ mean }) => heightOf({ at: mean }))
  const all = [...heights.values(), ...means]
  const names: Name[] = []
  for (const [curve, height] of heights) {
    if (!curve.label) continue
    const words = [curve.label, curve.short].map((text) => ({ text, width: measure(text) }))
    const taken = names.map((name) => name.places[0].box)
    const places = placesBeside(height, words, size * 1.25, frame, all, taken)
    if (places.length > 0) names.push({ curve, places })
  }
  return names
}

/** The same to the pixel, looked up once for all: names are tried in hundreds of places, each with all curves. */
function byColumn(height: HeightAt, { left, right }: Box): HeightAt {
  const heights = Float64Array.from({ length: right - left + 1 }, (_, i) => height(left + i))
  return (pixel) => heights[Math.min(heights.length - 1, Math.max(0, Math.round(pixel) - left))]
}
