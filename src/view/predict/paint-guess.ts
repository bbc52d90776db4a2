// Draws a predicted curve: dashed, with the points that the keyboard moves while it is being drawn.
import { COLUMNS } from '../../app/predict.ts'
import type { Prediction } from '../../app/store.ts'
import type { Layout } from '../plot/layout.ts'
import { HANDLES } from './curve.ts'

/** Where a column of the curve is, in pixels. */
export function pointOf(
  { x, y }: Layout,
  shares: readonly number[],
  column: number,
): { x: number; y: number } {
  return { x: x.at((column / COLUMNS) * x.hi), y: y.at(shares[column] * y.hi) }
}

export function paintGuess(
  context: CanvasRenderingContext2D,
  layout: Layout,
  { shares, revealed }: Prediction,
  colour: string,
  rim: string,
): void {
  context.save()
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.beginPath()
  for (const column of shares.keys()) {
    const { x, y } = pointOf(layout, shares, column)
    context.lineTo(x, y)
  }
  for (const [style, width] of [
    [rim, 6],
    [colour, 3],
  ] as const) {
    context.strokeStyle = style
    context.lineWidth = width
    context.setLineDash(style === colour ? [2, 7] : [])
    context.stroke()
  }
  context.setLineDash([])
  if (!revealed) {
    for (const column of HANDLES) {
      const { x, y } = pointOf(layout, shares, column)
      context.beginPath()
      context.arc(x, y, 6, 0, 7)
      context.fillStyle = rim
      context.fill()
      context.lineWidth = 2.5
      context.strokeStyle = colour
      context.stroke()
    }
  }
  context.restore()
}
