// The kernels in plain TypeScript: the reference for the SIMD ones, and what is used where WebAssembly is not to be had.
import { exp } from '../../elementary.ts'
import type { Kernels, MakeKernels } from './kernels.ts'
import { matrixKernels } from './plain-matrix.ts'
import { rowKernels } from './plain-rows.ts'

/** How numbers are kept and rounded; every elementary operation is rounded by itself. */
export interface Arithmetic {
  readonly round: (x: number) => number
  /** e^x for x ≤ 0. */
  readonly exp: (x: number) => number
}

const f = Math.fround
const LOG2_E = f(Math.LOG2E)
const LN2_HIGH = f(0.693359375)
const LN2_LOW = f(-2.121944400546906e-4)
/** Coefficients of Cephes’ expf: e^r ≈ 1 + r + r² P(r) on |r| ≤ ½ ln 2. */
const P = [1.9875691500e-4, 1.3981999507e-3, 8.3334519073e-3, 4.1665795894e-2, 1.6666665459e-1, 5.0000001201e-1].map(f) // biome-ignore format: a row
const POWERS_OF_2 = Float32Array.from({ length: 128 }, (_, k) => {
  let power = 1
  for (let i = 0; i < k; i++) power *= 0.5
  return power
})

/** e^x for x ≤ 0 in single precision, each operation rounded; below −87 it is e^−87, which no sum of shares can feel. */
function expSingle(x: number): number {
  const clamped = x < -87 ? -87 : x
  const k = Math.floor(f(f(clamped * LOG2_E) + 0.5))
  const r = f(f(clamped - f(k * LN2_HIGH)) - f(k * LN2_LOW))
  let p = P[0]
  for (let i = 1; i < 6; i++) p = f(f(p * r) + P[i])
  return f(f(f(f(p * f(r * r)) + r) + 1) * POWERS_OF_2[-k])
}

/** Single precision, bit for bit what the SIMD kernels compute. */
export const plainKernels: MakeKernels = (numbers) =>
  kernelsOver(new Float32Array(numbers), { round: f, exp: expSingle })

/** The same operations in double precision, for the proof that the gradients are right. */
export const doubleKernels: MakeKernels = (numbers) =>
  kernelsOver(new Float64Array(numbers), { round: (x) => x, exp })

function kernelsOver(memory: Float32Array | Float64Array, arithmetic: Arithmetic): Kernels {
  const matrix = matrixKernels(memory, arithmetic)
  return { memory, ...matrix, ...rowKernels(memory, arithmetic, matrix.multiply) }
}
