// Exponents from data whose exponent is known, intervals that cover it as often as they say, and verdicts.
import { describe, expect, it } from 'vitest'
import { stream } from '../random.ts'
import { growthOf } from './slope.ts'

const HORIZONS = Uint32Array.of(100, 200, 400, 800, 1600, 3200)

/** Regrets of `rows` replicates: law(T) times 1 plus noise of mean 0 that is uniform within ± `noise`, alike at all T or not. */
function data(
  law: (T: number) => number,
  rows: number,
  noise: number,
  seed: string,
  alike = false,
): Float64Array {
  const draw = stream('slopes', seed)
  const table = new Float64Array(rows * HORIZONS.length)
  for (let row = 0; row < rows; row++) {
    const common = draw()
    for (const [i, T] of HORIZONS.entries()) {
      table[row * HORIZONS.length + i] = law(T) * (1 + noise * (2 * (alike ? common : draw()) - 1))
    }
  }
  return table
}

const growth = (table: Float64Array, knee: number | null = null) =>
  growthOf(HORIZONS, table, table.length / HORIZONS.length, '1', knee)

describe('a power law', () => {
  it('without noise is found exactly, with its factor', () => {
    for (const exponent of [0.3, 0.5, 1, 1.7]) {
      const { verdict, fits } = growth(data((T) => 2.5 * T ** exponent, 5, 0, 'exact'))
      expect(verdict).toBe('power')
      expect(fits).toHaveLength(1)
      for (const value of [fits[0].exponent, fits[0].low, fits[0].high])
        expect(value).toBeCloseTo(exponent, 10)
      expect(fits[0].factor).toBeCloseTo(2.5, 9)
      expect([fits[0].from, fits[0].to, fits[0].points, fits[0].flat]).toEqual([100, 3200, 6, false])
    }
  })

  it('lies in its 95% interval in about 95% of all data', () => {
    // 300 intervals: 285 expected to cover, ± 4 √(300 · 0.95 · 0.05) = 15; the bootstrap of 60 rows is a little
    // narrow, as its variance is short of a factor 59/60, and never much too wide.
    let covered = 0
    for (let i = 0; i < 300; i++) {
      const [{ low, high }] = growth(data((T) => T ** 0.5, 60, 0.8, `coverage ${i}`)).fits
      if (low <= 0.5 && 0.5 <= high) covered++
    }
    expect(covered).toBeGreaterThan(267)
    expect(covered).toBeLessThan(300)
  })

  it('keeps replicates together: noise that all horizons share has no part in the exponent', () => {
    const [paired] = growth(data((T) => T ** 0.5, 60, 0.8, 'paired', true)).fits
    expect(paired.high - paired.low).toBeLessThan(1e-9)
    const [apart] = growth(data((T) => T ** 0.5, 60, 0.8, 'paired')).fits
    expect(apart.high - apart.low).toBeGreaterThan(0.01)
  })
})

describe('verdicts', () => {
  it('zero for no regret at all', () => {
    expect(growth(new Float64Array(60))).toEqual({ verdict: 'zero', fits: [] })
  })

  it('flat for what has stopped growing, or may have', () => {
    expect(growth(data(() => 3, 40, 0.5, 'flat')).verdict).toBe('flat')
    expect(growth(data((T) => 3 + 0.0001 * T, 40, 0.1, 'nearly')).verdict).toBe('flat')
    expect(growth(data((T) => Math.min(T, 400), 40, 0, 'saturated')).verdict).toBe('flat')
    // So noisy that the last two octaves might hold no growth.
    expect(growth(data((T) => T ** 0.2, 4, 0.9, 'noisy')).verdict).toBe('flat')
  })

  it('bends for a line that begins above 0, with the exponents of its halves', () => {
    const { verdict, fits } = growth(data((T) => 200 + 0.5 * T, 40, 0.05, 'bends'))
    expect(verdict).toBe('bends')
    expect(fits.map(({ part, from, to }) => [part, from, to])).toEqual([
      ['first half', 100, 800],
      ['second half', 800, 3200],
    ])
    expect(fits[0].exponent).toBeLessThan(fits[1].exponent - 0.1)
  })

  it('a knee parts the range at 0.3/p and 3/p, and what lies between is in neither part', () => {
    const until = (knee: number) => {
      const { verdict, fits } = growth(
        data((T) => Math.min(T, 1000), 20, 0.01, 'knee'),
        knee,
      )
      return [verdict, ...fits.map(({ part, from, to, flat }) => [part, from, to, flat])]
    }
    expect(until(3000)).toEqual(['bends', ['before knee', 100, 800, false]])
    expect(until(20000)).toEqual(['power', ['before knee', 100, 3200, false]])
    expect(until(250)).toEqual(['bends', ['beyond knee', 800, 3200, false]])
    expect(until(60)).toEqual(['bends', ['beyond knee', 200, 3200, false]])
    // Neither part has three horizons: it is judged like any other.
    expect(until(300)).toEqual(['bends', ['first half', 100, 800, false], ['second half', 800, 3200, false]])
  })

  it('leaves out horizons without regret', () => {
    const { fits } = growth(data((T) => (T < 200 ? 0 : T), 5, 0, 'late'))
    expect([fits[0].points, fits[0].exponent]).toEqual([5, expect.closeTo(1, 10)])
  })
})
