// A picture that stays for a while, shown as a bitmap: a canvas with a context of its own may cost as much in every frame as in one that changes it.
import { pixelRatio } from './pixels.ts'

/** What draws, on a canvas of the page or off it. */
export type Brush = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** A context off the page, of one pixel until it is given more. */
export const offPage = (): OffscreenCanvasRenderingContext2D =>
  new OffscreenCanvas(1, 1).getContext('2d') as OffscreenCanvasRenderingContext2D

let sheet: OffscreenCanvasRenderingContext2D | null = null

/** Draws on a blank sheet of so many pixels, and shows that in the canvas; returns what `draw` returns. */
export function showDrawn<T>(
  canvas: HTMLCanvasElement,
  columns: number,
  rows: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => T,
): T {
  sheet ??= offPage()
  // There is no bitmap of nothing; and to set the size, even to what it was, takes back all that was set or drawn.
  sheet.canvas.width = Math.max(1, columns)
  sheet.canvas.height = Math.max(1, rows)
  const drawn = draw(sheet)
  if (canvas.width !== columns || canvas.height !== rows) {
    canvas.width = columns
    canvas.height = rows
  }
  canvas.getContext('bitmaprenderer')?.transferFromImageBitmap(sheet.canvas.transferToImageBitmap())
  return drawn
}

/** The same at the screen's own resolution, with CSS pixels as the unit of what is drawn. */
export function showDrawnIn<T>(
  canvas: HTMLCanvasElement,
  width: number,
  height: number,
  draw: (context: OffscreenCanvasRenderingContext2D) => T,
): T {
  const ratio = pixelRatio()
  return showDrawn(canvas, Math.round(width * ratio), Math.round(height * ratio), (context) => {
    context.scale(ratio, ratio)
    return draw(context)
  })
}
