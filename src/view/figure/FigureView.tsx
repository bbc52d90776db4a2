// A figure on the page: drawn to the size of its container, with a reading at the cursor and a table for whoever hears it.
import { useEffect, useId, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useDark } from '../latent-style.ts'
import { drawFigure } from './draw.ts'
import { FigureCursor } from './FigureCursor.tsx'
import { FigureTable } from './FigureTable.tsx'
import css from './figure.module.css'
import type { Figure, Pick } from './figure.ts'
import { svgText } from './svg.ts'
import { DARK, LIGHT } from './themes.ts'

interface Props {
  readonly figure: Figure
  /** It shows what has been asked for before: faded until the answer is there. */
  readonly stale?: boolean
  /** What it does when a point or cell is chosen; without it, points can only be read. */
  readonly onPick?: ((pick: Pick) => void) | undefined
}

/** Size of type, in pixels: it grows with the figure, so that a large one can be read from the last row. */
const typeFor = (width: number): number => Math.round(Math.max(12, Math.min(20, width / 52)))

/** Fills its container. */
export function FigureView({ figure, stale = false, onPick }: Props) {
  const picture = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const { width, height } = useBox(picture)
  const theme = useDark() ? DARK : LIGHT
  const scope = useId().replace(/\W/g, '')
  const drawn = useMemo(
    () =>
      width < 80 || height < 60
        ? null
        : drawFigure(figure, { width, height, type: typeFor(width) }, theme, `figure${scope}`),
    [figure, width, height, theme, scope],
  )
  useLayoutEffect(() => {
    // React owns the element, the renderer its inside; all text in it is escaped.
    if (svg.current) svg.current.innerHTML = drawn?.nodes.map(svgText).join('') ?? ''
  }, [drawn])
  return (
    <div ref={picture} className={css.picture} data-figure={figure.id} data-stale={stale || undefined}>
      <svg
        ref={svg}
        className={css.svg}
        viewBox={`0 0 ${Math.max(1, width)} ${Math.max(1, height)}`}
        role="img"
        aria-label={`${figure.title} ${figure.caption}`}
      />
      {drawn && (
        <FigureCursor targets={drawn.targets} theme={theme} width={width} height={height} onPick={onPick} />
      )}
      <FigureTable figure={figure} />
    </div>
  )
}

function useBox(of: React.RefObject<Element | null>): { width: number; height: number } {
  const [box, setBox] = useState({ width: 0, height: 0 })
  useEffect(() => {
    if (!of.current) return
    const observer = new ResizeObserver(([{ contentRect }]) => {
      const { width, height } = contentRect
      setBox({ width: Math.floor(width), height: Math.floor(height) })
    })
    observer.observe(of.current)
    return () => observer.disconnect()
  }, [of])
  return box
}
