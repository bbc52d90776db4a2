// What earlier episodes of the prompt left on the map: where the Actor was in vain, and where evidence pointed.
import type { Trace } from '../../core/experiment/trace.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'

export interface Tried {
  /** By place: how many of the episodes failed there. */
  readonly failures: Uint32Array
  /** By latent: how often evidence pointed at it. */
  readonly pointers: Uint32Array
}

interface Counted extends Tried {
  readonly trace: Trace
  readonly scene: Scene
  /** Episodes counted: `from` to before `to`. */
  from: number
  to: number
}

const kept = new WeakMap<Trace, Counted>()

/** Counts over the episodes before this one that its prompt holds: all of them, or those within a window of W > 0. */
export function triedBefore(scene: Scene, trace: Trace, episode: number, window: number): Tried {
  const from = window > 0 ? Math.max(0, episode - window + 1) : 0
  const known = kept.get(trace)
  const goesOn = known && known.scene === scene && known.from <= from && known.to <= episode
  const counted = goesOn ? known : nothing(scene, trace, from)
  // Playing only adds and drops a few episodes; going back counts anew.
  for (; counted.from < from && counted.from < counted.to; counted.from++) count(counted, counted.from, -1)
  if (counted.to < from) counted.to = from
  counted.from = from
  for (; counted.to < episode; counted.to++) count(counted, counted.to, 1)
  kept.set(trace, counted)
  return counted
}

const nothing = (scene: Scene, trace: Trace, from: number): Counted => ({
  trace,
  scene,
  failures: new Uint32Array(scene.places.length),
  pointers: new Uint32Array(scene.latents.length),
  from,
  to: from,
})

function count({ trace, scene, failures, pointers }: Counted, episode: number, by: number): void {
  for (let h = 0; h < trace.steps[episode]; h++) {
    const at = episode * trace.horizon + h
    const { tone, latent } = scene.observations[trace.reported[at]]
    if (tone === 'failure')
      for (const place of scene.subgoals[trace.subgoal[at]].places) if (place >= 0) failures[place] += by
    if (tone === 'evidence' && latent !== undefined) pointers[latent] += by
  }
}
