// How a lane fares at the playhead, in sentences made of its numbers.
import { episodesDone, type Playhead, type Run } from '../../app/store.ts'

/** Its sentences, what matters most first: how often it has explored, and what it believes after the episodes that count. */
export function statusOf(
  run: Run,
  lane: number,
  playhead: Playhead,
  truthHidden: boolean,
): readonly string[] {
  const { trace, theory } = run.lanes[lane]
  const done = episodesDone(playhead)
  if (done === 0) return ['It has seen nothing yet.']
  let explored = 0
  for (let t = 0; t < done; t++) explored += trace.explored[t]
  const exploration = `${explored || 'None'} explored.`
  if (truthHidden) return [exploration]
  const belief = trace.posteriorTruth[done - 1]
  const alike = Math.abs(belief - 1 / theory.latents) < 1e-9
  const percent = (100 * belief).toFixed(belief < 0.1 ? 1 : 0)
  const { noun } = run.scene
  return [exploration, alike ? `All ${theory.latents} ${noun}s alike.` : `True ${noun} ${percent}%.`]
}
