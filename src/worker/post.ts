// What crosses the boundary of a worker: copies handed over by transfer, and faults put into a sentence.
import { buffersOf } from '../core/experiment/buffers.ts'
import { ScenarioError, type Values } from '../core/parameter.ts'

/** Sends a copy by transfer: the receiver pays nothing, and the sender keeps its own. */
export function postCopy<T>(message: T, send: (message: T, transfer: ArrayBuffer[]) => void): void {
  const copy = structuredClone(message)
  send(copy, [...new Set(buffersOf(copy))])
}

/** Shared values to be offered to whoever asked for what cannot be. */
export const instead = (error: unknown): Values | null =>
  error instanceof ScenarioError ? (error.instead ?? null) : null

/** What a person is told: what cannot be says so itself, all else is a fault of the simulator. */
export function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const expected = error.name === 'ParameterError' || error.name === 'ScenarioError'
  return expected ? error.message : `The simulator failed: ${error.message}`
}
