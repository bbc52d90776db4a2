// What must be there before a configuration can be computed: the networks of its lanes, fetched with the code that plays them.
import type { LiveWeights } from '../core/network/live.ts'
import { type Config, networkKey } from '../core/params.ts'

/** Null where no lane needs a network; else it resolves when all are there, or why one cannot be had is on the shelf. */
export type Prepare = (config: Config, live: readonly LiveWeights[]) => Promise<void> | null

export const prepare: Prepare = (config, live) =>
  config.lanes.some((lane) => networkKey(config.shared, lane) !== null)
    ? import('./networks.ts').then(
        (networks) => networks.prepare(config, live),
        // The lane says that it misses its network.
        () => {},
      )
    : null
