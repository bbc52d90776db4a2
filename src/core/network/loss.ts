// Cross-entropy between the network's distributions and the experts' subgoals, and its gradient.
import { log } from '../elementary.ts'
import { type Kernels, upTo4 } from './kernels/kernels.ts'
import type { BatchActivations } from './layout.ts'
import type { Shape } from './model.ts'

/** In place of a label: no decision is made here. */
export const NO_LABEL = -1

/**
 * −Σ log p(label) over the labelled places of a batch that has been through the forward pass. Its gradient with respect to
 * the logits, (p − 1[label]) · weight, is written to `logits`; 0 where there is no label.
 * @param labels subgoal or NO_LABEL by row
 */
export function crossEntropy(
  { memory }: Kernels,
  shape: Shape,
  batch: BatchActivations,
  labels: Int16Array,
  logits: number,
  weight: number,
): number {
  const stride = upTo4(shape.subgoals)
  let sum = 0
  for (let r = 0; r < labels.length; r++) {
    const from = batch.probabilities + r * stride
    const to = logits + r * stride
    const label = labels[r]
    if (label === NO_LABEL) {
      memory.fill(0, to, to + stride)
      continue
    }
    for (let g = 0; g < stride; g++) memory[to + g] = memory[from + g] * weight
    memory[to + label] = (memory[from + label] - 1) * weight
    // A probability that has underflowed counts as the smallest that single precision can tell from 0.
    sum -= log(Math.max(memory[from + label], 1e-38))
  }
  return sum
}
