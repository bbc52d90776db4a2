// Checks the geometry of the plot: domains, axes, decimation, and that words keep apart.
import { ticks } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { linearAxis, logAxis, nextColumn, roundTicks, tickLabel } from './axis.ts'
import { differenceDomain, lastShown, niceUp } from './domain.ts'
import { placesBeside, spread } from './labels.ts'

describe('domains', () => {
  it('rounds up to a nice number, never down and at most to the double', () => {
    fc.assert(
      fc.property(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), (value) => {
        const nice = niceUp(value)
        expect(nice).toBeGreaterThanOrEqual(value * (1 - 1e-9))
        expect(nice).toBeLessThanOrEqual(value * 2)
      }),
    )
  })

  it('shows at least 100 episodes, all that were played, and never more than the run has', () => {
    expect(lastShown(0, 1000)).toBe(100)
    expect(lastShown(101, 1000)).toBe(150)
    expect(lastShown(1000, 1000)).toBe(1000)
    expect(lastShown(7, 20)).toBe(20)
    expect(lastShown(950, 980)).toBe(980)
  })

  it('keeps zero inside a difference', () => {
    const { yLo, yHi } = differenceDomain((t) => 3 + t / 10, 100)
    expect(yLo).toBeLessThan(0)
    expect(yHi).toBeGreaterThanOrEqual(13)
  })
})

describe('axes', () => {
  it('have the ticks that d3 chooses', () => {
    const number = fc.integer({ min: -1e9, max: 1e9 }).map((thousandths) => thousandths / 1000)
    fc.assert(
      fc.property(number, number, fc.integer({ min: 2, max: 12 }), (a, b, count) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)]
        // No axis of ours lies further from zero than it is long by more than that.
        fc.pre(hi - lo > Math.max(-lo, hi) / 1000)
        const wanted = ticks(lo, hi, count)
        const found = roundTicks(lo, hi, count)
        expect(found.length).toBe(wanted.length)
        for (const [i, tick] of found.entries()) expect(tick).toBeCloseTo(wanted[i], 5)
      }),
      { numRuns: 3000 },
    )
  })

  it('invert what they map', () => {
    for (const axis of [linearAxis(0, 500, 40, 400, 6), logAxis(1, 500, 40, 400, 6)]) {
      for (const value of [1, 2, 77, 500]) expect(axis.invert(axis.at(value))).toBeCloseTo(value, 6)
    }
  })

  it('visit a million episodes in about one step per pixel column', () => {
    for (const axis of [linearAxis(0, 1e6, 0, 500, 6), logAxis(1, 1e6, 0, 500, 6)]) {
      let steps = 0
      for (let t = 1; t < 1e6; t = nextColumn(axis, t)) steps++
      expect(steps).toBeLessThanOrEqual(502)
      expect(steps).toBeGreaterThan(300)
    }
  })

  it('visit every episode where they have pixels enough', () => {
    expect(nextColumn(linearAxis(0, 100, 0, 500, 6), 7)).toBe(8)
  })

  it('label ticks shortly', () => {
    expect([0.5, 250, 1000, 20_000, 1e6, -50].map(tickLabel)).toEqual([
      '0.5',
      '250',
      '1,000',
      '20k',
      '1M',
      '−50',
    ])
  })
})

describe('words', () => {
  it('at the ends of lanes are a gap apart, in order, and inside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 4 }), (heights) => {
        const placed = spread(heights, 20, 10, 190)
        const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b] || a - b)
        for (const y of placed) expect(y >= 9.999 && y <= 190.001).toBe(true)
        for (let i = 1; i < order.length; i++) {
          expect(placed[order[i]] - placed[order[i - 1]]).toBeGreaterThanOrEqual(19)
        }
      }),
    )
  })

  it('stay where they are when ends are far apart', () => {
    expect(spread([150, 20], 20, 0, 200)).toEqual([150, 20])
  })

  it('stand beside their curve, off other words and inside the frame, or nowhere', () => {
    const frame = { left: 0, top: 0, right: 400, bottom: 200 }
    const rising = (x: number): number => 200 - x / 2
    const words = [{ text: 'long', width: 100 }]
    const [first] = placesBeside(rising, words, 15, frame, [rising], [])
    if (!first) throw new Error('expected a place for the words, got none')
    const [second] = placesBeside(rising, words, 15, frame, [rising], [first.box])
    if (!second) throw new Error('expected a second place for the words, got none')
    expect(
      second.box.right <= first.box.left ||
        second.box.top >= first.box.bottom ||
        second.box.bottom <= first.box.top,
    ).toBe(true)
    for (const { box } of [first, second]) {
      expect(box.left >= 0 && box.right <= 400 && box.top >= 0 && box.bottom <= 200).toBe(true)
      expect(rising(box.left) < box.top || rising(box.right) > box.bottom).toBe(true)
    }
    expect(placesBeside(rising, words, 15, frame, [rising], [frame])).toEqual([])
  })

  it('have no other curve between them and their own, where short words can do without', () => {
    const frame = { left: 0, top: 0, right: 293, bottom: 138 }
    // Where there is room for the long ones, another curve has just parted from this and runs on above them.
    const own = (x: number): number => (x < 120 ? 180 - x / 2 : 120 - (x - 120) * 0.35)
    const others = [(x: number) => own(x) - 12, (x: number) => Math.max(own(x), 118)]
    const words = [
      { text: 'long', width: 130 },
      { text: 'short', width: 88 },
    ]
    const [first] = placesBeside(own, words, 16, frame, [own, ...others], [])
    if (!first) throw new Error('expected a place for the words, got none')
    const x = (first.box.left + first.box.right) / 2
    const ends = [own(x), (first.box.top + first.box.bottom) / 2]
    for (const other of others) {
      expect(other(x) > Math.min(...ends) && other(x) < Math.max(...ends)).toBe(false)
    }
  })

  it('stand off all curves: pixel by pixel none runs through them, however steep or flat', () => {
    const frame = { left: 0, top: 0, right: 400, bottom: 200 }
    const words = [{ text: 'short', width: 40 }]
    const curves = [
      (x: number) => 200 - x / 2,
      (x: number) => 200 - (x * x) / 800,
      (x: number) => (x < 150 ? 190 : 40),
      () => 120,
    ]
    for (const own of curves) {
      const places = placesBeside(own, words, 15, frame, curves, [])
      expect(places.length).toBeGreaterThan(0)
      for (const { box } of places) {
        for (let x = Math.ceil(box.left); x <= box.right; x++) {
          for (const curve of curves) expect(curve(x) < box.top || curve(x) > box.bottom).toBe(true)
        }
      }
    }
  })
})
