// An axis of a plot: from values to pixels and back, its ticks, and the episode at which the next pixel begins.
import { rounded, short } from './numbers.ts'

export interface Axis {
  readonly log: boolean
  readonly lo: number
  readonly hi: number
  /** Pixels of `lo` and `hi`. */
  readonly from: number
  readonly to: number
  /** Value to pixel. */
  at(value: number): number
  /** Pixel to value. */
  invert(pixel: number): number
  readonly ticks: readonly number[]
}

/** A linear axis with about `count` ticks. */
export function linearAxis(lo: number, hi: number, from: number, to: number, count: number): Axis {
  const k = (to - from) / (hi - lo)
  return {
    log: false,
    lo,
    hi,
    from,
    to,
    at: (value) => from + (value - lo) * k,
    invert: (pixel) => lo + (pixel - from) / k,
    ticks: roundTicks(lo, hi, count),
  }
}

/**
 * The multiples from lo to hi of 1, 2 or 5 times a power of ten, about `count` of them. The rule is that of d3's ticks, which a
 * test compares; written here, as d3's come with a module that nothing else of the first picture needs.
 */
export function roundTicks(lo: number, hi: number, count: number): number[] {
  const wanted = (hi - lo) / Math.max(1, count)
  const decade = Math.floor(Math.log10(wanted))
  const ratio = wanted / 10 ** decade
  const digit = ratio >= Math.sqrt(50) ? 10 : ratio >= Math.sqrt(10) ? 5 : ratio >= Math.SQRT2 ? 2 : 1
  const step = Number(`${digit}e${decade}`)
  const first = Math.ceil(lo / step - 1e-9)
  const last = Math.floor(hi / step + 1e-9)
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) =>
    Number(((first + i) * step).toPrecision(12)),
  )
}

/** A logarithmic axis, lo > 0, with at most about `count` ticks: decades, and 2 and 5 between them where they fit. */
export function logAxis(lo: number, hi: number, from: number, to: number, count: number): Axis {
  const start = Math.log(lo)
  const k = (to - from) / (Math.log(hi) - start)
  return {
    log: true,
    lo,
    hi,
    from,
    to,
    at: (value) => from + (Math.log(Math.max(value, 1e-12)) - start) * k,
    invert: (pixel) => Math.exp(start + (pixel - from) / k),
    ticks: logTicks(lo, hi, count),
  }
}

function logTicks(lo: number, hi: number, count: number): number[] {
  const decades: number[] = []
  for (let e = Math.floor(Math.log10(lo)); 10 ** e <= hi * 1.0001; e++) decades.push(e)
  const within = (v: number): boolean => v >= lo * 0.9999 && v <= hi * 1.0001
  const of = (digits: readonly number[]): number[] =>
    decades.flatMap((e) => digits.map((digit) => Number(`${digit}e${e}`))).filter(within)
  const fine = of([1, 2, 5])
  // Within a decade those are too few to show that the axis is no linear one.
  const finest = of([1, 1.5, 2, 3, 4, 5, 6, 8])
  if (fine.length < 3 && finest.length <= Math.max(count, 3)) return finest
  if (fine.length <= count) return fine
  const whole = of([1])
  return whole.length === 0 ? fine : whole.filter((_, i) => i % Math.ceil(whole.length / count) === 0)
}

/** The first whole t after this one that lies a pixel further, so that a curve has one point per pixel column. */
export function nextColumn(axis: Axis, t: number): number {
  return Math.max(t + 1, Math.ceil(axis.invert(axis.at(t) + 1)))
}

/** A tick in few letters: 0.5, 250, 1,000, 20k, 1M. */
export function tickLabel(value: number): string {
  if (Math.abs(value) >= 10_000) return short(value).replace('-', '−')
  return rounded(value, 4).replace('-', '−')
}
