// How the Actor sees the map, in words for those who do not see the picture.
import type { Lab } from '../../app/store.ts'
import type { ActorField, ActorFields } from '../../core/world/grid-actor.ts'
import type { Moment } from './moment.ts'
import { chance } from './words.ts'

/** Whose field is shown. */
export type Whose = Lab['field']

/** Which of the two fields is meant; where the Actor is the oracle there is but one. */
export const fieldShown = (fields: ActorFields, whose: Whose): ActorField =>
  whose === 'oracle' ? (fields.oracle ?? fields.acting) : fields.acting

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

/** The whole picture in two or three sentences. */
export function describeField(fields: ActorFields, whose: Whose, moment: Moment, actor: number): string {
  const { scene } = moment.run
  const shown = fieldShown(fields, whose)
  const owner = shown === fields.oracle || !fields.oracle ? 'the oracle Actor' : 'the learned Actor'
  const goal = scene.places.find(({ cell }) => cell === shown.goal)?.label ?? 'its goal'
  const floor = scene.walls.reduce((sum, wall) => sum + (wall === 0 ? 1 : 0), 0)
  const astray = fields.astray.reduce((sum, is) => sum + is, 0)
  const lost = shown.value.reduce((sum, v, cell) => sum + (scene.walls[cell] === 0 && v === 0 ? 1 : 0), 0)
  const differs = fields.oracle ? ` Its move is not the best in ${astray} of ${floor} cells.` : ''
  const ignorance = lost > 0 ? ` In ${lost} of ${floor} cells it knows no way.` : ''
  return `Values and moves of ${owner} towards ${goal} are shown. From where it set out Actor ${arrivalWords(fields, moment, actor)}.${differs}${ignorance}`
}
