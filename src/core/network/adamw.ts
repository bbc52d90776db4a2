// AdamW: adaptive steps with momentum, decoupled weight decay, and a running mean of the weights.
import { powerWhole } from '../elementary.ts'
import type { Kernels } from './kernels/kernels.ts'
import type { Model } from './model.ts'

export interface OptimiserSetting {
  readonly weightDecay: number
  /** A gradient longer than this is shortened to it. */
  readonly clip: number
  /** Weight of the past in the running mean of the weights. */
  readonly average: number
}

const BETA_1 = 0.9
const BETA_2 = 0.98
const EPSILON = 1e-8

/** Everything that the optimiser carries from step to step, shape [model.size] each. */
export interface Moments {
  readonly first: Float32Array
  readonly second: Float32Array
  /** The running mean of the weights: what plays and is kept. */
  readonly mean: Float32Array
  steps: number
}

export function freshMoments(weights: Float32Array): Moments {
  const { length } = weights
  return {
    first: new Float32Array(length),
    second: new Float32Array(length),
    mean: weights.slice(),
    steps: 0,
  }
}

/**
 * One step on the weights at 0 of the kernels' memory, by the gradient at `gradient`.
 * @param rate learning rate of this step
 */
export function adamw(
  { memory }: Kernels,
  model: Model,
  gradient: number,
  moments: Moments,
  rate: number,
  { weightDecay, clip, average }: OptimiserSetting,
): void {
  const { first, second, mean } = moments
  moments.steps++
  const { steps } = moments
  const scale = clipping(memory, gradient, model.size, clip)
  // The means of few gradients lean towards 0, where they began.
  const unbias1 = 1 / (1 - powerWhole(BETA_1, steps))
  const unbias2 = 1 / (1 - powerWhole(BETA_2, steps))
  // Early on, the mean of the weights forgets where it began faster.
  const past = Math.min(average, steps / (steps + 10))
  for (const { at, rows, columns, decays } of model.tensors) {
    const decay = decays ? rate * weightDecay : 0
    for (let i = at; i < at + rows * columns; i++) {
      const g = memory[gradient + i] * scale
      first[i] = BETA_1 * first[i] + (1 - BETA_1) * g
      second[i] = BETA_2 * second[i] + (1 - BETA_2) * g * g
      const change = (first[i] * unbias1) / (Math.sqrt(second[i] * unbias2) + EPSILON)
      memory[i] = memory[i] - rate * change - decay * memory[i]
      mean[i] = past * mean[i] + (1 - past) * memory[i]
    }
  }
}

/** The factor that shortens a gradient to at most `clip`. */
function clipping(memory: Kernels['memory'], gradient: number, size: number, clip: number): number {
  let squares = 0
  for (let i = gradient; i < gradient + size; i++) squares += memory[i] * memory[i]
  const length = Math.sqrt(squares)
  return length > clip ? clip / length : 1
}
