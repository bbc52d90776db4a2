// How the Actor sees the map, in words: for the line under the building, and for those who do not see the picture.
import type { ActorField, ActorFields } from '../../core/world/grid-actor.ts'
import { fieldShown } from './draw-field.ts'
import type { Moment } from './moment.ts'
import { chance } from './reading.ts'

/** Who acts, while the map is not shown. */
export function whoActs({ run }: Moment, lane: number): string {
  const { actorEpisodes } = run.config.shared
  if (typeof actorEpisodes !== 'number') return 'an oracle; it knows its ways'
  const loss = run.lanes[lane]?.theory.actorLoss ?? 0
  // A hair below 0 is no gain: the oracle takes the shortest ways, not those likeliest to be in time.
  const lost = `V* lost: ${loss < 0.0005 ? 'none' : loss.toFixed(3)}`
  return actorEpisodes === 0 ? `untrained; ${lost}` : `${actorEpisodes} episodes; ${lost}`
}

/** Whose map is shown, and the chance to arrive in time from where the walk of this step began. */
export function arrivalWords(fields: ActorFields, which: 'acting' | 'oracle', { step }: Moment): string {
  const at = (field: ActorField): string => chance(field.arrival[step.walk[0]])
  if (!fields.oracle) return `arrives in time with ${at(fields.acting)}`
  if (which === 'oracle') return `the oracle would arrive with ${at(fields.oracle)}`
  return `arrives with ${at(fields.acting)}; oracle: ${at(fields.oracle)}`
}

/** The whole picture in two or three sentences. */
export function describeField(fields: ActorFields, which: 'acting' | 'oracle', moment: Moment): string {
  const { scene } = moment.run
  const shown = fieldShown(fields, which)
  const whose = shown === fields.oracle || !fields.oracle ? 'the oracle Actor' : 'the learned Actor'
  const goal = scene.places.find(({ cell }) => cell === shown.goal)?.label ?? 'its goal'
  const floor = scene.walls.reduce((sum, wall) => sum + (wall === 0 ? 1 : 0), 0)
  const astray = fields.astray.reduce((sum, is) => sum + is, 0)
  const lost = shown.value.reduce((sum, v, cell) => sum + (scene.walls[cell] === 0 && v === 0 ? 1 : 0), 0)
  const differs = fields.oracle ? ` Its move is not the best in ${astray} of ${floor} cells.` : ''
  const ignorance = lost > 0 ? ` In ${lost} of ${floor} cells it knows no way.` : ''
  return `Values and moves of ${whose} towards ${goal} are shown. From where it set out it ${arrivalWords(fields, 'acting', moment)}.${differs}${ignorance}`
}
