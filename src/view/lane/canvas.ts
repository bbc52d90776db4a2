// A canvas at the screen's own resolution, drawn in CSS pixels; what lies under a point of it; the inks of the theme.
import { themeVersion } from '../latent-style.ts'
import { pixelRatio } from '../pixels.ts'

/** Sizes the canvas if needed, clears it, and returns its context in CSS pixels. */
export function cleared(canvas: HTMLCanvasElement, width: number, height: number): CanvasRenderingContext2D {
  const ratio = pixelRatio()
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)]
  const context = canvas.getContext('2d') as CanvasRenderingContext2D
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w
    canvas.height = h
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  // Rounded up, the canvas may be a part of a pixel larger.
  context.clearRect(0, 0, width + 1, height + 1)
  return context
}

/** The latent drawn at this point of the canvas, in CSS pixels from its corner; null for none. */
export type Hit = (x: number, y: number) => number | null

const hits = new WeakMap<Element, Hit>()

export const setHit = (canvas: HTMLCanvasElement, hit: Hit): void => void hits.set(canvas, hit)
export const hitOf = (element: Element): Hit | undefined => hits.get(element)

const NAMES = [
  'ink',
  'ink-soft',
  'ink-faint',
  'paper',
  'panel',
  'accent',
  'good',
  'warn',
  'floor',
  'hall',
] as const

export type Inks = Readonly<Record<(typeof NAMES)[number] | 'font', string>>

let read: Inks | null = null
let readAt = -1

/** The colours and the font of the theme that is on. */
export function inks(): Inks {
  if (read && readAt === themeVersion()) return read
  const style = getComputedStyle(document.documentElement)
  const value = (name: string): string => style.getPropertyValue(`--${name}`).trim()
  const colours = Object.fromEntries(NAMES.map((name) => [name, value(name)]))
  read = { ...colours, font: value('font') || 'sans-serif' } as Inks
  readAt = themeVersion()
  return read
}
