// A drawn curve stays a regret curve whatever is done to it, and the comparison says what the numbers say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { COLUMNS } from '../../app/predict.ts'
import { de } from '../../lesson/de/index.ts'
import { en } from '../../lesson/en/index.ts'
import { compare, drawn, HANDLES, moved, type Shares } from './curve.ts'
import { sentenceOf } from './sentence.ts'

const NOTHING: Shares = Array.from({ length: COLUMNS + 1 }, () => 0)
const LINE: Shares = NOTHING.map((_, i) => i / COLUMNS)
const place = fc.record({
  x: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
  y: fc.double({ min: -0.2, max: 1.2, noNaN: true }),
})

function expectRegretCurve(shares: Shares): void {
  expect(shares.length).toBe(COLUMNS + 1)
  expect(shares[0]).toBe(0)
  for (const [i, share] of shares.entries()) {
    expect(share).toBeLessThanOrEqual(1)
    expect(share).toBeGreaterThanOrEqual(i === 0 ? 0 : shares[i - 1])
  }
}

describe('drawing', () => {
  it('keeps any stroke a curve that starts at 0, never falls and stays within what can be lost', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { maxLength: 12 }), (strokes) => {
        let shares = NOTHING
        for (const [from, to] of strokes) {
          shares = drawn(shares, from, to)
          expectRegretCurve(shares)
        }
      }),
    )
  })

  it('goes through the place where the pen was last', () => {
    fc.assert(
      fc.property(place, place, (from, to) => {
        const column = Math.max(1, Math.round(Math.min(1, Math.max(0, to.x)) * COLUMNS))
        expect(drawn(LINE, from, to)[column]).toBeCloseTo(Math.min(1, Math.max(0, to.y)), 12)
      }),
    )
  })

  it('follows a straight stroke straight', () => {
    const shares = drawn(NOTHING, { x: 0, y: 0 }, { x: 1, y: 0.8 })
    for (let i = 1; i <= COLUMNS; i++) expect(shares[i]).toBeCloseTo((0.8 * (i - 1)) / (COLUMNS - 1), 12)
  })
})

describe('moving a point by keyboard', () => {
  it('keeps it a regret curve, and moves that point by as much as was asked', () => {
    const moves = fc.array(
      fc.tuple(fc.constantFrom(...HANDLES), fc.double({ min: -1, max: 1, noNaN: true })),
      { maxLength: 20 },
    )
    fc.assert(
      fc.property(moves, (all) => {
        let shares: Shares = LINE
        for (const [handle, by] of all) {
          const before = shares[handle]
          shares = moved(shares, handle, by)
          expectRegretCurve(shares)
          expect(shares[handle]).toBeCloseTo(Math.min(1, Math.max(0, before + by)), 12)
        }
      }),
    )
  })

  it('lifts what lies beyond it, as regret cannot fall', () => {
    const shares = moved(NOTHING, HANDLES[1], 0.5)
    expect(shares[COLUMNS]).toBe(0.5)
    expect(shares[HANDLES[0]]).toBe(0)
  })
})

/** Half-way and end of c·t^a, drawn and measured over the same T with everything worth T. */
const power = (c: number, a: number): Shares => LINE.map((x) => Math.min(1, c * x ** a))

describe('comparing', () => {
  it('tells straight, bent, flat, steeper and nothing by closed forms', () => {
    const shapes = [
      [power(0.8, 1), 'straight'],
      // √2 − 1 = 0.41 of the first half.
      [power(0.8, 0.5), 'bent'],
      [power(0.8, 0.1), 'flat'],
      // 2² − 1 = 3 times the first half.
      [power(0.8, 2), 'steeper'],
      [power(0.009, 1), 'nothing'],
    ] as const
    for (const [shares, shape] of shapes) {
      const { drawnShape, measuredShape } = compare(shares, 1000, 400, 800)
      expect(drawnShape).toBe(shape)
      expect(measuredShape).toBe('straight')
      expect(compare(LINE, 1, shares[COLUMNS / 2], shares[COLUMNS]).measuredShape).toBe(shape)
    }
  })

  it('calls a guess near within a tenth of what is measured, or a fiftieth of all', () => {
    expect(compare(power(0.5, 1), 1000, 230, 460).verdict).toBe('near')
    expect(compare(power(0.5, 1), 1000, 200, 400).verdict).toBe('high')
    expect(compare(power(0.5, 1), 1000, 300, 600).verdict).toBe('low')
    expect(compare(power(0.019, 1), 1000, 0, 0).verdict).toBe('near')
    expect(compare(power(0.03, 1), 1000, 2, 3).verdict).toBe('high')
  })

  it('gives a factor from 2 on, and none where one of the two is nothing', () => {
    expect(compare(power(0.2, 1), 1000, 400, 800).factor).toBeCloseTo(4, 12)
    expect(compare(power(0.8, 1), 1000, 200, 200).factor).toBeCloseTo(4, 12)
    expect(compare(power(0.5, 1), 1000, 400, 800).factor).toBeNull()
    expect(compare(NOTHING, 1000, 400, 800).factor).toBeNull()
  })
})

describe('the sentence', () => {
  const low = compare(power(0.2, 0.5), 1000, 399, 798)

  it('says in English by how much, and which shape', () => {
    expect(sentenceOf(en, low, 1000)).toBe(
      'After 1,000 episodes 798 are lost; you expected 200, which is 598 too low. That is a factor of 3.99. ' +
        'You let it bend; in fact it goes straight on to the end.',
    )
    const near = compare(power(0.8, 1), 1000, 399, 798)
    expect(sentenceOf(en, near, 1000)).toBe(
      'Well judged: after 1,000 episodes you expected 800 to be lost, and 798 were. ' +
        'And you saw its shape: it goes straight on to the end.',
    )
  })

  it('says the same in German, with German numbers', () => {
    expect(sentenceOf(de, low, 1000)).toContain('um 598 zu niedrig')
    expect(sentenceOf(de, low, 1000)).toContain('3,99')
  })

  it('leaves no name unfilled in any case', () => {
    for (const words of [en, de]) {
      for (const shares of [NOTHING, LINE, power(0.3, 0.5), power(0.9, 2), power(0.5, 0.05)]) {
        for (const [half, end] of [
          [0, 0],
          [500, 1000],
          [100, 110],
          [90, 120],
          [10, 300],
        ]) {
          const text = sentenceOf(words, compare(shares, 1000, half, end), 1000)
          expect(text).not.toMatch(/[{}…]|NaN|null|undefined/)
        }
      }
    }
  })
})
