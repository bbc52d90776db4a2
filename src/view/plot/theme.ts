// The colours and the type of the plot, read from the page's custom properties when they change and not per frame.
import { type RefObject, useEffect, useRef } from 'react'
import { invalidate } from '../../app/frame.ts'
import { MAX_LANES } from '../../core/params.ts'
import { laneStyle } from '../lane-style.ts'

export interface Theme {
  readonly ink: string
  readonly soft: string
  readonly faint: string
  readonly paper: string
  readonly panel: string
  readonly line: string
  readonly lanes: readonly string[]
  readonly family: string
  /** Size of the plot's words, in CSS pixels. */
  readonly size: number
}

function readTheme(element: Element): Theme {
  const style = getComputedStyle(element)
  const read = (name: string): string => style.getPropertyValue(name).trim() || style.color
  return {
    ink: read('--ink'),
    soft: read('--ink-soft'),
    faint: read('--ink-faint'),
    paper: read('--paper'),
    panel: read('--panel'),
    line: read('--line'),
    lanes: Array.from({ length: MAX_LANES }, (_, lane) => read(laneStyle(lane).cssVar)),
    family: style.fontFamily,
    size: Number.parseFloat(style.fontSize),
  }
}

/** The theme at `element`, in a ref: it changes with the colour scheme, and with class, style or data of the root. */
export function useTheme(element: RefObject<Element | null>): RefObject<Theme | null> {
  const theme = useRef<Theme>(null)
  useEffect(() => {
    const update = (): void => {
      if (element.current) theme.current = readTheme(element.current)
      invalidate()
    }
    update()
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const contrast = matchMedia('(prefers-contrast: more)')
    const root = new MutationObserver(update)
    root.observe(document.documentElement, { attributes: true })
    root.observe(document.body, { attributes: true })
    dark.addEventListener('change', update)
    contrast.addEventListener('change', update)
    // A web font or a style sheet that arrives late, and text that the person enlarges.
    addEventListener('resize', update)
    addEventListener('load', update)
    return () => {
      root.disconnect()
      dark.removeEventListener('change', update)
      contrast.removeEventListener('change', update)
      removeEventListener('resize', update)
      removeEventListener('load', update)
    }
  }, [element])
  return theme
}
