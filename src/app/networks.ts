// Networks that were pretrained on this page, by what fixes them; one that a link wants and that is not here is pretrained again.
import type { LiveWeights } from '../core/network/live.ts'
import { type Config, isLive, networkKey } from '../core/params.ts'
import { lab, useLab } from './store.ts'

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

/** The networks of lanes that no file holds; rejects with a sentence where one cannot be had. */
export function liveNetworks(config: Config): Promise<readonly LiveWeights[]> {
  const found = liveLanes(config).map(
    async ({ key, lane }) => here.get(key) ?? coming.get(key)?.made ?? again(key, config, lane),
  )
  // It may have been replaced while this file was loaded.
  giveUpUnwanted()
  return Promise.all(found)
}

/** Gives up what neither the page nor anything that is being measured wants any more. */
function giveUpUnwanted(): void {
  if (coming.size === 0) return
  const { config, measures } = lab()
  const measured = Object.values(measures).filter(({ share }) => share !== null)
  const wanted = [config, ...measured.map(({ experiment }) => experiment.config)]
  const keys = new Set(wanted.flatMap((one) => liveLanes(one).map(({ key }) => key)))
  for (const [key, { giveUp }] of coming) {
    if (keys.has(key)) continue
    coming.delete(key)
    giveUp.abort(new Error('It was given up.'))
  }
}

useLab.subscribe(giveUpUnwanted)

function again(key: string, { shared, lanes }: Config, lane: number): Promise<LiveWeights> {
  const giveUp = new AbortController()
  const made = import('./pretrain-again.ts')
    .then(({ pretrainAgain }) => pretrainAgain(shared, lanes[lane], lane, giveUp.signal))
    .then((weights) => {
      keepNetwork(key, weights)
      return { key, weights }
    })
    .finally(() => coming.get(key)?.giveUp === giveUp && coming.delete(key))
  coming.set(key, { made, giveUp })
  return made
}
