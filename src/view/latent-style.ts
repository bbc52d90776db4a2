// How latents look: a colour for every index in light and dark, the ink of a letter on it, and which theme is on.
import { useSyncExternalStore } from 'react'
import { invalidate } from '../app/frame.ts'
import type { Scene } from '../core/scenarios/scenario.ts'

/** Found by search: far apart under normal, deutan, protan and tritan sight, 3:1 against the panel. */
const LIGHT = ['#2d31b4', '#ee560c', '#239d6a', '#6f1360', '#3d4900', '#9061f0', '#1d73a5', '#8e4c59']
const DARK = ['#7f92ff', '#f98924', '#40c59b', '#c07cbe', '#cbed2e', '#dda9fb', '#76f1f7', '#f2585b']

/**
 * The colour of a latent; beyond eight they repeat, each turn a shade nearer to the ink. Always show the letter too.
 * Where latents are places on the map, the map tells them apart, and one colour for all says how likely they are.
 */
export function latentColour(index: number, dark: boolean, marked: Scene['marked']): string {
  const palette = dark ? DARK : LIGHT
  if (marked === 'treasure') return palette[0]
  if (index < palette.length) return palette[index]
  const turn = Math.floor(index / palette.length)
  const towards = dark ? 255 : 0
  const share = Math.min(0.6, turn * 0.22)
  const mixed = channels(palette[index % palette.length]).map((c) => Math.round(c + (towards - c) * share))
  return `#${mixed.map((c) => c.toString(16).padStart(2, '0')).join('')}`
}

/** Black or white, whichever reads better on this colour; at least 4.5:1 on any. */
export function letterOn(colour: string): string {
  const known = letters.get(colour)
  if (known) return known
  const y = luminance(colour)
  const letter = 1.05 / (y + 0.05) >= (y + 0.05) / 0.05 ? '#fff' : '#000'
  letters.set(colour, letter)
  return letter
}

/** By colour: there are few, and rows ask for theirs with every step. */
const letters = new Map<string, string>()

/** Relative luminance (WCAG) of #rrggbb. */
export function luminance(colour: string): number {
  const [r, g, b] = channels(colour).map((c) => {
    const s = c / 255
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

const query = typeof matchMedia === 'undefined' ? null : matchMedia('(prefers-color-scheme: dark)')
const listeners = new Set<() => void>()
let dark = look()
let version = 0

function look(): boolean {
  const chosen = typeof document === 'undefined' ? undefined : document.documentElement.dataset.theme
  return chosen === 'dark' || (chosen !== 'light' && query?.matches === true)
}

/** Looks again which theme is on, for whoever has changed it and cannot wait to be told. */
export function lookAgain(): void {
  version += 1
  dark = look()
  for (const listener of listeners) listener()
  invalidate()
}

query?.addEventListener('change', lookAgain)
if (typeof MutationObserver !== 'undefined') {
  new MutationObserver(lookAgain).observe(document.documentElement, { attributes: true })
}

/** Whether the dark theme is on: html[data-theme] if set, else what the system prefers. A frame follows a change. */
export const isDark = (): boolean => dark

/** Counts changes of theme: what was drawn at another count has the wrong colours. */
export const themeVersion = (): number => version

/** The same for what React renders; in the HTML, which has no theme, light. */
export function useDark(): boolean {
  return useSyncExternalStore(follow, isDark, () => false)
}

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
