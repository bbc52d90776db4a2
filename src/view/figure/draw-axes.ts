// Draws the axes of a panel: grid, ticks, labels, and upright rules with their flags.
import { type Placing, ROW, titleInset } from './layout.ts'
import { node, px, type SvgNode } from './svg.ts'
import { textWidth } from './text.ts'
import type { FigureTheme } from './themes.ts'
import { badge, words } from './words.ts'

export function drawAxes(placing: Placing, theme: FigureTheme, size: number): SvgNode {
  const { panel, box, frame, y, yTicks, xLabel, yLabel } = placing
  const level = (at: number, colour: string): SvgNode =>
    node('path', { d: `M${frame.left} ${px(at)}H${frame.right}`, stroke: colour })
  const heat = panel.marks.some(({ kind }) => kind === 'heat')
  const inside = yTicks.filter(({ at }) => y.at(at) <= frame.bottom + 1 && y.at(at) >= frame.top - 1)
  const named = titleInset(panel, size)
  return node(
    'g',
    { 'stroke-width': 1 },
    ...(heat
      ? []
      : inside.map(({ at }) => level(Math.round(y.at(at)) + 0.5, at === 0 ? theme.faint : theme.line))),
    ...inside.map(({ at, label }) =>
      words(label, theme.soft, { x: frame.left - size / 2, y: y.at(at), size, anchor: 'end' }),
    ),
    ...(heat ? [] : [level(frame.bottom + 0.5, theme.faint)]),
    ...xTickNodes(placing, theme, size),
    ...(named > 0 ? [badge(panel.lane, theme, box.left, box.top + size * 0.7, size)] : []),
    words(yLabel, theme.soft, { x: box.left + named, y: box.top + size * 0.7, size }),
    words(xLabel, theme.soft, {
      x: (frame.left + frame.right) / 2,
      y: frame.bottom + size * 2.5,
      size,
      anchor: 'middle',
    }),
  )
}

/** From the right, as the last number matters most: one that would touch its neighbour is left out. */
function xTickNodes({ frame, x, xTicks, box }: Placing, theme: FigureTheme, size: number): SvgNode[] {
  const nodes: SvgNode[] = []
  let room = box.right + size / 2
  for (const { at, label } of [...xTicks].reverse()) {
    const pixel = x.at(at)
    if (pixel < frame.left - 1 || pixel > frame.right + 1) continue
    nodes.push(node('path', { d: `M${px(pixel)} ${frame.bottom}v${px(size / 3)}`, stroke: theme.faint }))
    const half = textWidth(label, size) / 2
    if (pixel + half > room) continue
    nodes.push(words(label, theme.soft, { x: pixel, y: frame.bottom + size * 1.05, size, anchor: 'middle' }))
    room = pixel - half - size / 2
  }
  return nodes
}

/** Upright rules: a pole from the frame's foot to its flag. */
export function drawRules({ frame, rules }: Placing, theme: FigureTheme, size: number): SvgNode[] {
  return rules.map(({ rule, at, left, row }) => {
    const middle = frame.top - (row + 0.55) * size * ROW
    const colour = rule.strong ? theme.ink : theme.soft
    return node(
      'g',
      {},
      node('path', {
        d: `M${px(at)} ${frame.bottom}V${px(middle - size * 0.5)}`,
        stroke: colour,
        'stroke-width': px((rule.strong ? 1.5 : 1) * (size / 12)),
        ...(rule.strong ? {} : { 'stroke-dasharray': `${px(size / 6)} ${px(size / 4)}` }),
      }),
      words(rule.label, colour, { x: left, y: middle, size, weight: rule.strong ? 600 : 400 }),
    )
  })
}
