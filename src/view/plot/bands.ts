// The mean over many runs and the band around it, as functions of the episode, for the plot of the one run on show.
import type { EnsembleReport } from '../../core/experiment/report.ts'
import { cumulative } from './curves.ts'

/** ±1.96 standard errors of the mean, or the range in which 90% of the runs lie. */
export type BandKind = 'error' | 'runs'

export interface Band {
  readonly lane: number
  /** After t episodes; t whole, 0 ≤ t ≤ T. */
  readonly mean: (t: number) => number
  readonly lo: (t: number) => number
  readonly hi: (t: number) => number
  readonly replicates: number
  readonly wanted: number
  /** It was measured for another setting than the one asked for now. */
  readonly stale: boolean
  readonly report: EnsembleReport
}

/** Half the width of a 95% interval of a mean, in standard errors. */
export const Z95 = 1.96

export function bandOf(report: EnsembleReport, kind: BandKind, stale: boolean): Band {
  const { lane, replicates, wanted, regretMean, regretSe, bandAt, band5, band95 } = report
  const mean = cumulative(regretMean)
  const error = cumulative(regretSe)
  const range =
    kind === 'error'
      ? { lo: (t: number) => mean(t) - Z95 * error(t), hi: (t: number) => mean(t) + Z95 * error(t) }
      : { lo: between(bandAt, band5), hi: between(bandAt, band95) }
  return { lane, mean, ...range, replicates, wanted, stale, report }
}

/** Straight between the t at which it is known, from 0 at 0. */
function between(at: Uint32Array, values: Float64Array): (t: number) => number {
  return (t) => {
    let lo = -1
    let hi = at.length - 1
    while (hi - lo > 1) {
      const middle = (lo + hi) >> 1
      if (at[middle] > t) hi = middle
      else lo = middle
    }
    const [from, below] = lo < 0 ? [0, 0] : [at[lo], values[lo]]
    return below + (values[hi] - below) * Math.min(1, (t - from) / (at[hi] - from))
  }
}

/** What the bands are, in a few words; '' without any that is current. */
export function bandWords(bands: readonly Band[], kind: BandKind): string {
  const [first] = bands.filter(({ stale }) => !stale)
  if (!first) return ''
  const runs =
    first.replicates < first.wanted ? `${first.replicates} of ${first.wanted}` : String(first.wanted)
  return kind === 'error'
    ? `band: mean of ${runs} runs ±1.96 s.e.`
    : `band: 5–95% of ${runs} runs, and their mean`
}
