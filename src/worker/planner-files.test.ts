// Fetching the files of the pretrained networks: the shipped ones load, anything else is told in a sentence or done without.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it } from 'vitest'
import { Laboratory } from '../core/experiment/laboratory.ts'
import { type Files, loadManifest, loadNetwork } from '../core/network/files.ts'
import { plainKernels } from '../core/network/kernels/plain.ts'
import { CheckpointError } from '../core/network/manifest.ts'
import { vocabularyOf } from '../core/network/tokenisers/index.ts'
import { defaultShared } from '../core/params.ts'
import { filesFrom, loadKernels } from './planner-files.ts'

const filesOf = (read: (path: string) => Uint8Array): Files => ({
  text: async (path) => new TextDecoder().decode(read(path)),
  bytes: async (path) => read(path),
})
const shipped = filesOf((path) => readFileSync(`public/planner/${path}`))
const missing = filesOf((path) => {
  throw new CheckpointError(`${path} is missing.`)
})
const garbage = filesOf(() => new TextEncoder().encode('<!doctype html>'))

const shared = defaultShared('courier')
const vocabulary = vocabularyOf(shared, new Laboratory(shared).graph, 8)

describe('kernels', () => {
  it('are the SIMD ones where they can be had, else the plain ones', async () => {
    const kernels = await loadKernels(shipped)
    expect(kernels).not.toBe(plainKernels)
    expect(kernels(100_000).memory.length).toBeGreaterThanOrEqual(100_000)
    expect(await loadKernels(missing)).toBe(plainKernels)
    expect(await loadKernels(garbage)).toBe(plainKernels)
  })
})

describe('networks', () => {
  it('load as shipped', async () => {
    const manifest = await loadManifest(shipped, 'courier')
    const { trajectories } = manifest.checkpoints[0]
    const network = await loadNetwork(shipped, manifest, trajectories, vocabulary)
    expect(network.episodes).toBe(8)
    expect(network.weights.every(Number.isFinite)).toBe(true)
  })

  it('are refused in a sentence where a file is missing, damaged or unknown', async () => {
    await expect(loadManifest(missing, 'courier')).rejects.toThrow('courier/manifest.json is missing.')
    await expect(loadManifest(garbage, 'courier')).rejects.toThrow('is not JSON')
    const manifest = await loadManifest(shipped, 'courier')
    const { trajectories } = manifest.checkpoints[0]
    await expect(loadNetwork(garbage, manifest, trajectories, vocabulary)).rejects.toThrow(
      /is damaged: it has 15 bytes/,
    )
    await expect(loadNetwork(shipped, manifest, 12_345, vocabulary)).rejects.toThrow(
      /no network pretrained on 12,345 trajectories; there are those on 100; 300/,
    )
  })
})

it('a server that has no such file, or none at all, is told of in a sentence', async () => {
  const server = createServer((request, response) => {
    response.statusCode = request.url === '/planner/here' ? 200 : 404
    response.end('yes')
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/planner/`
  expect(await filesFrom(base).text('here')).toBe('yes')
  expect(await filesFrom(base).bytes('here')).toEqual(new TextEncoder().encode('yes'))
  await expect(filesFrom(base).bytes('gone')).rejects.toThrow(CheckpointError)
  await expect(filesFrom(base).bytes('gone')).rejects.toThrow(
    'The file gone of the pretrained networks could not be loaded: the server answered 404.',
  )
  await new Promise((done) => server.close(done))
  await expect(filesFrom(base).bytes('here')).rejects.toThrow('the network is down')
})
