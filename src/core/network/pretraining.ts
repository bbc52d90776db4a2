// Pretraining as a page or a command line runs it: a session that trains, measures now and then, and can be stopped and resumed.
import type { Graph } from '../graph.ts'
import { Corpus } from './corpus.ts'
import type { Kernels, MakeKernels } from './kernels/kernels.ts'
import { type Measurement, measure } from './measure.ts'
import type { Network } from './network.ts'
import type { Schedule } from './schedule.ts'
import type { Vocabulary } from './tokens.ts'
import { Trainer, type TrainingState } from './trainer.ts'

export interface PretrainingSetting {
  readonly graph: Graph
  readonly vocabulary: Vocabulary
  readonly width: number
  readonly heads: number
  readonly layers: number
  /** N_p; 0 for fresh trajectories without end. */
  readonly trajectories: number
  readonly schedule: Schedule
  readonly dataSeed: string
  readonly trainingSeed: string
  readonly make: MakeKernels
  /** Δ_LLM is measured every so many steps and at the end; 0 for never. */
  readonly measureEvery: number
  /** Prompts of E episodes that the network makes itself for a measurement, with this ε. */
  readonly measureRuns: number
  readonly measureEpsilon: number
}

export interface Progress {
  /** Optimiser steps done, of `setting.schedule.steps`. */
  readonly step: number
  /** Trajectories seen, repetitions included. */
  readonly sequences: number
  /** Mean cross-entropy of the latest batch, in nats; NaN before the first. */
  readonly loss: number
  /** The latest measurement, and the step at which it was made. */
  readonly measurement: Measurement | undefined
  readonly measuredAt: number
}

/** One training of one network. */
export class Pretraining {
  readonly setting: PretrainingSetting
  readonly #trainer: Trainer
  #progress: Progress
  /** Every measurement needs as much memory as the one before, and takes the same. */
  #measuring: Kernels | undefined

  /** @param state to go on from; the setting must be that of the session which gave it */
  constructor(setting: PretrainingSetting, state?: TrainingState) {
    const { graph, vocabulary, width, heads, layers, trajectories, schedule, make } = setting
    this.setting = setting
    this.#trainer = new Trainer(
      {
        shape: vocabulary.shape(width, heads, layers),
        corpus: new Corpus(graph, vocabulary, setting.dataSeed),
        trajectories,
        schedule,
        seed: setting.trainingSeed,
        make,
      },
      state,
    )
    this.#progress = {
      step: this.#trainer.steps,
      sequences: this.#trainer.steps * schedule.batch,
      loss: Number.NaN,
      measurement: undefined,
      measuredAt: 0,
    }
  }

  get progress(): Progress {
    return this.#progress
  }

  /** The network as it is now, a copy: the running mean of its weights. */
  network(): Network {
    const { vocabulary } = this.setting
    const { shape } = this.#trainer.model
    return { shape, episodes: vocabulary.episodes, weights: this.#trainer.mean.slice() }
  }

  /** All that is needed to resume. */
  state(): TrainingState {
    return this.#trainer.state()
  }

  /**
   * Trains to the end of the schedule. Yields after every few milliseconds of work, so that whoever drives it can stop, post
   * or draw; dropping the generator and asking for another goes on where the last optimiser step ended.
   */
  *run(): Generator<Progress, void> {
    const { schedule, measureEvery } = this.setting
    if (measureEvery > 0 && !this.#progress.measurement) yield* this.#measure()
    while (!this.#trainer.isDone) {
      const stepping = this.#trainer.stepping()
      let part = stepping.next()
      for (; !part.done; part = stepping.next()) yield this.#progress
      const step = this.#trainer.steps
      this.#progress = { ...this.#progress, step, sequences: step * schedule.batch, loss: part.value }
      yield this.#progress
      if (measureEvery > 0 && (step % measureEvery === 0 || this.#trainer.isDone)) yield* this.#measure()
    }
  }

  *#measure(): Generator<Progress, void> {
    const { graph, vocabulary, measureRuns, measureEpsilon, dataSeed } = this.setting
    const make: MakeKernels = (numbers) => {
      this.#measuring ??= this.setting.make(numbers)
      return this.#measuring
    }
    const measuring = measure(this.network(), {
      graph,
      vocabulary,
      runs: measureRuns,
      epsilon: measureEpsilon,
      seed: `${dataSeed} measured`,
      actor: 'network',
      make,
    })
    let part = measuring.next()
    for (; !part.done; part = measuring.next()) yield this.#progress
    this.#progress = { ...this.#progress, measurement: part.value, measuredAt: this.#progress.step }
    yield this.#progress
  }
}
