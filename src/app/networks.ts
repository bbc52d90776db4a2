// Networks that were pretrained on this page, by what fixes them; one that a link wants and that is not here is pretrained again.
import type { LiveWeights } from '../core/network/live.ts'
import { type Config, isLive, networkKey } from '../core/params.ts'

const here = new Map<string, LiveWeights>()
const coming = new Map<string, { readonly made: Promise<LiveWeights>; readonly giveUp: AbortController }>()

/** More than a person compares. */
const MOST = 12

export function keepNetwork(key: string, weights: Float32Array): void {
  here.delete(key)
  here.set(key, { key, weights })
  for (const oldest of here.keys()) {
    if (here.size <= MOST) break
    here.delete(oldest)
  }
}

/** Lanes whose network is in no file, and its name. */
const liveLanes = ({ shared, lanes }: Config): { key: string; lane: number }[] =>
  lanes.flatMap((values, lane) => (isLive(values) ? [{ key: String(networkKey(shared, values)), lane }] : []))

/** The networks of lanes that no file holds; at once where all of them are here. */
export function liveNetworks(config: Config): readonly LiveWeights[] | Promise<readonly LiveWeights[]> {
  const found = liveLanes(config).map(
    ({ key, lane }) => here.get(key) ?? coming.get(key)?.made ?? again(key, config, lane),
  )
  const ready = found.filter((one): one is LiveWeights => !(one instanceof Promise))
  return ready.length === found.length ? ready : Promise.all(found.map((one) => Promise.resolve(one)))
}

/** Gives up what is being pretrained again for another configuration. */
export function forgetOthers(config: Config): void {
  const wanted = new Set(liveLanes(config).map(({ key }) => key))
  for (const [key, { giveUp }] of coming) if (!wanted.has(key)) giveUp.abort()
}

function again(key: string, { shared, lanes }: Config, lane: number): Promise<LiveWeights> {
  const giveUp = new AbortController()
  const made = import('./pretrain-again.ts')
    .then(({ pretrainAgain }) => pretrainAgain(shared, lanes[lane], lane, giveUp.signal))
    .then((weights) => {
      keepNetwork(key, weights)
      return { key, weights }
    })
    .finally(() => coming.delete(key))
  coming.set(key, { made, giveUp })
  return made
}
