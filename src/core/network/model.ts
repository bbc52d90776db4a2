// The network's shape and where its tensors lie in one flat buffer of weights.
import { upTo4 } from './kernels/kernels.ts'

/** A decoder-only causal transformer with pre-RMSNorm, ReLU and learned embeddings (theory.md section 6a). */
export interface Shape {
  /** Rows of the embedding table. */
  readonly rows: number
  /** Rows that one token sums. */
  readonly parts: number
  /** Tokens of the longest prompt, a multiple of 4. */
  readonly places: number
  /** Subgoals between which it chooses. */
  readonly subgoals: number
  /** d, a multiple of 4 · heads. */
  readonly width: number
  readonly heads: number
  readonly layers: number
}

/** One matrix or vector of weights, shape [rows, columns], from `at` on. */
export interface Tensor {
  readonly name: string
  readonly at: number
  readonly rows: number
  readonly columns: number
  /** Standard deviation of the initial weights; NaN for gains, which begin at 1. */
  readonly spread: number
  /** Whether weight decay applies: to matrices only, never to the table, gains and biases. */
  readonly decays: boolean
}

export interface Layer {
  readonly attentionGain: Tensor
  /** Queries, keys and values side by side. */
  readonly attention: Tensor
  readonly mix: Tensor
  readonly hiddenGain: Tensor
  readonly hidden: Tensor
  readonly hiddenBias: Tensor
  readonly back: Tensor
}

/** All tensors of a shape, and how many weights there are. */
export interface Model {
  readonly shape: Shape
  readonly table: Tensor
  readonly layers: readonly Layer[]
  readonly gain: Tensor
  readonly head: Tensor
  readonly headBias: Tensor
  /** In the order in which they lie. */
  readonly tensors: readonly Tensor[]
  readonly size: number
}

/** Standard deviation of a fresh embedding row; larger and smaller ones learnt more slowly. */
const TABLE_SPREAD = 0.1
/** A fresh head says nearly the same of all subgoals. */
const HEAD_SPREAD = 0.1

/** @throws Error where the heads do not divide the width into multiples of 4, or the places are none */
export function modelOf(shape: Shape): Model {
  const { rows, width, layers, heads, subgoals } = shape
  if (width % (4 * heads) !== 0) {
    throw new Error(`A width of ${width} does not split into ${heads} heads of a multiple of 4 each.`)
  }
  if (shape.places % 4 !== 0) throw new Error(`A prompt of ${shape.places} places is no multiple of 4.`)
  const tensors: Tensor[] = []
  let size = 0
  const tensor = (name: string, height: number, columns: number, spread: number, decays: boolean): Tensor => {
    const made = { name, at: size, rows: height, columns, spread, decays }
    tensors.push(made)
    size += height * columns
    return made
  }
  const matrix = (name: string, height: number, columns: number, factor = 1): Tensor =>
    tensor(name, height, columns, factor / Math.sqrt(height), true)
  const gain = (name: string): Tensor => tensor(name, 1, width, Number.NaN, false)
  const bias = (name: string, columns: number): Tensor => tensor(name, 1, columns, 0, false)
  // What is added to the residual stream begins small, so that depth does not make it loud.
  const residual = 1 / Math.sqrt(2 * layers)

  const table = tensor('table', rows, width, TABLE_SPREAD, false)
  const made = Array.from({ length: layers }, (_, i) => ({
    attentionGain: gain(`${i}.attentionGain`),
    attention: matrix(`${i}.attention`, width, 3 * width),
    mix: matrix(`${i}.mix`, width, width, residual),
    hiddenGain: gain(`${i}.hiddenGain`),
    hidden: matrix(`${i}.hidden`, width, 4 * width),
    hiddenBias: bias(`${i}.hiddenBias`, 4 * width),
    back: matrix(`${i}.back`, 4 * width, width, residual),
  }))
  const lastGain = gain('gain')
  const head = matrix('head', width, upTo4(subgoals), HEAD_SPREAD)
  const headBias = bias('headBias', upTo4(subgoals))
  return { shape, table, layers: made, gain: lastGain, head, headBias, tensors, size }
}
