// Numbers are written as d3 writes them.
import { format } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixed, rounded, short } from './numbers.ts'

const near = fc.double({ min: -1e6, max: 1e6, noNaN: true })
/** As many of every size. */
const sized = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -9, max: 8 }), fc.constantFrom(1, -1))
  .map(([digits, exponent, sign]) => sign * Number(`${digits.toFixed(9)}e${exponent}`))
/** d3’s minus is not the keyboard’s, and it has no negative zero. */
const asD3 = (specifier: string, value: number): string => format(specifier)(value).replace('−', '-')
const plain = (text: string): string => text.replace(/^-(?=[0.,]*$)/, '')

describe('numbers as d3 writes them', () => {
  it.each([0, 1, 2])('with %i digits after the point', (digits) => {
    fc.assert(
      fc.property(fc.oneof(near, sized), (value) => {
        expect(plain(fixed(value, digits))).toBe(asD3(`,.${digits}~f`, value))
      }),
    )
  })

  it.each([2, 4])('with %i digits that count', (digits) => {
    fc.assert(
      fc.property(sized, (value) => {
        expect(rounded(value, digits)).toBe(asD3(`,.${digits}~r`, value))
      }),
    )
  })

  it('in thousands and millions', () => {
    for (const value of [10_000, 12_500, -20_000, 123_456, 999_999, 1e6, 1_500_000, 25e6, 999e6]) {
      expect(short(value)).toBe(asD3('~s', value))
    }
  })

  it('with zeros that count, and none that do not', () => {
    expect([0, 100, 1200, 0.5, 0.1 + 0.2].map((value) => fixed(value, 2))).toEqual([
      '0',
      '100',
      '1,200',
      '0.5',
      '0.3',
    ])
    expect([0, 0.0031, 97, 1234].map((value) => rounded(value, 2))).toEqual(['0', '0.0031', '97', '1,200'])
    expect(rounded(5e-324, 2)).toBe('0')
  })
})
