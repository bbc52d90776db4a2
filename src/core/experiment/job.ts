// A job: an experiment as tasks that anyone may do in any order, and the report that follows from what has been done.
import type { Chunk, Task } from './chunk.ts'
import type { Report } from './report.ts'

/** Consecutive replicates in a chunk; part of what an ensemble means, as sums are rounded chunk by chunk. */
export const CHUNK = 25

export interface Job {
  /** How many tasks there are, in the order in which their chunks are wanted. */
  readonly tasks: number
  /** Episodes to be played in all of them. */
  readonly cost: number
  /** Null where it has turned out that there is nothing to do: that counts as done. */
  task(index: number): Task | null
  /**
   * Takes in what came of a task, each once, in any order: the report does not depend on it.
   * @throws ScenarioError where the experiment as a whole cannot be
   */
  take(index: number, chunk: Chunk): void
  /** Whether anything can be said yet. */
  readonly ready: boolean
  /** What is known by now. `computeMs` is for the caller to fill in: the core has no clock. */
  report(computeMs: number): Report
}

/** Episodes to be played in a task. */
export function costOf({ from, to, marks }: Task): number {
  return (to - from) * marks[marks.length - 1]
}

/** How many chunks make this many replicates; the last may be partial. */
export const chunksOf = (replicates: number): number => Math.ceil(replicates / CHUNK)
