// Decoding with a cache of keys and values, for one run or for many in step.
import { type Kernels, type MakeKernels, upTo4 } from './kernels/kernels.ts'
import { Layout } from './layout.ts'
import { type Model, modelOf } from './model.ts'
import type { Network } from './network.ts'
import { answer, perceive, product } from './parts.ts'

/** Where one layer keeps what earlier tokens said: keys transposed, [runs, heads, depth, places]; values [runs, places, width]. */
interface Cache {
  readonly keys: number
  readonly values: number
}

/**
 * The network reading prompts token by token. Tokens are `put` (any number of runs, each run's in order) and then `fed`
 * together; the result is the same to the last bit as the forward pass over the whole prompt.
 */
export class Decoder {
  readonly model: Model
  readonly #kernels: Kernels
  readonly #capacity: number
  readonly #caches: readonly Cache[]
  /** Work space for `capacity` rows. */
  readonly #ids: number
  readonly #attention: number
  readonly #attended: number
  /** The stream and what is made of it: without a backward pass nothing is kept, so that all layers share one place. */
  readonly #at: Parameters<typeof perceive>[2] & Parameters<typeof answer>[2]
  /** Attention in the last layer by (row, head, place). */
  readonly #shares: number
  readonly #run: Int32Array
  readonly #place: Int32Array
  #count = 0

  constructor(network: Network, make: MakeKernels, runs = 1) {
    const model = modelOf(network.shape)
    const { width, heads, places, parts, subgoals } = network.shape
    this.model = model
    const capacity = Math.max(runs, places)
    this.#capacity = capacity
    const layout = new Layout()
    layout.take(model.size)
    this.#caches = model.layers.map(() => ({
      keys: layout.take(runs * width * places),
      values: layout.take(runs * width * places),
    }))
    this.#ids = layout.take(capacity * parts)
    const stream = layout.take(capacity * width)
    const normal = layout.take(capacity * width)
    const inverse = layout.take(capacity)
    this.#attention = layout.take(capacity * 3 * width)
    this.#attended = layout.take(capacity * width)
    this.#at = {
      middle: stream,
      middleNormal: normal,
      middleInverse: inverse,
      hidden: layout.take(capacity * 4 * width),
      output: stream,
      outputNormal: normal,
      outputInverse: inverse,
      probabilities: layout.take(capacity * upTo4(subgoals)),
    }
    this.#shares = layout.take(capacity * heads * places)
    this.#run = new Int32Array(capacity)
    this.#place = new Int32Array(capacity)
    this.#kernels = make(layout.size)
    this.load(network.weights)
  }

  /** Takes other weights of the same shape; what has been read with the old ones must be read anew. */
  load(weights: Float32Array): void {
    this.#kernels.memory.set(weights)
  }

  /** How many tokens more can be put before they must be fed. */
  get room(): number {
    return this.#capacity - this.#count
  }

  /** The row of the next token to be put. */
  get row(): number {
    return this.#count
  }

  /** Notes a token: its ids begin at `at`; `place` counts from 0 in the run's prompt. */
  put(run: number, place: number, ids: Uint16Array, at: number): void {
    if (this.#count === this.#capacity) throw new Error(`More than ${this.#capacity} tokens at once.`)
    const { parts } = this.model.shape
    const { memory } = this.#kernels
    for (let p = 0; p < parts; p++) memory[this.#ids + this.#count * parts + p] = ids[at + p]
    this.#run[this.#count] = run
    this.#place[this.#count] = place
    this.#count++
  }

  /**
   * Reads the tokens that have been put.
   * @param answers whether distributions are wanted; without, the last layer only keeps keys and values
   */
  feed(answers: boolean): void {
    const rows = this.#count
    this.#count = 0
    if (rows === 0) return
    const kernels = this.#kernels
    const { model } = this
    const { width, parts } = model.shape
    const { output: stream, outputNormal: normal, outputInverse: inverse, hidden } = this.#at
    kernels.embed(this.#ids, parts, model.table.at, stream, rows, width)
    for (const [i, layer] of model.layers.entries()) {
      const wanted = answers || i < model.layers.length - 1
      kernels.normalise(stream, layer.attentionGain.at, normal, inverse, rows, width)
      product(kernels, normal, layer.attention, this.#attention, rows, false)
      this.#keep(this.#caches[i], rows)
      if (!wanted) return
      this.#attend(this.#caches[i], rows)
      product(kernels, this.#attended, layer.mix, stream, rows, true)
      perceive(kernels, layer, this.#at, rows)
      product(kernels, hidden, layer.back, stream, rows, true)
    }
    answer(kernels, model, this.#at, rows)
  }

  /** The distribution over subgoals at a row of the last feed; a window on memory that the next feed overwrites. */
  distribution(row: number): Float32Array | Float64Array {
    const { subgoals } = this.model.shape
    const at = this.#at.probabilities + row * upTo4(subgoals)
    return this.#kernels.memory.subarray(at, at + subgoals)
  }

  /** The same, of which single precision sums to 1 only nearly, made to sum to 1 in double; into `into`, shape [subgoals]. */
  normalised(row: number, into: Float64Array): void {
    const raw = this.distribution(row)
    let total = 0
    for (const p of raw) total += p
    for (let g = 0; g < raw.length; g++) into[g] = raw[g] / total
  }

  /** Attention in the last layer of a row of the last feed, the mean over heads, by place up to the row's own. */
  attention(row: number): Float64Array {
    const { heads, places } = this.model.shape
    const mean = new Float64Array(this.#place[row] + 1)
    for (let head = 0; head < heads; head++) {
      const at = this.#shares + (row * heads + head) * places
      for (let t = 0; t < mean.length; t++) mean[t] += this.#kernels.memory[at + t] / heads
    }
    return mean
  }

  /** Keeps the keys and values of the rows. */
  #keep({ keys, values }: Cache, rows: number): void {
    const { memory } = this.#kernels
    const { width, places } = this.model.shape
    for (let r = 0; r < rows; r++) {
      const from = this.#attention + r * 3 * width
      const to = this.#run[r] * width * places
      const place = this.#place[r]
      for (let i = 0; i < width; i++) memory[keys + to + i * places + place] = memory[from + width + i]
      memory.copyWithin(values + to + place * width, from + 2 * width, from + 3 * width)
    }
  }

  #attend({ keys, values }: Cache, rows: number): void {
    const { width, heads, places } = this.model.shape
    const depth = width / heads
    for (let r = 0; r < rows; r++) {
      const run = this.#run[r] * width * places
      for (let head = 0; head < heads; head++) {
        this.#kernels.attend(
          this.#attention + r * 3 * width + head * depth,
          3 * width,
          keys + run + head * depth * places,
          places,
          values + run + head * depth,
          width,
          this.#shares + (r * heads + head) * places,
          places,
          this.#attended + r * width + head * depth,
          width,
          this.#place[r],
          1,
          depth,
          1 / Math.sqrt(depth),
        )
      }
    }
  }
}
