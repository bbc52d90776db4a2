// Which episodes of a run are alike in every word and every luck that is shown of them, so that they can be told in one line.
import type { Trace } from '../../core/experiment/trace.ts'

interface Known {
  /** By episode: the first of the run of alike episodes that it belongs to. */
  readonly since: Uint32Array
  count: number
}

const kept = new WeakMap<Trace, Known>()

/** The first of the episodes up to this one that are all alike; each episode is looked at once, however often this is asked. */
export function alikeSince(trace: Trace, episode: number): number {
  const known = kept.get(trace) ?? { since: new Uint32Array(trace.episodes), count: 1 }
  kept.set(trace, known)
  const { since } = known
  for (; known.count <= episode; known.count++) {
    since[known.count] = isLikeBefore(trace, known.count) ? since[known.count - 1] : known.count
  }
  return since[episode]
}

function isLikeBefore(trace: Trace, episode: number): boolean {
  const { instruction, opening, explored, steps, subgoal, observation, reported, horizon } = trace
  for (const of of [instruction, opening, explored, steps]) if (of[episode] !== of[episode - 1]) return false
  const at = episode * horizon
  for (const of of [subgoal, observation, reported]) {
    for (let i = at; i < at + steps[episode]; i++) if (of[i] !== of[i - horizon]) return false
  }
  return true
}
