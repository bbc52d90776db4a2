// How the Actor fares, in words for the line under the building: who acts, and how likely it arrives.
import type { ActorField, ActorFields } from '../../core/world/grid-actor.ts'
import type { Moment } from './moment.ts'
import { chance } from './words.ts'

/** Who acts, while the map is not shown. */
export function whoActs({ run }: Moment, lane: number): string {
  const { actorEpisodes } = run.config.shared
  if (typeof actorEpisodes !== 'number')
    return run.scene.actors > 1 ? 'oracles; they know their ways' : 'an oracle; it knows its ways'
  const loss = run.lanes[lane]?.theory.actorLoss ?? 0
  // A hair below 0 is no gain: the oracle takes the shortest ways, not those likeliest to be in time.
  const lost = `V* lost: ${loss < 0.0005 ? 'none' : loss.toFixed(3)}`
  return actorEpisodes === 0 ? `untrained; ${lost}` : `${actorEpisodes} episodes; ${lost}`
}

/**
 * The arrival probability q from where the walk of an Actor began, and the oracle's beside it, unless it is set by hand; of
 * several Actors with the number of the one that is meant.
 */
export function arrivalWords({ acting, oracle }: ActorFields, { step, run }: Moment, actor: number): string {
  const { arrival } = run.config.shared
  const who = run.scene.actors > 1 ? `${actor + 1} ` : ''
  if (typeof arrival === 'number') return `${who}arrives: q = ${arrival}, set by hand`
  const at = (field: ActorField): string => chance(field.arrival[step.legs[actor].walk[0]])
  return `${who}arrives: q = ${at(acting)}${oracle ? `; oracle: ${at(oracle)}` : ''}`
}
