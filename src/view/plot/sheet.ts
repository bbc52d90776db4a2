// A drawing off the page, at the screen's resolution: to set a font on a canvas of the page makes the browser lay it out.
import { showDrawn } from '../bitmap.ts'
import { pixelRatio } from '../pixels.ts'
import type { Theme } from './theme.ts'

interface Size {
  readonly width: number
  readonly height: number
}

/** Gives the sheet as many pixels as the screen has there, and CSS pixels as its unit; the theme's font. */
export function fitted(
  sheet: OffscreenCanvas,
  { width, height }: Size,
  { size, family }: Theme,
): OffscreenCanvasRenderingContext2D {
  const ratio = pixelRatio()
  const columns = Math.round(width * ratio)
  const rows = Math.round(height * ratio)
  if (sheet.width !== columns || sheet.height !== rows) {
    sheet.width = columns
    sheet.height = rows
  }
  const context = sheet.getContext('2d')
  if (!context) throw new Error('This browser gives no 2D drawing context.')
  context.setTransform(columns / width, 0, 0, rows / height, 0, 0)
  context.font = `${size}px ${family}`
  return context
}

/** Copies finished sheets to the page, one over the other. */
export function show(sheets: readonly OffscreenCanvas[], element: HTMLCanvasElement): void {
  const [{ width, height }] = sheets
  showDrawn(element, width, height, (context) => {
    for (const sheet of sheets) context.drawImage(sheet, 0, 0)
  })
}
