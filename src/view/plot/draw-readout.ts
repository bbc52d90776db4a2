// Draws the reading at the cursor: a vertical line, a dot on each curve, and a box with what is read.
import type { Box } from './labels.ts'
import type { Layout } from './layout.ts'
import { type Context, colourOf, isLive, line, paintBadge } from './paint.ts'
import type { Row } from './readout.ts'
import type { Theme } from './theme.ts'

interface Readout {
  readonly t: number
  readonly title: string
  readonly rows: readonly Row[]
  readonly box: Box
}

const lineOf = ({ lane, name, text }: Row): string => (lane < 0 ? `${name} = ${text}` : text)

/** The cursor's box: left of it, above the rising curves, or right of it where there is no room. */
export function readoutAt(
  { frame, x }: Layout,
  size: number,
  t: number,
  title: string,
  rows: readonly Row[],
  measure: (text: string) => number,
): Readout {
  const widths = rows.map((row) => (row.lane < 0 ? 0 : size * 1.8) + measure(lineOf(row)))
  const width = Math.ceil(Math.max(measure(title), ...widths)) + 16
  const at = x.at(Math.max(t, x.lo))
  const left = Math.round(
    at - 12 - width > frame.left ? at - 12 - width : Math.min(at + 12, frame.right - width),
  )
  const top = frame.top + 4
  return {
    t,
    title,
    rows,
    box: { left, top, right: left + width, bottom: top + size * 1.5 * (rows.length + 1) + 8 },
  }
}

/** Draws the cursor, a dot on each curve, and the box. */
export function paintReadout(context: Context, theme: Theme, layout: Layout, readout: Readout): void {
  const { frame, x, y, curves } = layout
  const { t, rows } = readout
  const at = Math.round(x.at(Math.max(t, x.lo))) + 0.5
  context.setLineDash([])
  context.lineWidth = 1
  context.strokeStyle = theme.ink
  line(context, at, frame.top, at, frame.bottom)
  for (const curve of curves) {
    const height = y.at(curve.at(t))
    if (!isLive(curve) || rows.length === 0 || height > frame.bottom) continue
    context.beginPath()
    context.arc(at, height, 4, 0, 7)
    context.fillStyle = colourOf(curve, theme)
    context.strokeStyle = theme.panel
    context.lineWidth = 1.5
    context.fill()
    context.stroke()
  }
  paintBox(context, theme, readout)
}

function paintBox(context: Context, theme: Theme, { title, rows, box }: Readout): void {
  const { left, top, right, bottom } = box
  context.fillStyle = theme.panel
  context.strokeStyle = theme.faint
  context.lineWidth = 1
  context.beginPath()
  context.roundRect(left + 0.5, top + 0.5, right - left, bottom - top, 4)
  context.fill()
  context.stroke()
  const middle = (row: number): number => top + 4 + theme.size * 1.5 * (row + 0.5)
  const written = (text: string, at: number, row: number, colour: string): void => {
    context.textAlign = 'left'
    context.textBaseline = 'middle'
    context.fillStyle = colour
    context.fillText(text, at, middle(row))
  }
  written(title, left + 8, 0, theme.soft)
  for (const [i, row] of rows.entries()) {
    const indent = row.lane < 0 ? 0 : theme.size * 1.8
    const side = theme.size * 1.25
    if (row.lane >= 0) {
      paintBadge(context, theme, row.name, theme.lanes[row.lane], left + 8, middle(i + 1) - side / 2, side)
    }
    written(lineOf(row), left + 8 + indent, i + 1, theme.ink)
  }
}
