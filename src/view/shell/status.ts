// How a lane fares at the playhead, in a sentence made of its numbers.
import { episodesDone, type Playhead, type Run } from '../../app/store.ts'

/** What the Planner of this lane believes and how often it has explored, after the episodes that count. */
export function statusOf(run: Run, lane: number, playhead: Playhead, truthHidden: boolean): string {
  const { trace, theory } = run.lanes[lane]
  const done = episodesDone(playhead)
  if (done === 0) return 'It has seen nothing yet.'
  let explored = 0
  for (let t = 0; t < done; t++) explored += trace.explored[t]
  const belief = trace.posteriorTruth[done - 1]
  const prior = 1 / theory.latents
  const percent =
    belief > 0.9995 ? '100' : belief < 0.1 ? (100 * belief).toFixed(1) : (100 * belief).toFixed(0)
  const sure = truthHidden
    ? ''
    : Math.abs(belief - prior) < 1e-9
      ? `To it all ${theory.latents} ${run.scene.noun}s are alike.`
      : `True ${run.scene.noun}: ${percent}%.`
  const exploration = explored === 0 ? 'None explored.' : `${explored} of ${done} explored.`
  return `${exploration} ${sure}`.trim()
}
