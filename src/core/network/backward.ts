// The backward pass: gradients of the mean cross-entropy with respect to all weights, by hand.
import { type Kernels, upTo4 } from './kernels/kernels.ts'
import type { BatchActivations, LayerActivations, Layout } from './layout.ts'
import type { Model, Tensor } from './model.ts'

/** Room for what the backward pass computes. */
export interface Gradients {
  /** Gradient of every weight, in the order of the weights. */
  readonly weights: number
  /** The matrices of weights, transposed, by their position among the weights. */
  readonly transposed: number
  /** Gradients of the stream, of what is normalised, of queries, keys and values, and of the hidden layer. */
  readonly stream: number
  readonly normal: number
  readonly attention: number
  readonly hidden: number
  readonly logits: number
  /** Of attention, for one head: shape [places, places]. */
  readonly shares: number
}

export function layGradients(layout: Layout, model: Model, sequences: number): Gradients {
  const { places, width, subgoals } = model.shape
  const rows = sequences * places
  return {
    weights: layout.take(model.size),
    transposed: layout.take(model.size),
    stream: layout.take(rows * width),
    normal: layout.take(rows * width),
    attention: layout.take(rows * 3 * width),
    hidden: layout.take(rows * 4 * width),
    logits: layout.take(rows * upTo4(subgoals)),
    shares: layout.take(places * places),
  }
}

/** Transposes the matrices, as the backward pass needs them after every change of the weights. */
export function transposeWeights(kernels: Kernels, model: Model, to: Gradients): void {
  for (const { at, rows, columns, decays } of model.tensors) {
    if (decays) kernels.transpose(at, columns, to.transposed + at, rows, rows, columns)
  }
}

/**
 * Adds the gradients of a batch that has been through the forward pass; `to.logits` holds the gradient of the loss with
 * respect to the logits, shape [rows, subgoals rounded up to 4].
 */
export function backward(
  kernels: Kernels,
  model: Model,
  batch: BatchActivations,
  to: Gradients,
  sequences: number,
): void {
  const { memory } = kernels
  const { places, parts, width, subgoals } = model.shape
  const rows = sequences * places
  const gradient = (tensor: Tensor): number => to.weights + tensor.at

  /** Of C = A·W: W’s gradient, and A’s into `a`. */
  const product = (a: number, weights: Tensor, cGradient: number, aGradient: number): void => {
    const { at, rows: inner, columns } = weights
    kernels.multiplyTransposed(a, inner, cGradient, columns, to.weights + at, columns, rows, inner, columns)
    kernels.multiply(
      cGradient,
      columns,
      to.transposed + at,
      inner,
      aGradient,
      inner,
      rows,
      columns,
      inner,
      false,
    )
  }
  /** Of a normalisation: adds to the gradient of the stream. */
  const normalisation = (x: number, gain: Tensor, inverse: number): void =>
    kernels.normaliseBack(x, gain.at, inverse, to.normal, to.stream, gradient(gain), rows, width)

  kernels.sumRows(to.logits, rows, upTo4(subgoals), gradient(model.headBias))
  product(batch.outputNormal, model.head, to.logits, to.normal)
  memory.fill(0, to.stream, to.stream + rows * width)
  normalisation(batch.output, model.gain, batch.outputInverse)
  for (let i = model.layers.length - 1; i >= 0; i--) {
    const layer = model.layers[i]
    const here = batch.layers[i]
    product(here.hidden, layer.back, to.stream, to.hidden)
    kernels.rectifyBack(here.hidden, to.hidden, rows * 4 * width)
    kernels.sumRows(to.hidden, rows, 4 * width, gradient(layer.hiddenBias))
    product(here.middleNormal, layer.hidden, to.hidden, to.normal)
    normalisation(here.middle, layer.hiddenGain, here.middleInverse)
    product(here.attended, layer.mix, to.stream, to.normal)
    attentionBack(kernels, model, here, batch.scratch, to, sequences)
    product(here.inputNormal, layer.attention, to.attention, to.normal)
    normalisation(here.input, layer.attentionGain, here.inputInverse)
  }
  kernels.embedBack(batch.ids, parts, gradient(model.table), to.stream, rows, width)
}

/** From the gradient of what was attended (in `to.normal`) to that of queries, keys and values. */
function attentionBack(
  kernels: Kernels,
  model: Model,
  here: LayerActivations,
  scratch: number,
  to: Gradients,
  sequences: number,
): void {
  const { places: t, width, heads } = model.shape
  const depth = width / heads
  const stride = 3 * width
  const scale = 1 / Math.sqrt(depth)
  kernels.memory.fill(0, to.attention, to.attention + sequences * t * stride)
  for (let s = 0; s < sequences; s++) {
    for (let head = 0; head < heads; head++) {
      const q = here.attention + s * t * stride + head * depth
      const qGradient = to.attention + s * t * stride + head * depth
      const out = to.normal + s * t * width + head * depth
      const shares = here.shares + (s * heads + head) * t * t
      kernels.transpose(q + 2 * width, stride, scratch, t, t, depth)
      // Rows in blocks: those of a block look at no place beyond it.
      for (let i = 0; i < t; i += BLOCK) {
        const rows = Math.min(BLOCK, t - i)
        const seen = i + rows
        const block = to.shares + i * t
        kernels.multiply(out + i * width, width, scratch, t, block, t, rows, depth, seen, false)
        kernels.softmaxBack(shares + i * t, block, t, rows, seen, scale)
        kernels.multiply(
          block,
          t,
          q + width,
          stride,
          qGradient + i * stride,
          stride,
          rows,
          seen,
          depth,
          false,
        )
      }
      for (let j = 0; j < t; j += BLOCK) {
        const columns = Math.min(BLOCK, t - j)
        const at = j * t + j
        const key = qGradient + width + j * stride
        kernels.multiplyTransposed(
          to.shares + at,
          t,
          q + j * stride,
          stride,
          key,
          stride,
          t - j,
          columns,
          depth,
        )
        kernels.multiplyTransposed(
          shares + at,
          t,
          out + j * width,
          width,
          key + width,
          stride,
          t - j,
          columns,
          depth,
        )
      }
    }
  }
}

/** Places that are taken together; those above the diagonal of a block are multiplied by 0 in vain. */
const BLOCK = 8
