// How the Actor sees the map, in words for those who do not see the picture.
import type { Lab } from '../../app/store.ts'
import type { ActorField, ActorFields } from '../../core/world/grid-actor.ts'
import { arrivalWords } from './field-words.ts'
import type { Moment } from './moment.ts'

/** Whose field is shown. */
export type Whose = Lab['field']

/** Which of the two fields is meant; where the Actor is the oracle there is but one. */
export const fieldShown = (fields: ActorFields, whose: Whose): ActorField =>
  whose === 'oracle' ? (fields.oracle ?? fields.acting) : fields.acting

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
