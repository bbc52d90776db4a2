// How marks look: strokes of each role, a point's shape in each lane, and the patterns of causes.
import { symbol, symbolCircle, symbolDiamond, symbolSquare, symbolTriangle } from 'd3'
import { laneStyle } from '../lane-style.ts'
import { CAUSE_STYLES } from './causes.ts'
import { type LineMark, NO_LANE } from './figure.ts'
import { node, type SvgNode } from './svg.ts'
import type { FigureTheme } from './themes.ts'

export const laneTone = (lane: number, theme: FigureTheme): string =>
  lane === NO_LANE ? theme.soft : theme.lanes[lane]

/** Attributes of a line; sizes follow the size of type, so that they grow with the figure. */
export function stroke(
  { lane, role }: Pick<LineMark, 'lane' | 'role'>,
  theme: FigureTheme,
  size: number,
): Record<string, string | number> {
  const unit = size / 12
  const width = { measured: 2.25, mean: 1, fit: 1.75, bound: 1, reference: 1 }[role] * unit
  const dash = role === 'reference' ? [5, 4] : lane === NO_LANE || role === 'mean' ? [] : laneStyle(lane).dash
  return {
    fill: 'none',
    stroke: laneTone(lane, theme),
    'stroke-width': width,
    'stroke-linejoin': 'round',
    ...(dash.length > 0 ? { 'stroke-dasharray': dash.map((length) => length * unit).join(' ') } : {}),
  }
}

const SHAPES = [symbolCircle, symbolSquare, symbolTriangle, symbolDiamond]

/** The shape of a lane's points around (0, 0), as a path. */
export const pointShape = (lane: number, size: number): string =>
  symbol(SHAPES[Math.max(0, lane)], size * size * 0.36)() ?? ''

/** Ids must differ between figures of one page. */
export const causeId = (scope: string, cause: number): string => `${scope}-${CAUSE_STYLES[cause].cause}`

/** The patterns of these causes, to be filled with by `url(#id)`. */
export function causePatterns(causes: readonly number[], theme: FigureTheme, scope: string): SvgNode[] {
  return causes.map((cause) =>
    node(
      'pattern',
      { id: causeId(scope, cause), width: 8, height: 8, patternUnits: 'userSpaceOnUse' },
      node('rect', { width: 8, height: 8, fill: theme.causes[cause] }),
      node('path', {
        d: CAUSE_STYLES[cause].pattern || 'M0 0',
        // Of a stroke without length only its round ends are seen: a dot.
        'stroke-linecap': 'round',
        fill: 'none',
        stroke: theme.ink,
        'stroke-opacity': 0.55,
        'stroke-width': CAUSE_STYLES[cause].width,
      }),
    ),
  )
}
