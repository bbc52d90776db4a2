// The kernels: against the definitions in double precision, and the SIMD ones against the plain ones, bit by bit.
import { describe, expect, it } from 'vitest'
import { stream } from '../../random.ts'
import { shippedKernels } from '../../testing/simd.ts'
import type { Kernels, MakeKernels } from './kernels.ts'
import { doubleKernels, plainKernels } from './plain.ts'

const SIZE = 4096

/** The same random memory, after `work`. */
function remembered(make: MakeKernels, work: (kernels: Kernels) => void): Float64Array {
  const kernels = make(SIZE)
  const draw = stream('kernels')
  for (let i = 0; i < SIZE; i++) kernels.memory[i] = Math.fround(2 * draw() - 1)
  work(kernels)
  return Float64Array.from(kernels.memory.subarray(0, SIZE))
}

/** ids of 10 rows of 2 parts at 0, each below 6. */
function withIds(work: (kernels: Kernels) => void): (kernels: Kernels) => void {
  return (kernels) => {
    for (let i = 0; i < 20; i++) kernels.memory[i] = (i * 7) % 6
    work(kernels)
  }
}

/** Every operation, in shapes that meet every tile and every remainder. */
const CASES: readonly [string, (kernels: Kernels) => void][] = [
  ...[1, 3, 4, 9].flatMap((rows) =>
    [4, 8, 12, 28].flatMap((columns): [string, (kernels: Kernels) => void][] => [
      [`multiply ${rows}×${columns}`, (k) => k.multiply(3, 13, 500, 33, 1500, 41, rows, 13, columns, false)],
      [
        `multiply and add ${rows}×${columns}`,
        (k) => k.multiply(3, 13, 500, 33, 1500, 41, rows, 5, columns, true),
      ],
      [
        `multiplyTransposed ${rows}×${columns}`,
        (k) => k.multiplyTransposed(3, 13, 500, 33, 1500, 41, rows, 12, columns),
      ],
    ]),
  ),
  ['transpose', (k) => k.transpose(3, 13, 500, 9, 7, 11)],
  ['fillRows', (k) => k.fillRows(0, 500, 7, 12)],
  ['sumRows', (k) => k.sumRows(500, 7, 12, 0)],
  ['rectify', (k) => k.rectify(5, 40)],
  ['rectifyBack', (k) => k.rectifyBack(5, 500, 40)],
  ['embed', withIds((k) => k.embed(0, 2, 100, 500, 10, 8))],
  ['embedBack', withIds((k) => k.embedBack(0, 2, 100, 500, 10, 8))],
  ['normalise', (k) => k.normalise(100, 0, 500, 900, 7, 12)],
  ['normaliseBack', (k) => k.normaliseBack(100, 0, 900, 1200, 1500, 1800, 7, 12)],
  ...[1, 4, 7].map((valid): [string, (kernels: Kernels) => void] => [
    `softmax of ${valid}`,
    (k) => k.softmax(100, 9, 5, valid),
  ]),
  ['softmaxBack', (k) => k.softmaxBack(100, 500, 13, 5, 12, 0.3)],
  ...[0, 3, 4, 8].map((first): [string, (kernels: Kernels) => void] => [
    `attend from ${first}`,
    (k) => k.attend(0, 20, 200, 13, 500, 17, 1000, 14, 1500, 9, first, first === 3 ? 1 : 4, 8, 0.35),
  ]),
]

describe.each(CASES)('%s', (_, work) => {
  const plain = remembered(plainKernels, work)

  it('is the same in SIMD, to the last bit', () => {
    expect(remembered(shippedKernels, work)).toEqual(plain)
  })

  it('is what double precision says, to single precision', () => {
    const exact = remembered(doubleKernels, work)
    // Sums of at most 13 products of numbers below 1, each operation off by 2⁻²⁴ of its result, which stays below 16.
    let worst = 0
    for (let i = 0; i < SIZE; i++) worst = Math.max(worst, Math.abs(plain[i] - exact[i]))
    expect(worst).toBeLessThan(26 * 16 * 2 ** -24)
  })

  it('does something', () => {
    expect(plain).not.toEqual(remembered(plainKernels, () => undefined))
  })
})
