// A second, plain and slow transformer, written from its definition over arrays of arrays in double precision.
import type { Tensor } from '../network/model.ts'
import { modelOf } from '../network/model.ts'
import type { Network } from '../network/network.ts'

type Matrix = number[][]

const multiply = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)))

const add = (a: Matrix, b: Matrix): Matrix => a.map((row, i) => row.map((x, j) => x + b[i][j]))

const softmax = (scores: number[]): number[] => {
  const powers = scores.map((s) => Math.exp(s - Math.max(...scores)))
  const total = powers.reduce((a, b) => a + b)
  return powers.map((p) => p / total)
}

/** x / √(mean x² + 10⁻⁵) ∘ gain, by rows. */
const normalised = (rows: Matrix, [gain]: Matrix): Matrix =>
  rows.map((row) => {
    const size = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0) / row.length + 1e-5)
    return row.map((x, j) => (x / size) * gain[j])
  })

/** softmax(q kᵀ / √depth) v over the places up to its own, head by head. */
function attended(joint: Matrix, width: number, heads: number): Matrix {
  const depth = width / heads
  const part = (row: number[], which: number, head: number): number[] =>
    row.slice(which * width + head * depth, which * width + (head + 1) * depth)
  return joint.map((row, place) =>
    Array.from({ length: heads }, (_, head) => {
      const seen = joint.slice(0, place + 1)
      const q = part(row, 0, head)
      const scores = seen.map((other) =>
        part(other, 1, head).reduce((sum, k, i) => sum + (k * q[i]) / Math.sqrt(depth), 0),
      )
      const shares = softmax(scores)
      return q.map((_, i) => seen.reduce((sum, other, t) => sum + shares[t] * part(other, 2, head)[i], 0))
    }).flat(),
  )
}

/**
 * The distributions over subgoals at every place of one prompt, shape [places][subgoals].
 * @param ids of its tokens, shape [places, parts] flat
 */
export function slowDistributions(network: Network, ids: ArrayLike<number>): number[][] {
  const { shape, weights } = network
  const { width, heads, parts, subgoals } = shape
  const model = modelOf(shape)
  const of = ({ at, rows, columns }: Tensor): Matrix =>
    Array.from({ length: rows }, (_, i) =>
      Array.from(weights.subarray(at + i * columns, at + (i + 1) * columns)),
    )
  const table = of(model.table)
  let stream: Matrix = Array.from({ length: ids.length / parts }, (_, place) =>
    Array.from({ length: width }, (_, j) => {
      let sum = 0
      for (let p = 0; p < parts; p++) sum += table[ids[place * parts + p]][j]
      return sum
    }),
  )
  for (const layer of model.layers) {
    const joint = multiply(normalised(stream, of(layer.attentionGain)), of(layer.attention))
    stream = add(stream, multiply(attended(joint, width, heads), of(layer.mix)))
    const [bias] = of(layer.hiddenBias)
    const inner = multiply(normalised(stream, of(layer.hiddenGain)), of(layer.hidden))
    const hidden = inner.map((row) => row.map((x, j) => Math.max(0, x + bias[j])))
    stream = add(stream, multiply(hidden, of(layer.back)))
  }
  const [bias] = of(model.headBias)
  return multiply(normalised(stream, of(model.gain)), of(model.head)).map((row) =>
    softmax(row.map((x, g) => x + bias[g]).slice(0, subgoals)),
  )
}
