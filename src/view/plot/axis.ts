// An axis of the plot: from values to pixels and back, its ticks, and the episode at which the next pixel begins.
import { format, ticks } from 'd3'

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
    ticks: ticks(lo, hi, count),
  }
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
  if (fine.length <= count) return fine
  const whole = of([1])
  return whole.filter((_, i) => i % Math.ceil(whole.length / count) === 0)
}

/** The first whole t after this one that lies a pixel further, so that a curve has one point per pixel column. */
export function nextColumn(axis: Axis, t: number): number {
  return Math.max(t + 1, Math.ceil(axis.invert(axis.at(t) + 1)))
}

const short = format('~s')
const whole = format(',.4~r')

/** A tick in few letters: 0.5, 250, 1,000, 20k, 1M. */
export function tickLabel(value: number): string {
  if (Math.abs(value) >= 10_000) return short(value).replace('-', '−')
  return whole(value).replace('-', '−')
}
