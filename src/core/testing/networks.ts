// For the tests, which run in Node: the networks of a configuration's lanes, from the files as they are shipped.
import { readFile } from 'node:fs/promises'
import type { Files } from '../network/files.ts'
import type { LiveWeights } from '../network/live.ts'
import { prepare } from '../network/prepare.ts'
import type { Config } from '../params.ts'
import { shippedKernels } from './simd.ts'

export const shippedFiles: Files = {
  bytes: (path) => readFile(`public/planner/${path}`),
  text: (path) => readFile(`public/planner/${path}`, 'utf8'),
}

export const shelveNetworks = (
  config: Config,
  live: readonly LiveWeights[] = [],
  files: Files = shippedFiles,
): Promise<void> => prepare(config, live, { files, kernels: async () => shippedKernels })
