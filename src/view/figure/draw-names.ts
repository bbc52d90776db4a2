// The names of curves: lanes' badges at their ends, and the names of bounds and references beside them.
import { type Box, type HeightAt, overlap, placesBeside, spread } from '../plot/labels.ts'
import { carriesBadge, type LineMark, type Mark, NO_LANE, type PointsMark } from './figure.ts'
import type { Placing } from './layout.ts'
import { laneTone } from './style.ts'
import { node, px, type SvgNode } from './svg.ts'
import { textWidth } from './text.ts'
import type { FigureTheme } from './themes.ts'
import { badge, badgedWidth, badgeSide, rimmed } from './words.ts'

interface End {
  readonly lane: number
  readonly text: string
  /** Where the curve ends. */
  readonly x: number
  readonly y: number
  readonly box: Box
}

/** A curve in pixels: straight between its values. */
function heightOf({ x, y, frame }: Placing, xs: ArrayLike<number>, ys: ArrayLike<number>): HeightAt {
  const below = frame.bottom + 1e4
  return (pixel) => {
    let lo = 0
    let hi = xs.length - 1
    if (hi < 0 || pixel < x.at(xs[0]) - 0.5 || pixel > x.at(xs[hi]) + 0.5) return below
    while (hi - lo > 1) {
      const middle = (lo + hi) >> 1
      if (x.at(xs[middle]) > pixel) hi = middle
      else lo = middle
    }
    const from = x.at(xs[lo])
    const to = x.at(xs[hi])
    const share = to > from ? Math.max(0, Math.min(1, (pixel - from) / (to - from))) : 0
    const height = y.at(ys[lo]) * (1 - share) + y.at(ys[hi]) * share
    return Number.isFinite(height) ? height : below
  }
}

/** Where the badges go: at the ends of their curves, kept apart even where ends meet. */
function endsOf(placing: Placing, size: number): End[] {
  const { panel, frame, box, x, y } = placing
  // In a panel about one lane its badge stands at the top already.
  const marks = panel.lane !== NO_LANE ? [] : panel.marks.filter(carriesBadge)
  const live = marks.filter((mark) => mark.x.length > 0)
  const tips = live.map((mark) => lastOf(mark))
  const within = (pixel: number): number => Math.min(Math.max(pixel, frame.top), frame.bottom)
  const heights = tips.map((i, mark) => within(y.at(live[mark].y[i])))
  const side = badgeSide(size)
  const placed = spread(heights, side + 3, frame.top + side / 2, frame.bottom - side / 2)
  return live.map((mark, i) => {
    const end = x.at(mark.x[tips[i]])
    const left = end + size * 0.6
    const wanted = mark.kind === 'points' ? mark.label : ''
    const text = left + badgedWidth(wanted, size) <= box.right + size ? wanted : ''
    const right = left + badgedWidth(text, size)
    return {
      lane: mark.lane,
      text,
      x: end,
      y: heights[i],
      box: { left, top: placed[i] - side / 2, right, bottom: placed[i] + side / 2 },
    }
  })
}

/** The last place with a value. */
function lastOf({ y }: LineMark | PointsMark): number {
  let i = y.length - 1
  while (i > 0 && !Number.isFinite(y[i])) i--
  return i
}

/** Badges and names of a panel, off each other and off what else is written there. */
export function drawNames(placing: Placing, theme: FigureTheme, size: number): SvgNode[] {
  const { panel, frame } = placing
  const ends = endsOf(placing, size)
  const curves = panel.marks.flatMap((mark): { mark: Mark; height: HeightAt }[] => {
    if (mark.kind === 'rule' && mark.axis === 'y') return [{ mark, height: () => placing.y.at(mark.at) }]
    if (mark.kind !== 'line' && mark.kind !== 'points') return []
    return [{ mark, height: heightOf(placing, mark.x, mark.y) }]
  })
  const heights = curves.map(({ height }) => height)
  const poles = placing.rules.map(({ at }) => ({
    left: at - 2,
    right: at + 2,
    top: frame.top,
    bottom: frame.bottom,
  }))
  const taken: Box[] = [...ends.map(({ box }) => box), ...poles]
  const names = curves.flatMap(({ mark, height }) => {
    const texts = mark.kind === 'line' ? [mark.label, mark.short] : mark.kind === 'rule' ? [mark.label] : []
    const choices = texts.filter(Boolean).map((text) => ({ text, width: textWidth(text, size) }))
    const places = placesBeside(height, choices, size * 1.25, frame, heights, taken)
    const place = places.find(({ box }) => !taken.some((other) => overlap(box, other)))
    if (!place) return []
    taken.push(place.box)
    const { left, top, bottom } = place.box
    const tone = laneTone(mark.kind === 'line' ? mark.lane : NO_LANE, theme)
    return [rimmed(place.text, tone, theme, { x: left, y: (top + bottom) / 2, size })]
  })
  return [...names, ...ends.map((end) => drawEnd(end, theme, size))]
}

function drawEnd({ lane, text, x, y, box }: End, theme: FigureTheme, size: number): SvgNode {
  const middle = (box.top + box.bottom) / 2
  const after = box.left + badgeSide(size) + size * 0.35
  return node(
    'g',
    {},
    node('path', { d: `M${px(x)} ${px(y)}L${px(box.left)} ${px(middle)}`, stroke: laneTone(lane, theme) }),
    badge(lane, theme, box.left, middle, size),
    ...(text ? [rimmed(text, theme.ink, theme, { x: after, y: middle, size })] : []),
  )
}
