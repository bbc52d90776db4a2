// How the Actor sees the map, fetched from the worker when it is shown, a subgoal at a time, and kept for the run.
import type { ActorFields } from '../core/world/grid-actor.ts'
import { invalidate } from './frame.ts'
import { lab } from './store.ts'

type Ask = (id: number, subgoal: number) => void

let ask: Ask = () => {}
let runId = -1
const kept = new Map<number, ActorFields | null | 'asked'>()

/** Engine: how to ask the worker. */
export function connectFields(send: Ask): void {
  ask = send
}

/** Engine: fields have arrived. */
export function receiveFields(id: number, subgoal: number, fields: ActorFields | null): void {
  if (id !== runId) return
  kept.set(subgoal, fields)
  invalidate()
}

/**
 * The fields of the present run’s Actor on its way to this subgoal: undefined until they have arrived, and a frame follows
 * when they have; null where the subgoal is no walk.
 */
export function fieldsOf(subgoal: number): ActorFields | null | undefined {
  const { run } = lab()
  if (!run) return undefined
  if (run.id !== runId) {
    kept.clear()
    runId = run.id
  }
  const found = kept.get(subgoal)
  if (found !== undefined) return found === 'asked' ? undefined : found
  kept.set(subgoal, 'asked')
  ask(runId, subgoal)
  return undefined
}
