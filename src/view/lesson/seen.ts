// What a chapter may know of the state of the page.
import { episodesDone, type Lab } from '../../app/store.ts'
import type { Seen } from '../../lesson/chapter.ts'

export function seenOf({ config, run, progress, playhead, lit, explained, picture, prediction }: Lab): Seen {
  // While another run is being computed the one on show is of another setting.
  const lanes = run && progress === null ? run.lanes : []
  return {
    config,
    lanes,
    done: lanes.length > 0 ? Math.min(episodesDone(playhead), lanes[0].trace.episodes) : 0,
    lit,
    explained,
    picture,
    revealed: prediction?.revealed ? prediction.lane : null,
  }
}
