// What both sheets of the plot are drawn with: words with a rim, lines within the frame, a lane's colour and badge.
import { laneStyle } from '../lane-style.ts'
import { type Axis, nextColumn } from './axis.ts'
import type { Curve } from './curves.ts'
import type { Box } from './labels.ts'
import type { Layout } from './layout.ts'
import type { Theme } from './theme.ts'

export type Context = OffscreenCanvasRenderingContext2D

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

export function line(context: Context, x0: number, y0: number, x1: number, y1: number): void {
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

/** Lanes and their difference reach to the playhead; everything else goes across the frame. */
export const isLive = ({ kind }: Curve): boolean => kind === 'lane' || kind === 'difference'

/** Some of the curves, each up to its last episode. */
export function paintCurves(
  context: Context,
  theme: Theme,
  layout: Layout,
  curves: readonly Curve[],
  last: number,
): void {
  clipped(context, layout.frame, () => {
    for (const curve of curves) {
      context.strokeStyle = colourOf(curve, theme)
      context.lineWidth = isLive(curve) ? 2.25 : 1
      context.setLineDash(dashOf(curve))
      context.globalAlpha = curve.kind === 'guide' ? 0.6 : 1
      trace(context, layout, curve, last)
    }
  })
}

/** Draws within the frame only. */
export function clipped(context: Context, frame: Box, draw: () => void): void {
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
export function columnsOf(x: Axis, last: number): number[] {
  const first = x.log ? 1 : 0
  if (last < first) return []
  const columns: number[] = []
  for (let t = first; t < last; t = nextColumn(x, t)) columns.push(t)
  columns.push(last)
  return columns
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
