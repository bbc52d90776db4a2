// The files of public/planner as a worker fetches them: kernels, manifest, networks; whatever is missing or damaged is told in a sentence.
import { readCheckpoint } from '../core/network/checkpoint.ts'
import type { MakeKernels } from '../core/network/kernels/kernels.ts'
import { plainKernels } from '../core/network/kernels/plain.ts'
import { type SimdExports, simdKernels } from '../core/network/kernels/simd.ts'
import { CheckpointError, type Manifest, readManifest } from '../core/network/manifest.ts'
import type { Network } from '../core/network/network.ts'
import type { Vocabulary } from '../core/network/tokens.ts'

/** The bytes of a file below planner/. */
export type Get = (path: string) => Promise<ArrayBuffer>

/**
 * Fetches from an address.
 * @throws CheckpointError in one sentence where the file is not to be had
 */
export const getFrom =
  (base: string): Get =>
  async (path) => {
    const response = await fetch(new URL(path, base)).catch(() => undefined)
    if (response?.ok) return response.arrayBuffer()
    const why = response ? `the server answered ${response.status}` : 'the network is down'
    throw new CheckpointError(`The file ${path} of the pretrained networks could not be loaded: ${why}.`)
  }

/** The SIMD kernels; the plain ones, which give the same bits slowly, where this engine or the file will not do. */
export async function loadKernels(get: Get): Promise<MakeKernels> {
  try {
    const module = await WebAssembly.compile(await get('kernels.wasm'))
    return simdKernels(() => new WebAssembly.Instance(module).exports as unknown as SimdExports)
  } catch {
    return plainKernels
  }
}

/** @throws CheckpointError in one sentence */
export async function loadManifest(get: Get, scenario: string): Promise<Manifest> {
  return readManifest(new TextDecoder().decode(await get(`${scenario}/manifest.json`)))
}

/**
 * The network that was trained on so many trajectories.
 * @throws CheckpointError in one sentence
 */
export async function loadNetwork(
  get: Get,
  manifest: Manifest,
  trajectories: number,
  vocabulary: Vocabulary,
): Promise<Network> {
  const entry = manifest.checkpoints.find((one) => one.trajectories === trajectories)
  if (!entry) {
    const there = manifest.checkpoints.map((one) => one.trajectories.toLocaleString('en')).join('; ')
    throw new CheckpointError(
      `There is no network pretrained on ${trajectories.toLocaleString('en')} trajectories; there are those on ${there}.`,
    )
  }
  const bytes = new Uint8Array(await get(`${manifest.scenario}/${entry.file}`))
  return readCheckpoint(manifest, entry, bytes, vocabulary)
}
