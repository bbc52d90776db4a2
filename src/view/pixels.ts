// How many pixels of the screen a drawing has for each of its units: those of the screen, times how much the page is enlarged.

let zoom = 1

/** Says how much the page is enlarged; whoever draws sees the change of the root's style and draws again. */
export function setZoom(factor: number): void {
  zoom = factor
  document.documentElement.style.setProperty('--zoom', String(factor))
}

/** A length on the screen in units of the enlarged page. */
export const unzoomed = (length: number): number => length / zoom

export const pixelRatio = (): number => Math.max(1, devicePixelRatio * zoom)

/** Draws with so many times the pixels, as for paper. */
export function finer(times: number, draw: () => void): void {
  const before = zoom
  zoom *= times
  draw()
  zoom = before
}
