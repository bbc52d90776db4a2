// The legend: causes in their colours and patterns, and what kinds of lines and points mean, in rows over the panels.
import { CAUSE_STYLES } from './causes.ts'
import type { LegendEntry } from './figure.ts'
import { NO_LANE } from './figure.ts'
import { causeId, laneTone, pointShape, stroke } from './style.ts'
import { node, px, type SvgNode } from './svg.ts'
import { textWidth } from './text.ts'
import type { FigureTheme } from './themes.ts'
import { words } from './words.ts'

const textOf = (entry: LegendEntry): string =>
  entry.kind === 'cause' ? CAUSE_STYLES[entry.cause].word : entry.text

interface PlacedEntry {
  readonly entry: LegendEntry
  readonly x: number
  readonly row: number
}

/** Entries from left to right, in as many rows as they need. */
function placeLegend(legend: readonly LegendEntry[], width: number, size: number): PlacedEntry[] {
  let x = 0
  let row = 0
  return legend.map((entry) => {
    const wide = size * 2.4 + textWidth(textOf(entry), size)
    if (x > 0 && x + wide > width) {
      x = 0
      row++
    }
    const placed = { entry, x, row }
    x += wide + size
    return placed
  })
}

/** Height that the legend takes. */
export function legendHeight(legend: readonly LegendEntry[], width: number, size: number): number {
  return placeLegend(legend, width, size).reduce((most, { row }) => Math.max(most, (row + 1) * size * 1.5), 0)
}

export function drawLegend(
  legend: readonly LegendEntry[],
  width: number,
  theme: FigureTheme,
  size: number,
  scope: string,
): SvgNode[] {
  return placeLegend(legend, width, size).map(({ entry, x, row }) => {
    const y = (row + 0.5) * size * 1.5
    return node(
      'g',
      {},
      swatch(entry, x, y, theme, size, scope),
      words(textOf(entry), theme.soft, { x: x + size * 2.2, y, size }),
    )
  })
}

function swatch(
  entry: LegendEntry,
  x: number,
  y: number,
  theme: FigureTheme,
  size: number,
  scope: string,
): SvgNode {
  const box = { x: px(x), y: px(y - size * 0.5), width: px(size * 1.8), height: size }
  if (entry.kind === 'cause') {
    const fill = `url(#${causeId(scope, entry.cause)})`
    return node('rect', { ...box, fill, stroke: theme.ink, 'stroke-opacity': 0.6 })
  }
  if (entry.kind === 'band') return node('rect', { ...box, fill: theme.soft, 'fill-opacity': 0.25 })
  if (entry.kind === 'point' || entry.kind === 'dot') {
    const transform = `translate(${px(x + size * 0.9)} ${px(y)})`
    const bar = `M0 ${px(-size * 0.6)}V${px(size * 0.6)}`
    return node(
      'g',
      { transform },
      ...(entry.kind === 'point' ? [node('path', { d: bar, stroke: theme.soft })] : []),
      node('path', {
        d: pointShape(entry.kind === 'dot' ? entry.lane : NO_LANE, size),
        fill: entry.kind === 'dot' ? laneTone(entry.lane, theme) : theme.soft,
      }),
    )
  }
  const line = `M${px(x)} ${px(y)}h${px(size * 1.8)}`
  return node('path', { d: line, ...stroke({ lane: NO_LANE, role: entry.role }, theme, size) })
}
