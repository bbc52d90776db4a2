// Draws a heatmap: cells, lines of equal value with their values, and the bar that tells what a shade means.
import { contours, interpolateLab, piecewise } from 'd3'
import { tickLabel } from '../plot/axis.ts'
import { type Box, overlap } from '../plot/labels.ts'
import { amount } from '../plot/words.ts'
import type { HeatMark } from './figure.ts'
import type { Placing } from './layout.ts'
import { node, px, type SvgNode } from './svg.ts'
import { textWidth } from './text.ts'
import type { FigureTheme } from './themes.ts'
import { rimmed, words } from './words.ts'

interface Range {
  readonly lo: number
  readonly hi: number
}

export function rangeOf(values: ArrayLike<number>): Range {
  let lo = Number.POSITIVE_INFINITY
  let hi = Number.NEGATIVE_INFINITY
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue
    lo = Math.min(lo, values[i])
    hi = Math.max(hi, values[i])
  }
  return { lo, hi }
}

export function drawHeat({ frame }: Placing, mark: HeatMark, theme: FigureTheme): SvgNode[] {
  const { lo, hi } = rangeOf(mark.value)
  const shade = piecewise(interpolateLab, [...theme.heat])
  const columns = mark.x.length
  const width = (frame.right - frame.left) / columns
  const height = (frame.bottom - frame.top) / mark.y.length
  const cells: SvgNode[] = []
  for (let i = 0; i < mark.value.length; i++) {
    if (!Number.isFinite(mark.value[i])) continue
    const left = frame.left + (i % columns) * width
    const top = frame.bottom - (Math.floor(i / columns) + 1) * height
    cells.push(
      node('rect', {
        x: px(left),
        y: px(top),
        // A hair wider, so that no background shows between neighbours.
        width: px(width + 0.3),
        height: px(height + 0.3),
        fill: shade(hi > lo ? (mark.value[i] - lo) / (hi - lo) : 0),
      }),
    )
  }
  return cells
}

/** Lines of equal value, to be clipped to the frame, and their values, each where its line is longest and nothing is written. */
export function drawLevels(
  { frame }: Placing,
  mark: HeatMark,
  theme: FigureTheme,
  size: number,
): { lines: SvgNode[]; labels: SvgNode[] } {
  const columns = mark.x.length
  const rows = mark.y.length
  const drawn: { lines: SvgNode[]; labels: SvgNode[] } = { lines: [], labels: [] }
  if (columns < 2 || rows < 2) return drawn
  // The outermost cells are repeated around the grid, so that lines run on to its edge.
  const across = (x: number): number => frame.left + ((x - 1) / columns) * (frame.right - frame.left)
  const up = (y: number): number => frame.bottom - ((y - 1) / rows) * (frame.bottom - frame.top)
  const taken: Box[] = []
  const found = contours()
    .size([columns + 2, rows + 2])
    .thresholds([...mark.levels])(padded(mark.value, columns, rows))
  for (const { value, coordinates } of found) {
    const lines = coordinates
      .flat()
      .flatMap((ring) => insideParts(ring as [number, number][], columns + 2, rows + 2))
      .map((part) => part.map(([x, y]) => [across(x), up(y)] as const))
    if (lines.length === 0) continue
    const d = lines.map((part) => `M${part.map(([x, y]) => `${px(x)} ${px(y)}`).join('L')}`).join('')
    drawn.lines.push(
      node('path', {
        d,
        fill: 'none',
        stroke: theme.panel,
        'stroke-width': px(size / 4),
        'stroke-opacity': 0.7,
      }),
      node('path', { d, fill: 'none', stroke: theme.ink, 'stroke-width': px(size / 10) }),
    )
    const text = amount(value)
    const half = textWidth(text, size) / 2
    const longest = lines.reduce((a, b) => (b.length > a.length ? b : a))
    // From its middle outwards.
    const places = longest
      .map((place, i) => ({ place, off: Math.abs(i - longest.length / 2) }))
      .sort((a, b) => a.off - b.off)
    for (const {
      place: [x, y],
    } of places) {
      const box = { left: x - half - 2, top: y - size * 0.7, right: x + half + 2, bottom: y + size * 0.7 }
      const inside =
        box.left > frame.left && box.right < frame.right && box.top > frame.top && box.bottom < frame.bottom
      if (!inside || taken.some((other) => overlap(other, box))) continue
      taken.push(box)
      drawn.labels.push(rimmed(text, theme.ink, theme, { x, y, size, anchor: 'middle' }))
      break
    }
  }
  return drawn
}

function padded(values: ArrayLike<number>, columns: number, rows: number): number[] {
  return Array.from({ length: (columns + 2) * (rows + 2) }, (_, i) => {
    const column = Math.max(0, Math.min(columns - 1, (i % (columns + 2)) - 1))
    const row = Math.max(0, Math.min(rows - 1, Math.floor(i / (columns + 2)) - 1))
    return values[row * columns + column]
  })
}

/** The parts of a ring that run inside the grid: where it closes along an edge, that is no line of equal value. */
function insideParts(ring: readonly [number, number][], columns: number, rows: number): [number, number][][] {
  const parts: [number, number][][] = []
  let part: [number, number][] = []
  const edge = ([x, y]: [number, number], [u, v]: [number, number]): boolean =>
    (x === u && (x <= 0 || x >= columns)) || (y === v && (y <= 0 || y >= rows))
  const close = (): void => {
    if (part.length > 1) parts.push(part)
    part = []
  }
  for (let i = 1; i < ring.length; i++) {
    if (edge(ring[i - 1], ring[i])) close()
    else part = part.length === 0 ? [ring[i - 1], ring[i]] : [...part, ring[i]]
  }
  close()
  return parts
}

/** The bar to the right of the frame. */
export function drawBar({ frame, box }: Placing, mark: HeatMark, theme: FigureTheme, size: number): SvgNode {
  const { lo, hi } = rangeOf(mark.value)
  const shade = piecewise(interpolateLab, [...theme.heat])
  const steps = 32
  const left = frame.right + size
  const height = (frame.bottom - frame.top) / steps
  const at = (value: number): number =>
    frame.bottom - ((value - lo) / (hi - lo || 1)) * (frame.bottom - frame.top)
  return node(
    'g',
    {},
    ...Array.from({ length: steps }, (_, i) =>
      node('rect', {
        x: px(left),
        y: px(frame.bottom - (i + 1) * height),
        width: size,
        height: px(height + 0.3),
        fill: shade((i + 0.5) / steps),
      }),
    ),
    ...[
      lo,
      ...mark.levels.filter((level) => at(level) - frame.top > size && frame.bottom - at(level) > size),
      hi,
    ].map((value) =>
      words(tickLabel(Number(amount(value).replace(/,/g, ''))), theme.soft, {
        x: left + size * 1.3,
        y: at(value),
        size,
      }),
    ),
    words(mark.label, theme.soft, { x: box.right, y: box.top + size * 0.7, size, anchor: 'end' }),
  )
}
