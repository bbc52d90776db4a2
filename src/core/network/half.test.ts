// Half precision and SHA-256 against what is known of them.
import { createHash } from 'node:crypto'
import { expect, it } from 'vitest'
import { stream } from '../random.ts'
import { fromHalf, toHalf } from './half.ts'
import { sha256 } from './sha256.ts'

it('every half-precision number survives the way there and back', () => {
  let changed = 0
  for (let half = 0; half < 65536; half++) {
    const value = fromHalf(half)
    if (!Number.isNaN(value) && toHalf(value) !== half) changed++
  }
  expect(changed).toBe(0)
  expect(toHalf(Number.NaN)).toBe(0x7e00)
})

it('any number goes to the nearest half-precision number, ties to the even one', () => {
  const draw = stream('half')
  for (let i = 0; i < 20_000; i++) {
    const size = [1e-8, 1e-6, 1e-4, 1, 100, 6e4][i % 6]
    const x = Math.fround((2 * draw() - 1) * size)
    const half = toHalf(x)
    const off = Math.abs(fromHalf(half) - x)
    for (const other of [half - 1, half + 1]) {
      if ((other & 0x7fff) >= 0x7c00 || (other & 0x8000) !== (half & 0x8000)) continue
      expect(off).toBeLessThanOrEqual(Math.abs(fromHalf(other) - x))
    }
  }
  // 1 + 2⁻¹¹ lies between 1 and 1 + 2⁻¹⁰; 1 + 3 · 2⁻¹¹ between that and 1 + 2⁻⁹.
  expect([1 + 2 ** -11, 1 + 3 * 2 ** -11, 2 ** -25, 3 * 2 ** -25].map((x) => fromHalf(toHalf(x)))).toEqual([
    1,
    1 + 2 ** -9,
    0,
    2 ** -23,
  ])
  expect([65504, 65519, 65520, -1e9].map((x) => fromHalf(toHalf(x)))).toEqual([
    65504,
    65504,
    Infinity,
    -Infinity,
  ])
})

it('SHA-256 is that of Node, at every length around a block and for a large text', () => {
  const draw = stream('sha')
  for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 70_001]) {
    const bytes = Uint8Array.from({ length }, () => Math.floor(draw() * 256))
    expect(sha256(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'))
  }
  expect(sha256(new Uint8Array())).toMatch(/^e3b0c44298fc1c14/)
})
