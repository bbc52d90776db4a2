// The chip of a latent, written into an element by hand: its letter in its colour.
import type { Moment } from '../lane/moment.ts'
import { isDark, latentColour, letterOn } from '../latent-style.ts'

/** @param latent −1 hides it */
export function writeChip(chip: HTMLElement | null, { run }: Moment, latent: number, before: string): void {
  if (!chip) return
  const { scene } = run
  chip.hidden = latent < 0
  if (latent < 0) return
  const colour = latentColour(latent, isDark(), scene.marked)
  chip.textContent = `${before}${scene.latents[latent].letter}`
  chip.style.setProperty('--chip', colour)
  chip.style.setProperty('--letter', letterOn(colour))
}
