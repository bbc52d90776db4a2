// The heat strip of a run’s posterior on a canvas: full ink is certainty.
import type { Trace } from '../../core/experiment/trace.ts'
import type { Brush } from '../bitmap.ts'

/** Height of the ticks of exploring episodes at the upper edge, in CSS pixels. */
const TICKS = 4

/** One pixel per kept column and latent, then stretched over the canvas in one go. */
export function paintPosterior(context: Brush, trace: Trace, ink: string, ratio: number): void {
  const { latents, posterior } = trace
  const columns = posterior.length / latents
  const { width, height } = context.canvas
  const top = TICKS * ratio
  // More latents than pixels share a row, and the likeliest of them is seen: the truth is never left out.
  const rows = Math.max(1, Math.min(latents, Math.floor(height - top)))
  const [red, green, blue] = (ink.match(/[\d.]+/g) ?? ['0', '0', '0']).map(Number)
  const image = new ImageData(columns, rows)
  for (let column = 0; column < columns; column++) {
    let total = 0
    for (let z = 0; z < latents; z++) total += posterior[column * latents + z]
    for (let z = 0; z < latents; z++) {
      const at = (Math.floor((z * rows) / latents) * columns + column) * 4
      image.data[at] = red
      image.data[at + 1] = green
      image.data[at + 2] = blue
      // The square root lets 1/n be seen; 0 stays blank and 1 full.
      const strength = 255 * Math.sqrt(posterior[column * latents + z] / total)
      image.data[at + 3] = Math.max(image.data[at + 3], strength)
    }
  }
  const small = new OffscreenCanvas(columns, rows)
  small.getContext('2d')?.putImageData(image, 0, 0)
  context.imageSmoothingEnabled = false
  const covered = (columns * trace.stride) / trace.episodes
  context.drawImage(small, 0, top, width * covered, height - top)
}

export function paintExploration(context: Brush, trace: Trace, ink: string, ratio: number): void {
  const { width } = context.canvas
  context.fillStyle = ink
  const mark = Math.max(1, Math.floor(ratio))
  let last = -1
  for (let episode = 0; episode < trace.episodes; episode++) {
    if (trace.explored[episode] === 0) continue
    const x = Math.floor(((episode + 0.5) / trace.episodes) * width)
    if (x !== last) context.fillRect(x, 0, mark, (TICKS - 1) * ratio)
    last = x
  }
}
