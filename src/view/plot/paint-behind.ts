// Draws what stays while lines grow: axes, bands, the curves that go across, and what is said above the frame.
import { tickLabel } from './axis.ts'
import { bandWords } from './bands.ts'
import { pairName } from './difference.ts'
import type { Layout, View } from './layout.ts'
import { type Context, clipped, columnsOf, isLive, line, paintCurves } from './paint.ts'
import type { Theme } from './theme.ts'

export function paintBehind(
  context: Context,
  theme: Theme,
  layout: Layout,
  { difference, band }: View,
): void {
  paintAxes(context, theme, layout)
  paintBands(context, theme, layout)
  const across = layout.curves.filter((curve) => !isLive(curve))
  paintCurves(context, theme, layout, across, Math.floor(layout.x.hi))
  if (difference) {
    paintTitle(context, theme, layout, `${pairName(difference)}, same luck (common random numbers)`, '')
  } else paintTitle(context, theme, layout, 'regret: lost so far', bandWords(layout.bands, band))
}

/** Grid lines, ticks and the names of the axes. */
function paintAxes(context: Context, theme: Theme, layout: Layout): void {
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

/** The bands, and in each the mean as a thin line; one that is out of date fades and loses its line. */
function paintBands(context: Context, theme: Theme, layout: Layout): void {
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

/** Above the frame what is measured, what the bands are, and whose the bounds are. */
function paintTitle(context: Context, theme: Theme, layout: Layout, title: string, bands: string): void {
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
