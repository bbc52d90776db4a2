// The laws that scenarios share: closed forms, and that what cannot be is not listed.
import { expect, test } from 'vitest'
import type { Chance } from '../hmdp.ts'
import { attempt, besideInRing, notice } from './chances.ts'

const total = (chances: readonly Chance[]): number =>
  chances.reduce((sum, { probability }) => sum + probability, 0)

test.each([0, 0.3, 1])(
  'a notice with noise %f names the truth with 1 − ν + ν∕n, every other world with ν∕n',
  (noise) => {
    for (const n of [2, 5, 16]) {
      for (let z = 0; z < n; z++) {
        const chances = notice(n, noise, z, (named) => 100 + named)
        expect(total(chances)).toBeCloseTo(1, 14)
        expect(chances.map(({ value }) => value)).toEqual(
          noise === 0 ? [100 + z] : Array.from({ length: n }, (_, named) => 100 + named),
        )
        for (const { value, probability } of chances)
          expect(probability).toBeCloseTo(value === 100 + z ? 1 - noise + noise / n : noise / n, 15)
      }
    }
  },
)

test('an attempt is recalled with 1 − q, and has else the law of what follows', () => {
  const then = [
    { value: 1, probability: 0.25 },
    { value: 2, probability: 0.75 },
  ]
  for (const q of [0.1, 0.5, 0.9]) {
    const [recalled, ...came] = attempt(q, 0, then)
    expect(recalled).toEqual({ value: 0, probability: 1 - q })
    expect(came).toEqual(then.map(({ value, probability }) => ({ value, probability: q * probability })))
  }
  expect(attempt(1, 0, then)).toEqual(then)
  expect(attempt(0, 0, then)).toEqual([{ value: 0, probability: 1 }])
})

test('beside a world stand its neighbours in a ring, each once and never itself', () => {
  expect(besideInRing(0, 5)).toEqual([1, 4])
  expect(besideInRing(4, 5)).toEqual([0, 3])
  expect(besideInRing(0, 2)).toEqual([1])
  expect(besideInRing(0, 1)).toEqual([])
})
