// The weights of networks that were pretrained on the page, for lanes that they play: what keeps them is loaded with the first.
import type { LiveWeights } from '../core/network/live.ts'
import { type Config, isLive } from '../core/params.ts'

/** At once where no lane needs any; rejects with a sentence where one cannot be had. */
export function liveNetworks(config: Config): readonly LiveWeights[] | Promise<readonly LiveWeights[]> {
  return config.lanes.some(isLive)
    ? import('./networks.ts').then((loaded) => loaded.liveNetworks(config))
    : []
}
