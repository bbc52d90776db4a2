// What can be read in a figure: a place in pixels for every value, the words for it, and how to get from one to the next.

import { laneStyle } from '../lane-style.ts'
import { tickLabel } from '../plot/axis.ts'
import { amount } from '../plot/words.ts'
import { CAUSE_STYLES } from './causes.ts'
import { drawnPlaces } from './draw-lines.ts'
import type { AreasMark, AxisSpec, HeatMark, LineMark, Pick, PointsMark } from './figure.ts'
import type { Placing } from './layout.ts'

export interface Target {
  readonly x: number
  readonly y: number
  /** Targets of one curve, column of areas or row of a heatmap are alike in `series`, and rise in x. */
  readonly series: number
  /** Lane in whose tone it is marked, −1 for none. */
  readonly lane: number
  /** Where it is: `T = 400`. */
  readonly title: string
  /** What is there. */
  readonly rows: readonly string[]
  readonly pick: Pick | null
}

/** Pixels between two targets of a curve. */
const APART = 6

/** All targets of a panel; `series` counts on from `first`. */
export function targetsOf(placing: Placing, first: number): Target[] {
  let series = first - 1
  return placing.panel.marks.flatMap((mark): Target[] => {
    if (mark.kind === 'points' || (mark.kind === 'line' && mark.role === 'measured'))
      return curveTargets(placing, mark, ++series)
    if (mark.kind === 'areas') return areaTargets(placing, mark, ++series)
    if (mark.kind === 'heat') {
      const cells = cellTargets(placing, mark, series + 1)
      series += mark.y.length
      return cells
    }
    return []
  })
}

const named = (lane: number): string => (lane >= 0 ? `${laneStyle(lane).letter} ` : '')

/** A value on an axis: by the word of its tick, if it has one. */
function valueOn({ symbol, ticks }: AxisSpec, value: number): string {
  const word = ticks?.find(({ at }) => at === value)?.label ?? tickLabel(Number(value.toPrecision(4)))
  return `${symbol} = ${word}`
}

function apart(places: readonly number[], pixel: (place: number) => number): number[] {
  let before = Number.NEGATIVE_INFINITY
  return places.filter((place, i) => {
    if (pixel(place) - before < APART && i < places.length - 1) return false
    before = pixel(place)
    return true
  })
}

/** Of points every one, with its error bar and what choosing it sets; of a line as many as can be told apart. */
function curveTargets({ panel, x, y }: Placing, mark: PointsMark | LineMark, series: number): Target[] {
  const points = mark.kind === 'points' ? mark : null
  const drawn = drawnPlaces(mark.x, x)
  const places = points ? drawn : apart(drawn, (i) => x.at(mark.x[i]))
  return places.flatMap((i) => {
    if (!Number.isFinite(mark.y[i])) return []
    const [lo, hi] = [points?.lo?.[i] ?? Number.NaN, points?.hi?.[i] ?? Number.NaN]
    const between = Number.isFinite(lo + hi) ? ` (${amount(lo)} to ${amount(hi)})` : ''
    return {
      x: x.at(mark.x[i]),
      y: y.at(mark.y[i]),
      series,
      lane: mark.lane,
      title: valueOn(panel.x, mark.x[i]),
      rows: [`${named(mark.lane)}${amount(mark.y[i])}${between}`],
      pick: points?.picks?.[i] ?? null,
    }
  })
}

/** One target a column, at the top of the stack. */
function areaTargets({ panel, x, y }: Placing, { x: xs, layers }: AreasMark, series: number): Target[] {
  const places = apart(drawnPlaces(xs, x), (i) => x.at(xs[i]))
  return places.map((i) => {
    const total = layers.reduce((sum, layer) => sum + layer.y[i], 0)
    const parts = layers.map(({ cause, y: values }) => `${CAUSE_STYLES[cause].word} ${amount(values[i])}`)
    return {
      x: x.at(xs[i]),
      y: y.at(total),
      series,
      lane: panel.lane,
      title: valueOn(panel.x, xs[i]),
      rows: [`${named(panel.lane)}${amount(total)} in all`, ...parts.reverse()],
      pick: null,
    }
  })
}

function cellTargets({ panel, x, y }: Placing, mark: HeatMark, first: number): Target[] {
  const columns = mark.x.length
  return Array.from(mark.value, (value, cell) => {
    const across = mark.x[cell % columns]
    const up = mark.y[Math.floor(cell / columns)]
    return {
      x: x.at(across),
      y: y.at(up),
      series: first + Math.floor(cell / columns),
      lane: panel.lane,
      title: `${valueOn(panel.x, across)}, ${valueOn(panel.y, up)}`,
      rows: [Number.isFinite(value) ? `${mark.label} ${amount(value)}` : 'not computed yet'],
      pick: mark.picks?.[cell] ?? null,
    }
  })
}

/** The index of the target nearest to a pixel, −1 where there is none. */
export function nearest(targets: readonly Target[], x: number, y: number): number {
  let best = -1
  let least = Number.POSITIVE_INFINITY
  for (const [i, target] of targets.entries()) {
    const distance = (target.x - x) ** 2 + (target.y - y) ** 2
    if (distance < least) {
      best = i
      least = distance
    }
  }
  return best
}

/** Where an arrow key leads: left and right along a series, up and down to the next series at about the same x. */
export function stepFrom(targets: readonly Target[], from: number, key: string): number {
  const here = targets[from]
  if (!here) return targets.length > 0 ? 0 : -1
  const series = targets.map((_, i) => i).filter((i) => targets[i].series === here.series)
  const at = series.indexOf(from)
  const last = series.length - 1
  const along = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last }[key]
  if (along !== undefined) return series[Math.max(0, Math.min(last, along))]
  const wanted = here.series + ({ ArrowUp: 1, ArrowDown: -1 }[key] ?? 0)
  const others = targets.map((_, i) => i).filter((i) => targets[i].series === wanted)
  if (others.length === 0) return from
  return others.reduce((a, b) => (Math.abs(targets[b].x - here.x) < Math.abs(targets[a].x - here.x) ? b : a))
}
