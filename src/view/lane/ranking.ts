// Which latents get a row: all where they fit, else the likeliest, and how much is left for the others.

export const MOST_ROWS = 12

export interface Ranking {
  /** Latents by row. */
  readonly shown: readonly number[]
  /** How many are not shown, and the mass they hold together. */
  readonly others: number
  readonly rest: number
}

export function ranking(weights: Float64Array): Ranking {
  const all = Array.from(weights.keys())
  if (all.length <= MOST_ROWS) return { shown: all, others: 0, rest: 0 }
  const shown = all.sort((a, b) => weights[b] - weights[a] || a - b).slice(0, MOST_ROWS - 1)
  const held = shown.reduce((sum, z) => sum + weights[z], 0)
  return { shown, others: weights.length - shown.length, rest: Math.max(0, 1 - held) }
}
