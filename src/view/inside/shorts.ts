// Few words for every observation: the name of the world that it points at, a sign for how it ends, or what sets it apart.
import type { Scene } from '../../core/scenarios/scenario.ts'
import { tagsOf } from '../lane/words.ts'
import { distinct } from './together.ts'

/** By observation, as short as it may be to be told from the others. */
export function shortsOf(scene: Scene): string[] {
  const { observations } = scene
  const tags = tagsOf(scene)
  return observations.map(({ tone, latent, phrase }, o) => {
    if (latent !== undefined || tone === 'success' || tone === 'failure') return tags[o]
    const kin = observations.filter((other) => other.tone === tone && other.latent === undefined)
    const apart = distinct(
      kin.map((other) => bare(other.phrase)),
      kin.indexOf(observations[o]),
    )
    return apart || bare(phrase)
  })
}

const bare = (phrase: string): string => phrase.replace(/[.!?]$/, '')
