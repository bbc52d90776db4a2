// Where everything lies in the memory of the kernels: weights first, then what is computed from them.
import { upTo4 } from './kernels/kernels.ts'
import type { Model } from './model.ts'

/** Hands out pieces of a memory that is made when all of them are known. */
export class Layout {
  size = 0

  /** The position of a fresh piece of `count` numbers. */
  take(count: number): number {
    const at = this.size
    this.size += upTo4(count)
    return at
  }
}

/** Activations of one layer for a batch of rows = sequences × places. */
export interface LayerActivations {
  /** The stream as it enters, after attention, and both normalised, shape [rows, width]. */
  readonly input: number
  readonly middle: number
  readonly inputNormal: number
  readonly middleNormal: number
  /** Factors of the normalisations, shape [rows]. */
  readonly inputInverse: number
  readonly middleInverse: number
  /** Shape [rows, 3 · width]. */
  readonly attention: number
  /** Attention by (sequence, head, place, place). */
  readonly shares: number
  /** Shape [rows, width]. */
  readonly attended: number
  /** Shape [rows, 4 · width]. */
  readonly hidden: number
}

export interface BatchActivations {
  readonly sequences: number
  /** Whole numbers, shape [rows, parts]. */
  readonly ids: number
  readonly layers: readonly LayerActivations[]
  readonly output: number
  readonly outputNormal: number
  readonly outputInverse: number
  /** Probabilities by (row, subgoal), rows padded to a multiple of 4. */
  readonly probabilities: number
  /** Keys or values of one head, transposed, shape [width / heads, places]. */
  readonly scratch: number
}

/** Room for the forward pass of up to `sequences` whole prompts. */
export function layBatch(layout: Layout, model: Model, sequences: number): BatchActivations {
  const { places, parts, width, heads, subgoals } = model.shape
  const rows = sequences * places
  const stream = (): number => layout.take(rows * width)
  return {
    sequences,
    ids: layout.take(rows * parts),
    layers: model.layers.map(() => ({
      input: stream(),
      middle: stream(),
      inputNormal: stream(),
      middleNormal: stream(),
      inputInverse: layout.take(rows),
      middleInverse: layout.take(rows),
      attention: layout.take(rows * 3 * width),
      shares: layout.take(rows * heads * places),
      attended: stream(),
      hidden: layout.take(rows * 4 * width),
    })),
    output: stream(),
    outputNormal: stream(),
    outputInverse: layout.take(rows),
    probabilities: layout.take(rows * upTo4(subgoals)),
    scratch: layout.take((width / heads) * places),
  }
}
