// From what is asked to the job that answers it; and the plain way to do a job: here, one task after another.

import { toEnd } from '../to-end.ts'
import { type Chunk, simulate, type Task } from './chunk.ts'
import { ensembleOf } from './ensemble.ts'
import { GrowthJob } from './growth.ts'
import type { Job } from './job.ts'
import { MapJob } from './map.ts'
import { PretrainingJob } from './pretraining.ts'
import type { Experiment } from './report.ts'
import { SweepJob } from './sweep.ts'

/**
 * @param earlier a job that has been given up: an ensemble of the same lane goes on from it
 * @throws ParameterError, ScenarioError in one sentence
 */
export function jobOf(experiment: Experiment, earlier?: Job): Job {
  if (experiment.kind === 'ensemble') return ensembleOf(experiment, earlier)
  if (experiment.kind === 'growth') return new GrowthJob(experiment)
  if (experiment.kind === 'sweep') return new SweepJob(experiment)
  if (experiment.kind === 'pretraining') return new PretrainingJob(experiment)
  return new MapJob(experiment)
}

/** Does all tasks of a job in order. */
export function perform(job: Job): void {
  for (let index = 0; index < job.tasks; index++) {
    const task = job.task(index)
    if (task) job.take(index, chunkOf(task))
  }
}

/** Does a task without a stop. */
export const chunkOf = (task: Task): Chunk => toEnd(simulate(task))
