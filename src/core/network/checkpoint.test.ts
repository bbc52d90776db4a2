// Kept networks: there and back, and every damage told in a sentence.
import { describe, expect, it } from 'vitest'
import { defaultShared, scenarioRows } from '../params.ts'
import { LIVELY, smallWorld, untrained } from '../testing/small-network.ts'
import { decodeWeights, encodeWeights, readCheckpoint } from './checkpoint.ts'
import {
  type CheckpointEntry,
  CheckpointError,
  FORMAT,
  type Manifest,
  mismatch,
  readManifest,
} from './manifest.ts'
import { sha256 } from './sha256.ts'

const world = smallWorld()
const network = untrained(world)
const bytes = encodeWeights(network.weights)
const shared = { ...defaultShared('courier'), ...LIVELY }
const nothing = { overall: { network: 0, prior: 0, decisions: 0 }, byEpisode: [], byEvidence: [] }
const still = { mean: 0, error: 0 }
const entry: CheckpointEntry = {
  trajectories: 100,
  file: 'np-100.bin',
  bytes: bytes.length,
  sha256: sha256(bytes),
  schedule: { steps: 1, batch: 1, rate: 1, warmUp: 1, weightDecay: 0 },
  error: nothing,
  errorOnBail: nothing,
  regret: { network: still, bail: still, difference: still },
}
const manifest: Manifest = {
  format: FORMAT,
  scenario: 'courier',
  values: Object.fromEntries(scenarioRows('courier').map(({ name }) => [name, shared[name]])),
  episodes: 3,
  width: 16,
  heads: 2,
  layers: 2,
  tensors: [],
  dataSeed: 'a',
  trainingSeed: 'b',
  measured: {
    seed: 'c',
    runs: 1,
    epsilon: 0.1,
    evidence: ['none', 'graded', 'excluding', 'conclusive'],
    regret: { seed: 'd', runs: 1, episodes: 1, epsilon: 0 },
  },
  checkpoints: [entry],
}

describe('a kept network', () => {
  it('comes back as it was, to half precision, and to the bit from then on', () => {
    const back = readCheckpoint(manifest, entry, bytes, world.vocabulary)
    expect(back.shape).toEqual(network.shape)
    for (const [i, weight] of network.weights.entries()) {
      expect(Math.abs(back.weights[i] - weight)).toBeLessThanOrEqual(2 ** -11 * Math.abs(weight) + 2 ** -25)
    }
    expect(encodeWeights(back.weights)).toEqual(bytes)
    expect(decodeWeights(bytes)).toEqual(back.weights)
  })

  it('is refused in a sentence where it is short, changed, or of another world', () => {
    const load =
      (data: Uint8Array, vocabulary = world.vocabulary, list = manifest) =>
      () =>
        readCheckpoint(list, entry, data, vocabulary)
    expect(load(bytes.subarray(1))).toThrow(CheckpointError)
    expect(load(bytes.subarray(1))).toThrow(
      `np-100.bin is damaged: it has ${bytes.length - 1} bytes, where ${bytes.length} were expected.`,
    )
    const changed = bytes.slice()
    changed[7] ^= 1
    expect(load(changed)).toThrow(
      /np-100.bin is damaged: its SHA-256 begins with \w{8}, where \w{8} was expected\./,
    )
    expect(load(bytes, smallWorld(LIVELY, 4).vocabulary)).toThrow(
      /has \d+ weights for prompts of 3 episodes; this world needs \d+ for 4/,
    )
    expect(load(bytes, world.vocabulary, { ...manifest, width: 32 })).toThrow(/this world needs/)
  })
})

describe('a manifest', () => {
  it('is read back', () => {
    expect(readManifest(JSON.stringify(manifest))).toEqual(manifest)
  })

  it.each([
    ['no JSON', '<!doctype html>', 'is not JSON'],
    ['nothing', 'null', 'of format “undefined”'],
    ['another format', '{"format":"x"}', 'of format “x”, where “par-lab-planner-1” was expected'],
    ['no checkpoints', JSON.stringify({ ...manifest, checkpoints: [] }), 'damaged'],
    [
      'a file elsewhere',
      JSON.stringify({ ...manifest, checkpoints: [{ ...entry, file: '../x' }] }),
      'damaged',
    ],
    ['no hash', JSON.stringify({ ...manifest, checkpoints: [{ ...entry, sha256: 'x' }] }), 'damaged'],
    ['no width', JSON.stringify({ ...manifest, width: 0 }), 'damaged'],
  ])('with %s is refused in a sentence', (_, text, why) => {
    expect(() => readManifest(text)).toThrow(CheckpointError)
    expect(() => readManifest(text)).toThrow(why)
  })

  it('says which world its networks know, where it is not the one that is shown', () => {
    expect(mismatch(manifest, shared)).toBeUndefined()
    expect(mismatch(manifest, { ...shared, episodes: 7, seed: 'other' })).toBeUndefined()
    const why = mismatch(manifest, { ...shared, legs: 3, slip: 0 })
    expect(why?.message).toMatch(/pretrained in the world with .* = 2 \(here 3\), .* = 0\.1 \(here 0\)\.$/)
    // What is offered instead is that world, and it fits.
    expect(mismatch(manifest, { ...shared, legs: 3, slip: 0, ...why?.instead })).toBeUndefined()
    expect(mismatch(manifest, { ...shared, scenario: 'needle' })?.message).toContain(
      '“courier”, not “needle”',
    )
  })
})
