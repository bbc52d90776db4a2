// What the Reporter of a lane makes of what happens, fetched from the worker when it is shown, and kept for the run.
import type { Confusion } from '../core/reporter/confusion.ts'
import { answersOfRun } from './answers.ts'
import { hearers, send } from './engine.ts'
import { lab } from './store.ts'

export interface Reporter {
  readonly deltaRep: number
  readonly confusion: Confusion
}

const reporters = answersOfRun<Reporter>()

hearers.add((reply) => {
  if (reply.kind === 'reporter') reporters.take(reply.id, String(reply.lane), reply)
})

/** Of a lane of the present run; undefined until it has arrived, and a frame follows when it has. */
export function reporterOf(lane: number): Reporter | undefined {
  if (lane >= (lab().run?.lanes.length ?? 0)) return undefined
  return reporters.of(String(lane), (id) => send({ kind: 'reporter', id, lane }))
}
