// The forward pass: from the ids of whole prompts to the distribution over subgoals at every place.
import type { Kernels } from './kernels/kernels.ts'
import type { BatchActivations, LayerActivations } from './layout.ts'
import type { Model } from './model.ts'
import { answer, perceive, product } from './parts.ts'

/**
 * Computes `probabilities` of the first `sequences` prompts whose ids lie in the batch; the weights lie at 0. What the
 * backward pass needs stays in the batch.
 */
export function forward(kernels: Kernels, model: Model, batch: BatchActivations, sequences: number): void {
  const { memory } = kernels
  const { places, parts, width } = model.shape
  const rows = sequences * places
  const { layers } = batch
  kernels.embed(batch.ids, parts, model.table.at, layers[0]?.input ?? batch.output, rows, width)
  for (const [i, layer] of model.layers.entries()) {
    const here = layers[i]
    kernels.normalise(here.input, layer.attentionGain.at, here.inputNormal, here.inputInverse, rows, width)
    product(kernels, here.inputNormal, layer.attention, here.attention, rows, false)
    attention(kernels, model, here, batch.scratch, sequences)
    memory.copyWithin(here.middle, here.input, here.input + rows * width)
    product(kernels, here.attended, layer.mix, here.middle, rows, true)
    perceive(kernels, layer, here, rows)
    const next = layers[i + 1]?.input ?? batch.output
    memory.copyWithin(next, here.middle, here.middle + rows * width)
    product(kernels, here.hidden, layer.back, next, rows, true)
  }
  answer(kernels, model, batch, rows)
}

/** Causal attention, softmax(q·k / √(d/heads)) v, of every sequence and head. */
function attention(
  kernels: Kernels,
  model: Model,
  here: LayerActivations,
  scratch: number,
  sequences: number,
): void {
  const { places, width, heads } = model.shape
  const depth = width / heads
  const stride = 3 * width
  const scale = 1 / Math.sqrt(depth)
  for (let s = 0; s < sequences; s++) {
    for (let head = 0; head < heads; head++) {
      const q = here.attention + s * places * stride + head * depth
      kernels.transpose(q + width, stride, scratch, places, places, depth)
      const shares = here.shares + (s * heads + head) * places * places
      const out = here.attended + s * places * width + head * depth
      for (let t = 0; t < places; t += 4) {
        kernels.attend(
          q + t * stride,
          stride,
          scratch,
          places,
          q + 2 * width,
          stride,
          shares + t * places,
          places,
          out + t * width,
          width,
          t,
          4,
          depth,
          scale,
        )
      }
    }
  }
}
