// The replicates of a task played together, an episode of all at a time, for a Planner that can do so; kept are the same numbers, to the bit.

import type { SimulationSetting } from '../episode.ts'
import { CAUSES } from '../log.ts'
import type { Posterior } from '../posterior.ts'
import type { Played, Task } from './chunk.ts'
import { addRun, type Curves } from './curves.ts'
import type { Lane } from './laboratory.ts'

/** Runs that are played episode by episode, all of them together. Arrays and posteriors are live. */
export interface InStep {
  playEpisode(): void
  /** What the last episode of a run lost by cause, shape [CAUSES]. */
  lossByCause(run: number): Float64Array
  /** Subgoals chosen in it. */
  steps(run: number): number
  /** The exact posterior given the run’s prompt. */
  posterior(run: number): Posterior
}

/**
 * Plays a task, yielding the episodes done; sums run over replicates in order, as if each had been played by itself.
 * @param curves what is summed up in, where that is wanted
 */
export function* playInStep(
  makeRuns: (settings: readonly SimulationSetting[]) => InStep,
  lane: Lane,
  task: Task,
  curves: Curves | null,
): Generator<number, Played> {
  const { from, to, marks } = task
  const { episodes } = lane
  const runs = to - from
  const settings = Array.from({ length: runs }, (_, run) => lane.setting(from + run))
  const playing = makeRuns(settings)
  const regretAt = new Float64Array(runs * marks.length)
  const regret = new Float64Array(runs)
  /** Shape [runs][CAUSES]. */
  const byCause = settings.map(() => new Float64Array(CAUSES.length))
  let decisions = 0
  let mark = 0
  while (marks[mark] === 0) mark++
  for (let t = 0; t < episodes; t++) {
    playing.playEpisode()
    const marked = marks[mark] === t + 1
    for (let run = 0; run < runs; run++) {
      for (const [cause, loss] of playing.lossByCause(run).entries()) {
        byCause[run][cause] += loss
        regret[run] += loss
      }
      decisions += playing.steps(run)
      if (marked) regretAt[run * marks.length + mark] = regret[run]
      if (!curves) continue
      const posteriorTruth = playing.posterior(run).probability(settings[run].truth)
      addRun(curves, t, regret[run], byCause[run], posteriorTruth)
    }
    if (marked) mark++
    yield (t + 1) * runs
  }
  return { regretAt, decisions, curves }
}
