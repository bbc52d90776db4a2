// What the Reporter of a lane makes of what happens, fetched from the worker when it is shown, and kept for the run.
import type { Confusion } from '../core/reporter/confusion.ts'
import { hearers, send } from './engine.ts'
import { invalidate } from './frame.ts'
import { lab } from './store.ts'

export interface Reporter {
  readonly deltaRep: number
  readonly confusion: Confusion
}

let runId = -1
const kept = new Map<number, Reporter | 'asked'>()

hearers.add((reply) => {
  if (reply.kind !== 'reporter' || reply.id !== runId) return
  kept.set(reply.lane, reply)
  invalidate()
})

/** Of a lane of the present run; undefined until it has arrived, and a frame follows when it has. */
export function reporterOf(lane: number): Reporter | undefined {
  const { run } = lab()
  if (!run || lane >= run.lanes.length) return undefined
  if (run.id !== runId) {
    kept.clear()
    runId = run.id
  }
  const found = kept.get(lane)
  if (found !== undefined) return found === 'asked' ? undefined : found
  kept.set(lane, 'asked')
  send({ kind: 'reporter', id: runId, lane })
  return undefined
}
