// Words in a figure: plain, with a rim over lines, and lanes' badges.
import { laneStyle } from '../lane-style.ts'
import { cutAtIndices } from '../signs.ts'
import { node, px, type SvgNode } from './svg.ts'
import { textWidth } from './text.ts'
import type { FigureTheme } from './themes.ts'

interface At {
  readonly x: number
  /** The middle of the line. */
  readonly y: number
  readonly size: number
  readonly anchor?: 'start' | 'middle' | 'end'
  readonly weight?: number
}

/** A line of text around the height `y`; the indices of signs are lowered. */
export function words(
  text: string,
  colour: string,
  { x, y, size, anchor = 'start', weight = 400 }: At,
): SvgNode {
  // Not dominant-baseline: slide programs do not know it.
  return node(
    'text',
    {
      x: px(x),
      y: px(y + size * 0.35),
      'font-size': size,
      fill: colour,
      ...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
      ...(weight === 400 ? {} : { 'font-weight': weight }),
    },
    ...lowered(text, size),
  )
}

/** By pixels, as slide programs know no other way. */
function lowered(text: string, size: number): (SvgNode | string)[] {
  const [first, ...rest] = cutAtIndices(text)
  const down = px(size * 0.2)
  const pieces = rest.map((piece, i) =>
    i % 2
      ? node('tspan', { dy: -down }, piece)
      : node('tspan', { dy: down, 'font-size': px(size * 0.75) }, piece),
  )
  return [first, ...pieces].filter((piece) => typeof piece === 'string' || piece.children[0] !== '')
}

/** Text with a rim of the background's colour, so that it can be read over lines. */
export function rimmed(text: string, colour: string, theme: FigureTheme, at: At): SvgNode {
  const rim = words(text, theme.panel, at)
  const attributes = {
    ...rim.attributes,
    stroke: theme.panel,
    'stroke-width': px(at.size / 3),
    'stroke-linejoin': 'round',
    'aria-hidden': 'true',
  }
  return node('g', {}, { ...rim, attributes }, words(text, colour, at))
}

/** Side of a badge. */
export const badgeSide = (size: number): number => Math.round(size * 1.35)

/** A lane's letter on a square of its tone, its left edge at x and its middle at y. */
export function badge(lane: number, theme: FigureTheme, x: number, y: number, size: number): SvgNode {
  const side = badgeSide(size)
  return node(
    'g',
    {},
    node('rect', {
      x: px(x),
      y: px(y - side / 2),
      width: side,
      height: side,
      rx: px(size / 4),
      fill: theme.lanes[lane],
    }),
    words(laneStyle(lane).letter, theme.panel, { x: x + side / 2, y, size, anchor: 'middle', weight: 600 }),
  )
}

/** Width of a badge with words after it. */
export const badgedWidth = (text: string, size: number): number =>
  badgeSide(size) + (text ? size * 0.35 + textWidth(text, size) : 0)
