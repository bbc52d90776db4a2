// The colours of figures, light and dark: those of tokens.css (a test compares them), and those of causes and heat.
import { MAX_LANES } from '../../core/params.ts'
import { laneStyle } from '../lane-style.ts'

export interface FigureTheme {
  readonly ink: string
  readonly soft: string
  readonly faint: string
  /** What the figure lies on. */
  readonly panel: string
  readonly line: string
  /** In the order of lanes. */
  readonly lanes: readonly string[]
  /** In the order of CAUSES of core/episode.ts. */
  readonly causes: readonly string[]
  /** From the lowest to the highest value of a heatmap. */
  readonly heat: readonly [lowest: string, middle: string, highest: string]
}

interface Tones {
  readonly [property: string]: string
}

/** Custom properties of tokens.css. */
export const TOKENS: { readonly light: Tones; readonly dark: Tones } = {
  light: {
    '--ink': '#1b1f24',
    '--ink-soft': '#414a54',
    '--ink-faint': '#626c77',
    '--panel': '#ffffff',
    '--line': '#d8d8d2',
    '--lane-a': '#1b1f24',
    '--lane-b': '#b3006b',
    '--lane-c': '#626c77',
    '--lane-d': '#414a54',
  },
  dark: {
    '--ink': '#f0f2f4',
    '--ink-soft': '#c0c8d0',
    '--ink-faint': '#98a3af',
    '--panel': '#1c2025',
    '--line': '#3a4149',
    '--lane-a': '#f0f2f4',
    '--lane-b': '#ff7ccb',
    '--lane-c': '#98a3af',
    '--lane-d': '#c0c8d0',
  },
}

const themeOf = (tones: Tones, rest: Pick<FigureTheme, 'causes' | 'heat'>): FigureTheme => ({
  ink: tones['--ink'],
  soft: tones['--ink-soft'],
  faint: tones['--ink-faint'],
  panel: tones['--panel'],
  line: tones['--line'],
  lanes: Array.from({ length: MAX_LANES }, (_, lane) => tones[laneStyle(lane).cssVar]),
  ...rest,
})

// Causes are muted, as hue belongs to the plans, and each has a pattern besides (causes.ts).
export const LIGHT: FigureTheme = themeOf(TOKENS.light, {
  causes: ['#aab6c2', '#e3b04b', '#6fae9f', '#c9765a'],
  heat: ['#fbf6e6', '#c08a6b', '#3b1f3f'],
})

export const DARK: FigureTheme = themeOf(TOKENS.dark, {
  causes: ['#6b7884', '#b5832a', '#3f8f7f', '#b5593c'],
  heat: ['#241a2b', '#8c5a52', '#f4dfae'],
})
