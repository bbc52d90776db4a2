// The parts of the network that work row by row: whole prompts (forward.ts) and single tokens (decoder.ts) go through the same ones.
import { type Kernels, upTo4 } from './kernels/kernels.ts'
import type { BatchActivations, LayerActivations } from './layout.ts'
import type { Layer, Model, Tensor } from './model.ts'

/** C ← A·W, or C + A·W, for a matrix of weights. */
export function product(
  kernels: Kernels,
  a: number,
  { at, rows: inner, columns }: Tensor,
  c: number,
  rows: number,
  accumulate: boolean,
): void {
  kernels.multiply(a, inner, at, columns, c, columns, rows, inner, columns, accumulate)
}

/** The hidden layer of the perceptron: max(0, norm(x) W + b), with x in `middle`. */
export function perceive(
  kernels: Kernels,
  layer: Layer,
  here: Pick<LayerActivations, 'middle' | 'middleNormal' | 'middleInverse' | 'hidden'>,
  rows: number,
): void {
  const { rows: width, columns } = layer.hidden
  kernels.normalise(here.middle, layer.hiddenGain.at, here.middleNormal, here.middleInverse, rows, width)
  kernels.fillRows(layer.hiddenBias.at, here.hidden, rows, columns)
  product(kernels, here.middleNormal, layer.hidden, here.hidden, rows, true)
  kernels.rectify(here.hidden, rows * columns)
}

/** The distributions over subgoals: softmax(norm(x) W + b), with x in `output`. */
export function answer(
  kernels: Kernels,
  { shape, gain, head, headBias }: Model,
  at: Pick<BatchActivations, 'output' | 'outputNormal' | 'outputInverse' | 'probabilities'>,
  rows: number,
): void {
  const { width, subgoals } = shape
  kernels.normalise(at.output, gain.at, at.outputNormal, at.outputInverse, rows, width)
  kernels.fillRows(headBias.at, at.probabilities, rows, upTo4(subgoals))
  product(kernels, at.outputNormal, head, at.probabilities, rows, true)
  kernels.softmax(at.probabilities, upTo4(subgoals), rows, subgoals)
}
