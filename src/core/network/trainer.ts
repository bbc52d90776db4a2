// Training: the state of a network that is learning, and one optimiser step after another.
import { stream } from '../random.ts'
import { adamw, freshMoments, type Moments } from './adamw.ts'
import { backward, type Gradients, layGradients, transposeWeights } from './backward.ts'
import type { Corpus } from './corpus.ts'
import { forward } from './forward.ts'
import { initialWeights } from './initial.ts'
import type { Kernels, MakeKernels } from './kernels/kernels.ts'
import { type BatchActivations, Layout, layBatch } from './layout.ts'
import { crossEntropy, NO_LABEL } from './loss.ts'
import { type Model, modelOf, type Shape } from './model.ts'
import { rateAt, type Schedule } from './schedule.ts'

/** Trajectories that go through the network together: few enough that their activations stay in the cache. */
const TOGETHER = 8

const CLIP = 1
const AVERAGE = 0.998

export interface TrainingSetting {
  readonly shape: Shape
  readonly corpus: Corpus
  /** N_p, trajectories in the data; 0 for a stream that never repeats. */
  readonly trajectories: number
  readonly schedule: Schedule
  readonly seed: string
  readonly make: MakeKernels
}

/** All that is needed to go on: with the same setting, training resumed from it gives the same bits as never stopped. */
export interface TrainingState extends Moments {
  readonly weights: Float32Array
}

/** A network in training. Every step is determined by the setting and the state. */
export class Trainer {
  readonly model: Model
  readonly setting: TrainingSetting
  readonly #kernels: Kernels
  readonly #batch: BatchActivations
  readonly #gradients: Gradients
  readonly #moments: Moments
  readonly #ids: Uint16Array
  readonly #labels: Int16Array
  #order: Uint32Array = new Uint32Array(0)
  #pass = -1

  constructor(setting: TrainingSetting, state?: TrainingState) {
    const { shape, schedule, seed, make } = setting
    this.setting = setting
    const model = modelOf(shape)
    this.model = model
    const layout = new Layout()
    layout.take(model.size)
    this.#batch = layBatch(layout, model, TOGETHER)
    this.#gradients = layGradients(layout, model, TOGETHER)
    this.#kernels = make(layout.size)
    const weights = state?.weights ?? initialWeights(model, seed)
    this.#kernels.memory.set(weights)
    this.#moments = state ? copied(state) : freshMoments(weights)
    this.#ids = new Uint16Array(schedule.batch * shape.places * shape.parts)
    this.#labels = new Int16Array(schedule.batch * shape.places)
  }

  /** Steps done. */
  get steps(): number {
    return this.#moments.steps
  }

  get isDone(): boolean {
    return this.steps >= this.setting.schedule.steps
  }

  /** The running mean of the weights: the network that plays, shape [model.size]; the live array. */
  get mean(): Float32Array {
    return this.#moments.mean
  }

  /** A copy of everything. */
  state(): TrainingState {
    const weights = Float32Array.from(this.#kernels.memory.subarray(0, this.model.size))
    return { weights, ...copied(this.#moments) }
  }

  /**
   * Does one optimiser step in parts of a few milliseconds; returns the mean cross-entropy of its batch before the step, in
   * nats. A step that is not finished leaves no trace.
   */
  *stepping(): Generator<void, number> {
    const { setting, model } = this
    const { shape, schedule } = setting
    const { places, parts } = shape
    const ids = this.#ids
    const labels = this.#labels
    for (let i = 0; i < schedule.batch; i++) setting.corpus.write(this.#next(i), ids, labels, i * places)
    let labelled = 0
    for (const label of labels) if (label !== NO_LABEL) labelled++

    const kernels = this.#kernels
    const gradients = this.#gradients
    kernels.memory.fill(0, gradients.weights, gradients.weights + model.size)
    transposeWeights(kernels, model, gradients)
    let loss = 0
    for (let first = 0; first < schedule.batch; first += TOGETHER) {
      const sequences = Math.min(TOGETHER, schedule.batch - first)
      const from = first * places
      const to = from + sequences * places
      kernels.memory.set(ids.subarray(from * parts, to * parts), this.#batch.ids)
      forward(kernels, model, this.#batch, sequences)
      const part = labels.subarray(from, to)
      loss += crossEntropy(kernels, shape, this.#batch, part, gradients.logits, 1 / labelled)
      backward(kernels, model, this.#batch, gradients, sequences)
      yield
    }
    const rate = rateAt(schedule, this.steps)
    const { weightDecay } = schedule
    adamw(kernels, model, gradients.weights, this.#moments, rate, {
      weightDecay,
      clip: CLIP,
      average: AVERAGE,
    })
    return loss / labelled
  }

  /** The trajectory that is number `i` in this step’s batch: pass after pass over the data, each in an order of its own. */
  #next(i: number): number {
    const { trajectories, schedule, seed } = this.setting
    const count = this.steps * schedule.batch + i
    if (trajectories === 0) return count
    const pass = Math.floor(count / trajectories)
    if (pass !== this.#pass) {
      this.#pass = pass
      this.#order = shuffled(trajectories, seed, pass)
    }
    return this.#order[count - pass * trajectories]
  }
}

function shuffled(length: number, seed: string, pass: number): Uint32Array {
  const draw = stream(seed, 'order', pass)
  const order = Uint32Array.from({ length }, (_, i) => i)
  for (let i = length - 1; i > 0; i--) {
    const j = Math.floor(draw() * (i + 1))
    const kept = order[i]
    order[i] = order[j]
    order[j] = kept
  }
  return order
}

function copied({ first, second, mean, steps }: Moments): Moments {
  return { first: first.slice(), second: second.slice(), mean: mean.slice(), steps }
}
