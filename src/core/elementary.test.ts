// log, exp and power against those of this engine, over wide ranges, and exactly where an exact value is due.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exp, log, power, powerWhole } from './elementary.ts'

const ULP = 2 ** -52

/** Relative to the size of what is expected; 0 where both are the same, infinite ones too. */
const off = (found: number, expected: number): number =>
  Object.is(found, expected) ? 0 : Math.abs(found - expected) / Math.abs(expected)

/** Positive normal numbers of all sizes: 2^e with e even over the whole range. */
const anyPositive = fc
  .tuple(fc.double({ min: 1, max: 2, noNaN: true }), fc.integer({ min: -1022, max: 1022 }))
  .map(([mantissa, exponent]) => mantissa * 2 ** exponent)
const nearOne = fc.double({ min: 0.5, max: 2, noNaN: true })
const sure = { seed: 1, numRuns: 20_000 }

describe('log', () => {
  it('agrees with Math.log to 4 units in the last place', () => {
    // Each is right to about one unit, and the two roundings of a sum of three terms add one each.
    fc.assert(
      fc.property(fc.oneof(anyPositive, nearOne), (x) => off(log(x), Math.log(x)) <= 4 * ULP),
      sure,
    )
  })

  it('is exact where it can be, −∞ at 0, not a number below', () => {
    expect([log(1), log(0), log(-0), log(Number.POSITIVE_INFINITY)]).toEqual([
      0,
      -Infinity,
      -Infinity,
      Infinity,
    ])
    expect(log(2)).toBe(Math.LN2)
    expect([log(-1), log(Number.NaN)]).toEqual([Number.NaN, Number.NaN])
    expect(off(log(Number.MIN_VALUE), Math.log(Number.MIN_VALUE))).toBeLessThan(4 * ULP)
    expect(off(log(Number.MAX_VALUE), Math.log(Number.MAX_VALUE))).toBeLessThan(4 * ULP)
  })
})

describe('exp', () => {
  it('agrees with Math.exp to 4 units in the last place', () => {
    const any = fc.oneof(
      fc.double({ min: -708, max: 709.7, noNaN: true }),
      fc.double({ min: -1, max: 1, noNaN: true }),
    )
    fc.assert(
      fc.property(any, (x) => off(exp(x), Math.exp(x)) <= 4 * ULP),
      sure,
    )
  })

  it('loses only the last digits that denormal numbers have lost, and ends at 0 and ∞', () => {
    for (let x = -745; x < -708; x += 0.37)
      expect(Math.abs(exp(x) - Math.exp(x))).toBeLessThanOrEqual(2 * Number.MIN_VALUE + 4 * ULP * exp(x))
    expect([exp(0), exp(-0), exp(-746), exp(-Infinity), exp(710), exp(Infinity)]).toEqual([
      1,
      1,
      0,
      0,
      Infinity,
      Infinity,
    ])
    expect(exp(Number.NaN)).toBeNaN()
  })

  it('never falls as its argument rises, across every change of the exponent', () => {
    let last = 0
    let falls = 0
    for (let x = -740; x < 709; x += 0.01) {
      const y = exp(x)
      if (y < last) falls++
      last = y
    }
    expect(falls).toBe(0)
  })
})

describe('power', () => {
  it('agrees with Math.pow as far as the product of exponent and logarithm is known', () => {
    const exponents = fc.double({ min: 0.05, max: 20, noNaN: true })
    const bases = fc.double({ min: 1e-12, max: 1, noNaN: true })
    // An error of one unit in y log x is one of |y log x| units in x^y.
    const agrees = (x: number, y: number): boolean =>
      off(power(x, y), x ** y) <= (6 + 3 * Math.abs(y * Math.log(x))) * ULP
    fc.assert(fc.property(bases, exponents, agrees), sure)
  })

  it('is the base itself at 1, 1 at base 1, and 0 at base 0', () => {
    expect([power(0.3, 1), power(1, 7.5), power(0, 0.2), power(0, 1), power(1e-300, 20)]).toEqual([
      0.3, 1, 0, 0, 0,
    ])
  })

  it('of whole exponents is exact while the product is', () => {
    expect([
      powerWhole(3, 0),
      powerWhole(3, 1),
      powerWhole(3, 30),
      powerWhole(0, 0),
      powerWhole(0, 3),
    ]).toEqual([1, 3, 205891132094649, 1, 0])
    fc.assert(
      fc.property(fc.double({ min: 0.9, max: 1, noNaN: true }), fc.integer({ min: 0, max: 5000 }), (x, n) => {
        let product = 1
        for (let i = 0; i < n; i++) product *= x
        // n roundings of half a unit on either side.
        return product < 1e-280 || off(powerWhole(x, n), product) <= (n + 1) * 2 * ULP
      }),
      { seed: 1, numRuns: 500 },
    )
  })
})
