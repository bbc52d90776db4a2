// Who acts, in words for the line under the building.
import type { Moment } from './moment.ts'

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
