// The files of public/planner as a worker fetches them, and the kernels among them; what is missing is told in a sentence, or done without.
import type { Files } from '../core/network/files.ts'
import type { MakeKernels } from '../core/network/kernels/kernels.ts'
import { plainKernels } from '../core/network/kernels/plain.ts'
import { type SimdExports, simdKernels } from '../core/network/kernels/simd.ts'
import { CheckpointError } from '../core/network/manifest.ts'

/** Fetches from an address; rejects with a CheckpointError in one sentence where a file is not to be had. */
export function filesFrom(base: string): Files {
  const get = async (path: string): Promise<Response> => {
    const response = await fetch(new URL(path, base)).catch(() => undefined)
    if (response?.ok) return response
    const why = response ? `the server answered ${response.status}` : 'the network is down'
    throw new CheckpointError(`The file ${path} of the pretrained networks could not be loaded: ${why}.`)
  }
  return {
    text: async (path) => (await get(path)).text(),
    bytes: async (path) => new Uint8Array(await (await get(path)).arrayBuffer()),
  }
}

/** The SIMD kernels; the plain ones, which give the same bits slowly, where this engine or the file will not do. */
export async function loadKernels(files: Files): Promise<MakeKernels> {
  try {
    const module = await WebAssembly.compile(Uint8Array.from(await files.bytes('kernels.wasm')))
    return simdKernels(() => new WebAssembly.Instance(module).exports as unknown as SimdExports)
  } catch {
    return plainKernels
  }
}
