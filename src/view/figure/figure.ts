// A figure as plain data: what is drawn, in words and in numbers. One renderer turns it into SVG, one writer into CSV.
import type { Values } from '../../core/parameter.ts'

/** In `lane`: belongs to no lane. */
export const NO_LANE = -1

export interface Figure {
  /** Letters and dashes: the stem of exported file names. */
  readonly id: string
  readonly title: string
  /** What is seen, in words rendered from the numbers. */
  readonly caption: string
  readonly legend: readonly LegendEntry[]
  /** Side by side, or in rows where the width does not suffice; at least one. */
  readonly panels: readonly Panel[]
  /** The numbers that matter, in few rows, for whoever cannot see the picture. */
  readonly spoken: Table
  /** All numbers behind the marks, in full precision; made when asked for, as there may be millions. */
  readonly data: () => Table
  readonly provenance: Provenance
}

/** Whence the numbers are: enough to compute them again. */
export interface Provenance {
  /** What was computed, in a line: `sweep of epsilon, courier A`. */
  readonly what: string
  /** The address that shows the same page. */
  readonly link: string
  readonly seed: string
  readonly version: string
  /** ISO 8601. */
  readonly date: string
  /** The parameters that matter, in a line for people. */
  readonly parameters: string
}

/** Named columns of equal length; a missing number is NaN. Names are those of theory.md 10. */
export interface Table {
  readonly columns: readonly Column[]
  /** Single numbers and words, by name. */
  readonly numbers: readonly (readonly [name: string, value: number | string])[]
}

export interface Column {
  readonly name: string
  readonly values: ArrayLike<number | string>
}

export interface Panel {
  /** Shown as a badge before the label of y where the panel is about one lane, else NO_LANE. */
  readonly lane: number
  readonly x: AxisSpec
  readonly y: AxisSpec
  readonly marks: readonly Mark[]
}

export interface AxisSpec {
  readonly label: string
  /** Before a value when it is read out: `T`, `ε`. */
  readonly symbol: string
  /** From lo to hi; `cells` is for a heatmap: cells of equal width around the values of `cells`. */
  readonly scale: 'linear' | 'log' | 'root' | 'cells'
  readonly domain: readonly [lo: number, hi: number]
  readonly cells?: readonly number[]
  /** In place of the ticks that the scale would choose. */
  readonly ticks?: readonly Tick[]
}

export interface Tick {
  readonly at: number
  readonly label: string
}

export type Mark = LineMark | PointsMark | AreasMark | RuleMark | HeatMark

/** A curve: of a lane in its tone and dashes; thin where it is not what was measured itself. */
export interface LineMark {
  readonly kind: 'line'
  readonly lane: number
  readonly role: 'measured' | 'mean' | 'fit' | 'bound' | 'reference'
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  /** From lo to hi around the curve. */
  readonly band?: { readonly lo: ArrayLike<number>; readonly hi: ArrayLike<number> }
  /** Written beside it, at length and in short; '' for none. A measured line of a lane carries its badge at its end. */
  readonly label: string
  readonly short: string
}

/** Measured values with error bars, joined by a line; a lane's badge stands at the last. */
export interface PointsMark {
  readonly kind: 'points'
  readonly lane: number
  /** Of points that belong to no lane: they look like those of this one, without its badge. */
  readonly look?: number
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly lo?: ArrayLike<number>
  readonly hi?: ArrayLike<number>
  readonly joined: boolean
  /** Written at the last point, after the badge. */
  readonly label: string
  /** What choosing a point sets, one entry a point. */
  readonly picks?: readonly Pick[]
}

/** Whether a curve carries its lane's badge at its end. */
export const carriesBadge = (mark: Mark): mark is LineMark | PointsMark =>
  (mark.kind === 'points' || (mark.kind === 'line' && mark.role === 'measured')) && mark.lane !== NO_LANE

/** Values to be set: of a lane, or shared where `lane` is NO_LANE. */
export interface Pick {
  readonly lane: number
  readonly values: Values
}

/** Layers stacked on each other from zero, the first lowest; `cause` is an index into CAUSES of core/episode.ts. */
export interface AreasMark {
  readonly kind: 'areas'
  readonly x: ArrayLike<number>
  readonly layers: readonly { readonly cause: number; readonly y: ArrayLike<number> }[]
}

/** A straight line across the frame, upright at x = at or level at y = at, with its words above the frame or beside it. */
export interface RuleMark {
  readonly kind: 'rule'
  readonly axis: 'x' | 'y'
  readonly at: number
  readonly label: string
  readonly strong: boolean
}

/** A value in every cell of a grid, shape [y, x] flat; `x` and `y` are the cells' middles, rising. */
export interface HeatMark {
  readonly kind: 'heat'
  readonly x: ArrayLike<number>
  readonly y: ArrayLike<number>
  readonly value: ArrayLike<number>
  /** What the value is, for the colour bar and the reading. */
  readonly label: string
  /** Values along which lines of equal value are drawn. */
  readonly levels: readonly number[]
  /** What choosing a cell sets, one entry a cell. */
  readonly picks?: readonly Pick[]
}

/** One entry of the legend: a cause in its colour and pattern, or a line as it is drawn. */
export type LegendEntry =
  | { readonly kind: 'cause'; readonly cause: number }
  | { readonly kind: 'line'; readonly role: LineMark['role']; readonly text: string }
  | { readonly kind: 'band'; readonly text: string }
  /** With its error bar, or without. */
  | { readonly kind: 'point'; readonly text: string }
  | { readonly kind: 'dot'; readonly lane: number; readonly text: string }
