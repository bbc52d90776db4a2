// The SIMD kernels: an instance of public/planner/kernels.wasm, seen through the interface of kernels.ts.
import type { Kernels, MakeKernels } from './kernels.ts'

/** What kernels.wasm exports: every operation of Kernels by its name, and the memory they work on. */
export interface SimdExports extends Omit<Kernels, 'memory'> {
  readonly memory: { readonly buffer: ArrayBuffer; grow(pages: number): number }
}

const PAGE_NUMBERS = 65536 / 4

/**
 * Kernels over fresh instances of the compiled module.
 * @param instantiate makes an instance; the core has no WebAssembly of its own, so the worker or the command line hands it in
 */
export function simdKernels(instantiate: () => SimdExports): MakeKernels {
  return (numbers) => {
    const { memory, ...operations } = { ...instantiate() }
    const missing = Math.ceil(numbers / PAGE_NUMBERS) - memory.buffer.byteLength / 65536
    if (missing > 0) memory.grow(missing)
    // Growing replaces the buffer, so the window is made after it, once.
    return { ...operations, memory: new Float32Array(memory.buffer) }
  }
}
