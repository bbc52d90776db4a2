// A short training, to be run in Node and in the browser: the SHA-256 of the weights that it ends with, by kind of kernels.
import { Laboratory } from '../src/core/experiment/laboratory.ts'
import { plainKernels } from '../src/core/network/kernels/plain.ts'
import { type SimdExports, simdKernels } from '../src/core/network/kernels/simd.ts'
import { Pretraining } from '../src/core/network/pretraining.ts'
import { sha256 } from '../src/core/network/sha256.ts'
import { vocabularyOf } from '../src/core/network/tokenisers/index.ts'
import { defaultShared } from '../src/core/params.ts'

/** @param wasm the bytes of public/planner/kernels.wasm */
export function trainBits(wasm: Uint8Array<ArrayBuffer>): { simd: string; plain: string } {
  const module = new WebAssembly.Module(wasm)
  const simd = simdKernels(() => new WebAssembly.Instance(module).exports as unknown as SimdExports)
  const shared = { ...defaultShared('courier'), plans: 4, legs: 2 }
  const { graph } = new Laboratory(shared)
  const vocabulary = vocabularyOf(shared, graph, 4)
  const [one, other] = [simd, plainKernels].map((make) => {
    const session = new Pretraining({
      graph,
      vocabulary,
      width: 16,
      heads: 2,
      layers: 1,
      trajectories: 100,
      schedule: { steps: 100, batch: 16, rate: 0.005, warmUp: 10, weightDecay: 0.02 },
      dataSeed: 'data',
      trainingSeed: 'training',
      make,
      measureEvery: 0,
      measureRuns: 0,
      measureEpsilon: 0,
    })
    const running = session.run()
    while (!running.next().done);
    return sha256(new Uint8Array(session.network().weights.buffer))
  })
  return { simd: one, plain: other }
}

Object.assign(globalThis, { trainBits })
