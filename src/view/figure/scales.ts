// Axes that only figures have: one even in the square root, and one of cells of equal width.
import type { Axis } from '../plot/axis.ts'

/** An axis with more room for small values, lo ≥ 0: even in the square root, as the slider of ε is. */
export function rootAxis(lo: number, hi: number, from: number, to: number, count: number): Axis {
  const start = Math.sqrt(lo)
  const k = (to - from) / (Math.sqrt(hi) - start)
  const at = (value: number): number => from + (Math.sqrt(Math.max(0, value)) - start) * k
  return {
    log: false,
    lo,
    hi,
    from,
    to,
    at,
    invert: (pixel) => (start + (pixel - from) / k) ** 2,
    ticks: spaced([lo, ...rootTicks(hi)], at, Math.abs(to - from) / count).filter((v) => v >= lo),
  }
}

/** Round numbers up to hi, the most welcome first: the last of them, then halves, fifths and tenths. */
function rootTicks(hi: number): number[] {
  const decade = Math.floor(Math.log10(hi))
  const decades = [0, 1, 2].map((e) => decade - e)
  const last = Number(`${Math.floor(hi / 10 ** decade)}e${decade}`)
  const of = (digits: readonly number[]): number[] =>
    decades.flatMap((e) => digits.map((digit) => Number(`${digit}e${e}`))).filter((value) => value < hi)
  return [last, ...of([5, 2, 1]), ...of([3, 7])]
}

/** Of these values in this order, those that keep their distance from all before, in rising order. */
function spaced(values: readonly number[], at: (value: number) => number, distance: number): number[] {
  const kept: number[] = []
  for (const value of values) {
    if (kept.every((other) => Math.abs(at(other) - at(value)) >= distance)) kept.push(value)
  }
  return kept.sort((a, b) => a - b)
}

/** An axis of cells of equal width around `cells`, rising; between their middles it is even. */
export function cellAxis(cells: readonly number[], from: number, to: number, count: number): Axis {
  const width = (to - from) / cells.length
  const middle = (i: number): number => from + (i + 0.5) * width
  // Beyond the first and last middle it goes on as between their neighbours.
  const segment = (is: (i: number) => boolean): number => {
    let i = 0
    while (i < cells.length - 2 && is(i + 1)) i++
    return i
  }
  const gap = (i: number): number => (cells[i + 1] ?? cells[i] + 1) - cells[i]
  const invert = (pixel: number): number => {
    const place = (pixel - from) / width - 0.5
    const i = segment((j) => place >= j)
    return cells[i] + (place - i) * gap(i)
  }
  return {
    log: false,
    lo: invert(from),
    hi: invert(to),
    from,
    to,
    at: (value) => {
      const i = segment((j) => value >= cells[j])
      return middle(i) + ((value - cells[i]) / gap(i)) * width
    },
    invert,
    ticks: cells.filter((_, i) => i % Math.ceil(cells.length / Math.max(2, count)) === 0),
  }
}
