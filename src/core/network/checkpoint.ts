// Kept networks: weights as half-precision numbers, with size and SHA-256 checked on the way back.
import { fromHalf, toHalf } from './half.ts'
import { type CheckpointEntry, CheckpointError, type Manifest } from './manifest.ts'
import { modelOf } from './model.ts'
import type { Network } from './network.ts'
import { sha256 } from './sha256.ts'
import type { Vocabulary } from './tokens.ts'

/** The bytes of a network's weights, two each. */
export function encodeWeights(weights: Float32Array): Uint8Array {
  const bytes = new Uint8Array(2 * weights.length)
  const view = new DataView(bytes.buffer)
  for (const [i, weight] of weights.entries()) view.setUint16(2 * i, toHalf(weight), true)
  return bytes
}

/** The weights of such bytes. */
export function decodeWeights(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Float32Array.from({ length: bytes.length / 2 }, (_, i) => fromHalf(view.getUint16(2 * i, true)))
}

/**
 * The network of a checkpoint's bytes.
 * @param vocabulary of the world that it shall play in
 * @throws CheckpointError in one sentence where the bytes are not what the manifest says, or not of this world's shape
 */
export function readCheckpoint(
  manifest: Manifest,
  entry: CheckpointEntry,
  bytes: Uint8Array,
  vocabulary: Vocabulary,
): Network {
  const { file } = entry
  if (bytes.length !== entry.bytes) {
    throw new CheckpointError(
      `The pretrained network ${file} is damaged: it has ${bytes.length} bytes, where ${entry.bytes} were expected.`,
    )
  }
  const found = sha256(bytes)
  if (found !== entry.sha256) {
    throw new CheckpointError(
      `The pretrained network ${file} is damaged: its SHA-256 begins with ${found.slice(0, 8)}, where ${entry.sha256.slice(0, 8)} was expected.`,
    )
  }
  const shape = vocabulary.shape(manifest.width, manifest.heads, manifest.layers)
  const { size } = modelOf(shape)
  if (manifest.episodes !== vocabulary.episodes || size !== bytes.length / 2) {
    throw new CheckpointError(
      `The pretrained network ${file} has ${bytes.length / 2} weights for prompts of ${manifest.episodes} episodes; this world needs ${size} for ${vocabulary.episodes}.`,
    )
  }
  return { shape, episodes: manifest.episodes, weights: decodeWeights(bytes) }
}
