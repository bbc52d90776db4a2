// Latent colours: every letter reads at 4.5:1 on its colour, and colours stand 3:1 off the panel.
import { describe, expect, it } from 'vitest'
import { latentColour, letterOn, luminance } from './latent-style.ts'

const contrast = (a: string, b: string): number => {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}
const long = (colour: string): string => (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour)

describe.each([
  [false, '#ffffff'],
  [true, '#1b1f27'],
])('latents, dark %s', (dark, panel) => {
  const colours = Array.from({ length: 26 }, (_, z) => latentColour(z, dark, 'none'))

  it('carry a readable letter', () => {
    for (const colour of colours) expect(contrast(colour, long(letterOn(colour)))).toBeGreaterThanOrEqual(4.5)
  })

  it('stand off the panel', () => {
    for (const colour of colours) expect(contrast(colour, panel)).toBeGreaterThanOrEqual(3)
  })

  it('repeat in another shade', () => {
    expect(new Set(colours).size).toBe(colours.length)
  })

  it('are one where the map tells them apart', () => {
    const all = Array.from({ length: 400 }, (_, z) => latentColour(z, dark, 'treasure'))
    expect(new Set(all)).toEqual(new Set([colours[0]]))
  })
})
