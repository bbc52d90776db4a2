// Draws what the playhead moves: the lines of the lanes, their ends, and the names that keep clear of those.
import { laneStyle } from '../lane-style.ts'
import type { Curve } from './curves.ts'
import { type Box, overlap, spread } from './labels.ts'
import type { Layout } from './layout.ts'
import { type Context, colourOf, isLive, line, paintBadge, paintCurves, write } from './paint.ts'
import type { Theme } from './theme.ts'
import { amount } from './words.ts'

/**
 * @param done episodes that count
 * @param written what else is written there
 */
export function paintFront(
  context: Context,
  theme: Theme,
  layout: Layout,
  done: number,
  written: readonly Box[],
): void {
  const ends = endsOf(layout, theme.size, done, (text) => context.measureText(text).width)
  paintCurves(context, theme, layout, layout.curves.filter(isLive), done)
  paintNames(context, theme, layout, [...ends.map(({ box }) => box), ...written])
  paintEnds(context, theme, ends)
}

/** The names of bounds, references and guides beside them, off each other and off what else is written there. */
function paintNames(context: Context, theme: Theme, { names }: Layout, written: readonly Box[]): void {
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

interface End {
  readonly curve: Curve
  readonly text: string
  /** Where the curve ends. */
  readonly from: number
  readonly at: number
  readonly box: Box
}

/** Where the ends of lanes are written: their badges and numbers, kept apart even where ends meet. */
function endsOf(
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

/** At the end of each lane its badge, and its regret where there is room. */
function paintEnds(context: Context, theme: Theme, ends: readonly End[]): void {
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
