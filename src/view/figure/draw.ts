// Draws a figure: a pure function of the figure, the size and the theme, for the page, for export and for print.
import { drawAxes, drawRules } from './draw-axes.ts'
import { drawBar, drawHeat, drawLevels } from './draw-heat.ts'
import { drawAreas, drawBand, drawLine, drawPoints } from './draw-lines.ts'
import { drawNames } from './draw-names.ts'
import { type Figure, type Mark, NO_LANE } from './figure.ts'
import { type Placing, placePanels } from './layout.ts'
import { drawLegend, legendHeight } from './legend.ts'
import { causePatterns, stroke } from './style.ts'
import { node, px, type SvgNode } from './svg.ts'
import { type Target, targetsOf } from './targets.ts'
import type { FigureTheme } from './themes.ts'

export interface FigureSize {
  readonly width: number
  readonly height: number
  /** Of type, in pixels. */
  readonly type: number
}

export interface Drawn {
  /** Definitions first, then everything drawn; goes into an svg element of the given size. */
  readonly nodes: readonly SvgNode[]
  readonly targets: readonly Target[]
}

/** @param scope begins every id, so that two figures on one page do not share theirs */
export function drawFigure(figure: Figure, size: FigureSize, theme: FigureTheme, scope: string): Drawn {
  const { width, height, type } = size
  const top = legendHeight(figure.legend, width, type)
  const placings = placePanels(figure.panels, { left: 0, top, right: width, bottom: height }, type)
  const clips = placings.map(({ frame, index }) =>
    node(
      'clipPath',
      { id: clipId(scope, index) },
      node('rect', {
        x: frame.left - 1,
        y: frame.top - 1,
        width: frame.right - frame.left + 2,
        height: frame.bottom - frame.top + 2,
      }),
    ),
  )
  const targets: Target[] = []
  for (const placing of placings) {
    const last = targets[targets.length - 1]
    targets.push(...targetsOf(placing, last ? last.series + 1 : 0))
  }
  return {
    nodes: [
      node('defs', {}, ...clips, ...causePatterns(causesIn(figure), theme, scope)),
      ...drawLegend(figure.legend, width, theme, type, scope),
      ...placings.map((placing) => drawPanel(placing, theme, type, scope)),
    ],
    targets,
  }
}

const clipId = (scope: string, index: number): string => `${scope}-clip-${index}`

const causesIn = ({ legend }: Figure): number[] =>
  legend.flatMap((entry) => (entry.kind === 'cause' ? [entry.cause] : []))

function drawPanel(placing: Placing, theme: FigureTheme, size: number, scope: string): SvgNode {
  const { panel, index } = placing
  const of = <K extends Mark['kind']>(kind: K): Extract<Mark, { kind: K }>[] =>
    panel.marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind)
  const heats = of('heat')
  const contours = heats.map((mark) => drawLevels(placing, mark, theme, size))
  const lines = of('line')
  const levels = of('rule').filter(({ axis }) => axis === 'y')
  // What matters most comes last: grounds, then what is thin, then what is measured; the first lane in front.
  const thin = lines.filter(({ role }) => role !== 'measured')
  const measured = lines.filter(({ role }) => role === 'measured').reverse()
  const inside = [
    ...heats.flatMap((mark) => drawHeat(placing, mark, theme)),
    ...of('areas').flatMap((mark) => drawAreas(placing, mark, theme, scope)),
    ...lines.flatMap((mark) => drawBand(placing, mark, theme)),
    ...levels.map(({ at }) => levelNode(placing, at, theme, size)),
    ...contours.flatMap(({ lines: levelLines }) => levelLines),
    ...thin.map((mark) => drawLine(placing, mark, theme, size)),
    ...measured.map((mark) => drawLine(placing, mark, theme, size)),
  ]
  return node(
    'g',
    {},
    drawAxes(placing, theme, size),
    node('g', { 'clip-path': `url(#${clipId(scope, index)})` }, ...inside),
    ...contours.flatMap(({ labels }) => labels),
    ...drawRules(placing, theme, size),
    ...of('points')
      .reverse()
      .map((mark) => drawPoints(placing, mark, theme, size)),
    ...heats.map((mark) => drawBar(placing, mark, theme, size)),
    ...drawNames(placing, theme, size),
  )
}

function levelNode({ frame, y }: Placing, at: number, theme: FigureTheme, size: number): SvgNode {
  const d = `M${frame.left} ${px(y.at(at))}H${frame.right}`
  return node('path', { d, ...stroke({ lane: NO_LANE, role: 'reference' }, theme, size) })
}
