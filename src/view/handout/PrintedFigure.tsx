// A figure for paper, drawn at once, in light, with nothing to point at.
import { useState } from 'react'
import { drawFigure } from '../figure/draw.ts'
import type { Figure } from '../figure/figure.ts'
import { svgText } from '../figure/svg.ts'
import { LIGHT } from '../figure/themes.ts'

interface Props {
  readonly figure: Figure
  readonly width: number
  readonly height: number
}

export function PrintedFigure({ figure, width, height }: Props) {
  const [inside] = useState(() =>
    drawFigure(figure, { width, height, type: 12 }, LIGHT, 'handout').nodes.map(svgText).join(''),
  )
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={figure.title}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: the renderer’s own, in which all text is escaped
      dangerouslySetInnerHTML={{ __html: inside }}
    />
  )
}
