// Gets the networks that a configuration's lanes need and puts them on the shelf; what cannot be had is put there as its reason.
import { laboratoryOf } from '../experiment/laboratory.ts'
import { ParameterError, ScenarioError, type Values } from '../parameter.ts'
import { type Config, isLive, networkKey } from '../params.ts'
import { type Files, loadManifest, loadNetwork } from './files.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import { type LiveWeights, liveNetwork } from './live.ts'
import { mismatch } from './manifest.ts'
import type { Network } from './network.ts'
import { pretrainedOf } from './pretrained.ts'
import { PROMPT } from './rows.ts'
import { lanesWithout, shelve } from './stock.ts'
import { vocabularyOf } from './tokenisers/index.ts'
import type { Vocabulary } from './tokens.ts'

/** Where networks come from. */
export interface Source {
  readonly files: Files
  readonly kernels: () => Promise<MakeKernels>
}

/**
 * Nothing that can be said in a sentence is thrown here: it is said when the lane is set up.
 * @param live the weights of networks that were pretrained on the page, for lanes that they play
 */
export async function prepare(config: Config, live: readonly LiveWeights[], source: Source): Promise<void> {
  for (const lane of lanesWithout(config)) {
    const values = config.lanes[lane]
    const key = String(networkKey(config.shared, values))
    try {
      const { graph } = laboratoryOf(config)
      const vocabulary = vocabularyOf(config.shared, graph, PROMPT)
      const network = isLive(values)
        ? liveNetwork(live, key, values, vocabulary)
        : await shipped(config.shared, Number(values.trajectories), vocabulary, source.files)
      shelve(key, pretrainedOf(network, vocabulary, await source.kernels()))
    } catch (error) {
      if (error instanceof ScenarioError) shelve(key, error)
      // A value that cannot be is refused by whoever computes with it.
      else if (!(error instanceof ParameterError)) throw error
    }
  }
}

async function shipped(
  shared: Values,
  trajectories: number,
  vocabulary: Vocabulary,
  files: Files,
): Promise<Network> {
  const manifest = await loadManifest(files, String(shared.scenario))
  const why = mismatch(manifest, shared)
  if (why) throw why
  return loadNetwork(files, manifest, trajectories, vocabulary)
}
