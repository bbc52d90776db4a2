// A figure as a slide: title, picture, caption, parameters and link in one self-contained SVG on a light ground, 16:9.
import { drawFigure } from './draw.ts'
import type { Figure } from './figure.ts'
import { node, type SvgNode, svgText } from './svg.ts'
import { wrapped } from './text.ts'
import { LIGHT } from './themes.ts'
import { words } from './words.ts'

/** The size of a slide in points, so that type of 16 is 16 points there. */
export const SLIDE = { width: 960, height: 540 } as const

const MARGIN = 32
const TITLE = 24
const BODY = 15
const SMALL = 10.5

/** The text of the SVG file; light whatever the page is, as slides and paper are. */
export function slideSvg(figure: Figure): string {
  const { width, height } = SLIDE
  const inner = width - 2 * MARGIN
  const caption = wrapped(figure.caption, inner, BODY)
  const { parameters, link, version, date, what } = figure.provenance
  const source = [
    ...wrapped(`${what} · ${parameters} · version ${version}, ${date.slice(0, 10)}`, inner, SMALL),
    ...wrapped(link, inner, SMALL),
  ]
  const sourceTop = height - MARGIN * 0.6 - source.length * SMALL * 1.35
  const captionTop = sourceTop - 10 - caption.length * BODY * 1.35
  const top = MARGIN + TITLE * 1.15
  const type = 16
  const size = { width: inner, height: captionTop - top - 8, type }
  const lines = (texts: readonly string[], from: number, at: number, colour: string): SvgNode[] =>
    texts.map((text, i) => words(text, colour, { x: MARGIN, y: from + (i + 0.5) * at * 1.35, size: at }))
  const drawn = drawFigure(figure, size, LIGHT, figure.id)
  return svgText(
    node(
      'svg',
      {
        xmlns: 'http://www.w3.org/2000/svg',
        viewBox: `0 0 ${width} ${height}`,
        width,
        height,
        role: 'img',
        'font-family': 'sans-serif',
      },
      node('title', {}, figure.title),
      node('desc', {}, `${figure.caption} ${parameters}. ${link}`),
      node('rect', { width, height, fill: LIGHT.panel }),
      words(figure.title, LIGHT.ink, { x: MARGIN, y: MARGIN, size: TITLE, weight: 600 }),
      node('g', { transform: `translate(${MARGIN} ${top})` }, ...drawn.nodes),
      ...lines(caption, captionTop, BODY, LIGHT.ink),
      node('a', { href: link }, ...lines(source, sourceTop, SMALL, LIGHT.soft)),
    ),
  )
}
