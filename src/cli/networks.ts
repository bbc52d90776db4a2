// Pretrained networks in Node: read from public/planner when a lane first needs one, or, where they are in no file, pretrained again.
import { readFile } from 'node:fs/promises'
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import type { Files } from '../core/network/files.ts'
import { type LiveWeights, liveRecipe, pretrainLive } from '../core/network/live.ts'
import { CheckpointError } from '../core/network/manifest.ts'
import { prepare as prepareFrom } from '../core/network/prepare.ts'
import { PROMPT } from '../core/network/rows.ts'
import { lanesWithout } from '../core/network/stock.ts'
import { vocabularyOf } from '../core/network/tokenisers/index.ts'
import { type Config, isLive, networkKey } from '../core/params.ts'
import { nodeKernels } from './simd.ts'

const FOLDER = 'public/planner'

async function bytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(`${FOLDER}/${path}`)
  } catch {
    throw new CheckpointError(
      `The file ${path} of the pretrained networks is not in ${FOLDER}: \`npm run pretrain\` makes it.`,
    )
  }
}

const files: Files = { bytes, text: async (path) => new TextDecoder().decode(await bytes(path)) }

/** Puts the networks of a configuration's lanes on the shelf, or why they cannot be had. */
export async function prepare(config: Config): Promise<void> {
  const missing = lanesWithout(config)
  if (missing.length === 0) return
  const make = nodeKernels()
  const live = missing
    .filter((lane) => isLive(config.lanes[lane]))
    .map((lane): LiveWeights => {
      const values = config.lanes[lane]
      const { graph } = laboratoryOf(config)
      const vocabulary = vocabularyOf(config.shared, graph, PROMPT)
      const key = String(networkKey(config.shared, values))
      return { key, weights: pretrainLive(liveRecipe(values), graph, vocabulary, make) }
    })
  await prepareFrom(config, live, { files, kernels: async () => make })
}
