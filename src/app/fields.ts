// How an Actor sees the map, fetched from the worker when it is shown, a subgoal at a time, and kept for the run.
import type { ActorFields } from '../core/world/grid-actor.ts'
import { invalidate } from './frame.ts'
import { lab } from './store.ts'

type Ask = (id: number, subgoal: number, actor: number) => void

let ask: Ask = () => {}
let runId = -1
const kept = new Map<string, ActorFields | null | 'asked'>()

/** Engine: how to ask the worker. */
export function connectFields(send: Ask): void {
  ask = send
}

/** Engine: fields have arrived. */
export function receiveFields(id: number, subgoal: number, actor: number, fields: ActorFields | null): void {
  if (id !== runId) return
  kept.set(keyOf(subgoal, actor), fields)
  invalidate()
}

/**
 * The fields of an Actor of the present run on its way to its part of this subgoal: undefined until they have arrived, and
 * a frame follows when they have; null where it is no walk.
 */
export function fieldsOf(subgoal: number, actor: number): ActorFields | null | undefined {
  const { run } = lab()
  if (!run) return undefined
  if (run.id !== runId) {
    kept.clear()
    runId = run.id
  }
  const key = keyOf(subgoal, actor)
  const found = kept.get(key)
  if (found !== undefined) return found === 'asked' ? undefined : found
  kept.set(key, 'asked')
  ask(runId, subgoal, actor)
  return undefined
}

const keyOf = (subgoal: number, actor: number): string => `${subgoal}:${actor}`
