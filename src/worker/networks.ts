// Pretrained networks in a worker: loaded with all that plays them when a lane first needs one.
import type { MakeKernels } from '../core/network/kernels/kernels.ts'
import type { LiveWeights } from '../core/network/live.ts'
import { prepare as prepareFrom, type Source } from '../core/network/prepare.ts'
import type { Config } from '../core/params.ts'
import { filesFrom, loadKernels } from './planner-files.ts'

/** The page's folder: the workers' code lies in one of its own, in the sources as in the built page. */
const base = self.location.href.replace(/(assets|src\/worker)\/[^/]*$/, 'planner/')
const files = filesFrom(base)

let known: Promise<MakeKernels> | undefined

/** Compiled once. */
export const kernels = (): Promise<MakeKernels> => {
  known ??= loadKernels(files)
  return known
}

const source: Source = { files, kernels }

/** Puts the networks of a configuration's lanes on the shelf, or why they cannot be had. */
export const prepare = (config: Config, live: readonly LiveWeights[]): Promise<void> =>
  prepareFrom(config, live, source)
