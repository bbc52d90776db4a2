// The forward pass: from the ids of whole prompts to the distribution over subgoals at every place.
import { type Kernels, upTo4 } from './kernels/kernels.ts'
import type { BatchActivations, LayerActivations } from './layout.ts'
import type { Layer, Model } from './model.ts'

/**
 * Computes `probabilities` of the first `sequences` prompts whose ids lie in the batch; the weights lie at 0. What the
 * backward pass needs stays in the batch.
 */
export function forward(kernels: Kernels, model: Model, batch: BatchActivations, sequences: number): void {
  const { memory } = kernels
  const { places, parts, width, subgoals } = model.shape
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
    perceive(kernels, layer, here, rows, width)
    const next = layers[i + 1]?.input ?? batch.output
    memory.copyWithin(next, here.middle, here.middle + rows * width)
    product(kernels, here.hidden, layer.back, next, rows, true)
  }
  kernels.normalise(batch.output, model.gain.at, batch.outputNormal, batch.outputInverse, rows, width)
  kernels.fillRows(model.headBias.at, batch.probabilities, rows, upTo4(subgoals))
  product(kernels, batch.outputNormal, model.head, batch.probabilities, rows, true)
  kernels.softmax(batch.probabilities, upTo4(subgoals), rows, subgoals)
}

/** The hidden layer of the perceptron: max(0, norm(x) W + b). */
function perceive(kernels: Kernels, layer: Layer, here: LayerActivations, rows: number, width: number): void {
  kernels.normalise(here.middle, layer.hiddenGain.at, here.middleNormal, here.middleInverse, rows, width)
  kernels.fillRows(layer.hiddenBias.at, here.hidden, rows, 4 * width)
  product(kernels, here.middleNormal, layer.hidden, here.hidden, rows, true)
  kernels.rectify(here.hidden, rows * 4 * width)
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

/** C ← A·W, or C + A·W, for a matrix of weights. */
function product(
  kernels: Kernels,
  a: number,
  weights: Layer['mix'],
  c: number,
  rows: number,
  accumulate: boolean,
): void {
  const { at, rows: inner, columns } = weights
  kernels.multiply(a, inner, at, columns, c, columns, rows, inner, columns, accumulate)
}
