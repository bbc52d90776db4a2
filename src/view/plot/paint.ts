// Draws the picture: axes, curves up to the playhead, and their names.
import { laneStyle } from '../lane-style.ts'
import { type Axis, nextColumn, tickLabel } from './axis.ts'
import type { Curve } from './curves.ts'
import { type Box, overlap, spread } from './labels.ts'
import type { Layout } from './layout.ts'
import type { Theme } from './theme.ts'
import { amount } from './words.ts'

type Context = OffscreenCanvasRenderingContext2D

/** Text with a rim of the background's colour, so that it can be read over lines. */
export function write(
  context: Context,
  theme: Theme,
  text: string,
  x: number,
  y: number,
  colour: string,
): void {
  context.lineJoin = 'round'
  context.lineWidth = 4
  context.strokeStyle = theme.panel
  context.strokeText(text, x, y)
  context.fillStyle = colour
  context.fillText(text, x, y)
}

/** Grid lines, ticks and the names of the axes. */
export function paintAxes(context: Context, theme: Theme, layout: Layout): void {
  const { frame, y } = layout
  context.lineWidth = 1
  context.setLineDash([])
  context.fillStyle = theme.soft
  context.textBaseline = 'middle'
  context.textAlign = 'right'
  for (const tick of y.ticks) {
    const at = Math.round(y.at(tick)) + 0.5
    context.strokeStyle = tick === 0 ? theme.faint : theme.line
    line(context, frame.left, at, frame.right, at)
    context.fillText(tickLabel(tick), frame.left - 6, at)
  }
  context.strokeStyle = theme.faint
  line(context, frame.left, frame.bottom + 0.5, frame.right, frame.bottom + 0.5)
  paintTicks(context, theme, layout)
}

/** Ticks of the episodes; the unit goes with the last number that has room for it. */
function paintTicks(context: Context, theme: Theme, { frame, x }: Layout): void {
  context.fillStyle = theme.soft
  context.textAlign = 'left'
  context.textBaseline = 'top'
  let room = context.canvas.width / context.getTransform().a
  let unit = ' episodes'
  for (const tick of [...x.ticks].reverse()) {
    const at = Math.round(x.at(tick)) + 0.5
    line(context, at, frame.bottom, at, frame.bottom + 4)
    const number = tickLabel(tick)
    const last = tick === x.ticks[x.ticks.length - 1]
    const middle = at - context.measureText(number).width / 2
    const whole = context.measureText(number + unit).width
    // The last number may give way to the left, by less than its own width.
    const left = last ? Math.min(middle, Math.max(room - whole, middle - theme.size * 1.2)) : middle
    const text = left + whole <= room ? number + unit : number
    // Until the unit has found its place, only the last number is written without it.
    if (text === number && unit && !last) continue
    const start = text === number ? middle : left
    if (start + context.measureText(text).width > room) continue
    context.fillText(text, start, frame.bottom + 6)
    if (text !== number) unit = ''
    room = start - theme.size * 0.7
  }
}

function line(context: Context, x0: number, y0: number, x1: number, y1: number): void {
  context.beginPath()
  context.moveTo(x0, y0)
  context.lineTo(x1, y1)
  context.stroke()
}

/** The colour of a curve. */
export function colourOf(curve: Curve, theme: Theme): string {
  if (curve.lane >= 0) return theme.lanes[curve.lane]
  return curve.kind === 'difference' ? theme.ink : theme.soft
}

/** The bands, and in each the mean as a thin line; one that is out of date fades and loses its line. */
export function paintBands(context: Context, theme: Theme, layout: Layout): void {
  const { frame, x, y, bands } = layout
  clipped(context, frame, () => {
    for (const { lane, lo, hi, mean, stale } of bands) {
      const columns = columnsOf(x, Math.floor(x.hi))
      context.fillStyle = theme.lanes[lane]
      context.globalAlpha = stale ? 0.06 : 0.16
      context.beginPath()
      for (const t of columns) context.lineTo(x.at(t), y.at(hi(t)))
      for (const t of columns.reverse()) context.lineTo(x.at(t), y.at(lo(t)))
      context.fill()
      if (stale) continue
      context.strokeStyle = theme.lanes[lane]
      context.globalAlpha = 0.85
      context.lineWidth = 1
      context.setLineDash([])
      context.beginPath()
      for (const t of columns) context.lineTo(x.at(t), y.at(mean(t)))
      context.stroke()
    }
  })
}

/** All curves; lanes and their difference reach to the playhead, everything else across the frame. */
export function paintCurves(context: Context, theme: Theme, layout: Layout, done: number): void {
  const { frame, x, curves } = layout
  clipped(context, frame, () => {
    for (const curve of curves) {
      const live = curve.kind === 'lane' || curve.kind === 'difference'
      context.strokeStyle = colourOf(curve, theme)
      context.lineWidth = live ? 2.25 : 1
      context.setLineDash(dashOf(curve))
      context.globalAlpha = curve.kind === 'guide' ? 0.6 : 1
      trace(context, layout, curve, live ? done : Math.floor(x.hi))
    }
  })
}

/** Draws within the frame only. */
function clipped(context: Context, frame: Box, draw: () => void): void {
  context.save()
  context.beginPath()
  context.rect(frame.left - 2, frame.top, frame.right - frame.left + 4, frame.bottom - frame.top + 2)
  context.clip()
  context.lineJoin = 'round'
  draw()
  context.restore()
}

function dashOf({ kind, lane }: Curve): readonly number[] {
  if (kind === 'reference') return [5, 4]
  if (kind === 'guide') return [1.5, 3]
  return lane < 0 ? [] : laneStyle(lane).dash
}

/** One point per pixel column: a cumulative curve loses nothing by it. */
function trace(context: Context, { x, y }: Layout, curve: Curve, last: number): void {
  context.beginPath()
  for (const t of columnsOf(x, last)) context.lineTo(x.at(t), y.at(curve.at(t)))
  context.stroke()
}

/** The t of every pixel column up to the last. */
function columnsOf(x: Axis, last: number): number[] {
  const first = x.log ? 1 : 0
  if (last < first) return []
  const columns: number[] = []
  for (let t = first; t < last; t = nextColumn(x, t)) columns.push(t)
  columns.push(last)
  return columns
}

/** Above the frame what is measured, what the bands are, and whose the bounds are. */
export function paintTitle(
  context: Context,
  theme: Theme,
  layout: Layout,
  title: string,
  bands: string,
): void {
  if (!layout.high) return
  context.fillStyle = theme.soft
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  context.fillText(title, 2, theme.size * 0.7)
  const bounded = layout.curves.some(({ kind }) => kind === 'bound')
  const width = context.canvas.width / context.getTransform().a
  const room = width - context.measureText(title).width - theme.size * 1.5
  const bounds = bounded ? ['bounds on the mean, derived here', 'bounds derived here'] : ['']
  const notes = [bands, '']
    .flatMap((band) => bounds.map((bound) => [band, bound].filter(Boolean).join('; ')))
    .filter(Boolean)
  const note = notes.find((text) => context.measureText(text).width < room)
  context.textAlign = 'right'
  if (note) context.fillText(note, width, theme.size * 0.7)
}

/** The names of bounds, references and guides beside them, off each other and off what else is written there. */
export function paintNames(context: Context, theme: Theme, { names }: Layout, written: readonly Box[]): void {
  context.textAlign = 'left'
  context.textBaseline = 'middle'
  const taken = [...written]
  for (const { places, curve } of names) {
    const place = places.find(({ box }) => !taken.some((other) => overlap(box, other)))
    if (!place) continue
    const { left, top, bottom } = place.box
    taken.push(place.box)
    write(context, theme, place.text, left, (top + bottom) / 2, colourOf(curve, theme))
  }
}

/** Where the ends of lanes are written: their badges and numbers, kept apart even where ends meet. */
export function endsOf(
  { frame, x, y, curves, wide }: Layout,
  size: number,
  done: number,
  measure: (text: string) => number,
): End[] {
  if (done === 0) return []
  const live = curves.filter(({ kind }) => kind === 'lane')
  const side = Math.round(size * 1.35)
  const within = (pixel: number): number => Math.min(Math.max(pixel, frame.top), frame.bottom)
  const heights = live.map((curve) => within(y.at(curve.at(done))))
  const placed = spread(heights, side + 3, frame.top + side / 2, frame.bottom - side / 2)
  const from = x.at(done)
  return live.map((curve, i) => {
    const text = wide ? amount(curve.at(done)) : ''
    const left = from + 6
    const top = placed[i] - side / 2
    const right = left + side + (text ? 4 + measure(text) : 0)
    return { curve, text, from, at: heights[i], box: { left, top, right, bottom: top + side } }
  })
}

export interface End {
  readonly curve: Curve
  readonly text: string
  /** Where the curve ends. */
  readonly from: number
  readonly at: number
  readonly box: Box
}

/** At the end of each lane its badge, and its regret where there is room. */
export function paintEnds(context: Context, theme: Theme, ends: readonly End[]): void {
  for (const { curve, text, from, at, box } of ends) {
    const colour = colourOf(curve, theme)
    const side = box.bottom - box.top
    const middle = (box.top + box.bottom) / 2
    context.setLineDash([])
    context.lineWidth = 1
    context.strokeStyle = colour
    line(context, from, at, box.left, middle)
    paintBadge(context, theme, laneStyle(curve.lane).letter, colour, box.left, box.top, side)
    context.textAlign = 'left'
    if (text) write(context, theme, text, box.left + side + 4, middle + 0.5, theme.ink)
  }
}

/** A lane's letter on a square of its colour. */
export function paintBadge(
  context: Context,
  theme: Theme,
  letter: string,
  colour: string,
  left: number,
  top: number,
  side: number,
): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(left, top, side, side, 3)
  context.fill()
  context.fillStyle = theme.panel
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(letter, left + side / 2, top + side / 2 + 0.5)
}
