// How the page is coloured: as the system is, unless the person has chosen.
import { keep, recall } from './kept.ts'

export interface Theme {
  readonly scheme: 'system' | 'light' | 'dark'
  /** Full contrast, also where the system does not ask for it. */
  readonly contrast: boolean
}

const KEPT = 'par-lab.theme'

/** What the person has chosen on this device. */
export function chosenTheme(): Theme {
  const { scheme, contrast } = (recall('localStorage', KEPT) ?? {}) as Partial<Theme>
  return {
    scheme: scheme === 'light' || scheme === 'dark' ? scheme : 'system',
    contrast: contrast === true,
  }
}

export function chooseTheme(theme: Theme): void {
  keep('localStorage', KEPT, theme)
  applyTheme()
}

const asked = matchMedia('(prefers-contrast: more)')
/** Writes it to the root, where styles and drawings look for it. */
export function applyTheme(): void {
  const { scheme, contrast } = chosenTheme()
  const { dataset } = document.documentElement
  if (scheme === 'system') delete dataset.theme
  else dataset.theme = scheme
  if (contrast || asked.matches) dataset.contrast = 'more'
  else delete dataset.contrast
}

asked.addEventListener('change', applyTheme)
