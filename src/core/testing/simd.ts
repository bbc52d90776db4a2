// For the tests, which run in Node: the SIMD kernels as they are shipped.
import { readFileSync } from 'node:fs'
import { type SimdExports, simdKernels } from '../network/kernels/simd.ts'

const module = new WebAssembly.Module(readFileSync('public/planner/kernels.wasm'))

export const shippedKernels = simdKernels(
  () => new WebAssembly.Instance(module).exports as unknown as SimdExports,
)
