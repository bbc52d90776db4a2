// The SIMD kernels as Node loads them.
import { readFileSync } from 'node:fs'
import type { MakeKernels } from '../core/network/kernels/kernels.ts'
import { type SimdExports, simdKernels } from '../core/network/kernels/simd.ts'

/** Kernels over public/planner/kernels.wasm, read from the current folder. */
export function nodeKernels(): MakeKernels {
  const module = new WebAssembly.Module(readFileSync('public/planner/kernels.wasm'))
  return simdKernels(() => new WebAssembly.Instance(module).exports as unknown as SimdExports)
}
