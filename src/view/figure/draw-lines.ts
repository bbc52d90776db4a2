// Draws curves, bands, points with error bars and stacked areas inside a frame.
import { area, line } from 'd3'
import type { Axis } from '../plot/axis.ts'
import type { AreasMark, LineMark, PointsMark } from './figure.ts'
import type { Placing } from './layout.ts'
import { causeId, laneTone, pointShape, stroke } from './style.ts'
import { node, px, type SvgNode } from './svg.ts'
import type { FigureTheme } from './themes.ts'

type Numbers = ArrayLike<number>

/** Columns of half a pixel: a curve needs no more points than it has of these. */
const COLUMN = 0.5

/** The places of a curve that are drawn: the first, the last, and one in each column between. */
export function drawnPlaces(x: Numbers, axis: Axis): number[] {
  const places: number[] = []
  let before = Number.NEGATIVE_INFINITY
  for (let i = 0; i < x.length; i++) {
    // A logarithmic axis has no zero.
    if (!Number.isFinite(x[i]) || (axis.log && x[i] <= 0)) continue
    const pixel = axis.at(x[i])
    if (Math.abs(pixel - before) < COLUMN && i < x.length - 1) continue
    places.push(i)
    before = pixel
  }
  return places
}

/** The line through a curve's places, as a path; broken where a value is missing. */
function pathOf({ x, y }: Placing, xs: Numbers, ys: Numbers): string {
  return (
    line<number>(
      (i) => x.at(xs[i]),
      (i) => y.at(ys[i]),
    )
      .defined((i) => Number.isFinite(ys[i]))
      .digits(2)(drawnPlaces(xs, x)) ?? ''
  )
}

/** The ground between two curves, as a path. */
function groundOf({ x, y }: Placing, xs: Numbers, lo: Numbers, hi: Numbers): string {
  return (
    area<number>(
      (i) => x.at(xs[i]),
      (i) => y.at(lo[i]),
      (i) => y.at(hi[i]),
    )
      .defined((i) => Number.isFinite(lo[i]) && Number.isFinite(hi[i]))
      .digits(2)(drawnPlaces(xs, x)) ?? ''
  )
}

export function drawBand(placing: Placing, mark: LineMark, theme: FigureTheme): SvgNode[] {
  if (!mark.band) return []
  const d = groundOf(placing, mark.x, mark.band.lo, mark.band.hi)
  return [node('path', { d, fill: laneTone(mark.lane, theme), 'fill-opacity': 0.16, stroke: 'none' })]
}

export function drawLine(placing: Placing, mark: LineMark, theme: FigureTheme, size: number): SvgNode {
  return node('path', { d: pathOf(placing, mark.x, mark.y), ...stroke(mark, theme, size) })
}

export function drawPoints(placing: Placing, mark: PointsMark, theme: FigureTheme, size: number): SvgNode {
  const { x, y } = placing
  const look = mark.look ?? mark.lane
  const tone = laneTone(look, theme)
  const places = drawnPlaces(mark.x, x).filter((i) => Number.isFinite(mark.y[i]))
  const cap = size / 4
  const bars = places.flatMap((i) => {
    const lo = y.at(mark.lo?.[i] ?? Number.NaN)
    const hi = y.at(mark.hi?.[i] ?? Number.NaN)
    if (!Number.isFinite(lo + hi)) return ''
    const at = x.at(mark.x[i])
    const foot = (end: number): string => `M${px(at - cap)} ${px(end)}h${px(2 * cap)}`
    return `M${px(at)} ${px(lo)}V${px(hi)}${foot(lo)}${foot(hi)}`
  })
  return node(
    'g',
    { stroke: tone, 'stroke-width': px(size / 10) },
    ...(mark.joined
      ? [
          node('path', {
            d: pathOf(placing, mark.x, mark.y),
            ...stroke({ lane: look, role: 'fit' }, theme, size),
          }),
        ]
      : []),
    node('path', { d: bars.join(''), fill: 'none' }),
    ...places.map((i) =>
      node('path', {
        d: pointShape(look, size),
        transform: `translate(${px(x.at(mark.x[i]))} ${px(y.at(mark.y[i]))})`,
        fill: tone,
        stroke: theme.panel,
      }),
    ),
  )
}

export function drawAreas(
  placing: Placing,
  { x, layers }: AreasMark,
  theme: FigureTheme,
  scope: string,
): SvgNode[] {
  let below: Numbers = new Float64Array(x.length)
  return layers.map(({ cause, y }) => {
    const above = Float64Array.from(y, (value, i) => below[i] + value)
    const d = groundOf(placing, x, below, above)
    below = above
    return node('path', {
      d,
      fill: `url(#${causeId(scope, cause)})`,
      stroke: theme.ink,
      'stroke-width': 0.75,
      'stroke-opacity': 0.6,
    })
  })
}
