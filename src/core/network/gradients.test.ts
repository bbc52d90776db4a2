// The gradients: central differences in double precision, SIMD against plain, and that a batch can be learnt by heart.
import { describe, expect, it } from 'vitest'
import { stream } from '../random.ts'
import { shippedKernels } from '../testing/simd.ts'
import { backward, layGradients, transposeWeights } from './backward.ts'
import { forward } from './forward.ts'
import { initialWeights } from './initial.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import { doubleKernels, plainKernels } from './kernels/plain.ts'
import { Layout, layBatch } from './layout.ts'
import { crossEntropy, NO_LABEL } from './loss.ts'
import { modelOf } from './model.ts'

const SHAPES = [
  { rows: 11, parts: 2, places: 12, subgoals: 5, width: 16, heads: 2, layers: 1 },
  { rows: 9, parts: 3, places: 8, subgoals: 9, width: 24, heads: 2, layers: 2 },
]
const SEQUENCES = 2

/** A network of this shape with random weights and one random batch; two thirds of its places are labelled. */
function setUp(shape: (typeof SHAPES)[number], make: MakeKernels) {
  const model = modelOf(shape)
  const layout = new Layout()
  layout.take(model.size)
  const batch = layBatch(layout, model, SEQUENCES)
  const to = layGradients(layout, model, SEQUENCES)
  const kernels = make(layout.size)
  const draw = stream('gradients')
  kernels.memory.set(initialWeights(model, 'gradients'))
  // No weight is left at a special value: gains and biases move too.
  for (let i = 0; i < model.size; i++) kernels.memory[i] += 0.2 * (draw() - 0.5)
  const rows = SEQUENCES * shape.places
  for (let i = 0; i < rows * shape.parts; i++) kernels.memory[batch.ids + i] = Math.floor(draw() * shape.rows)
  const labels = Int16Array.from({ length: rows }, () =>
    draw() < 0.67 ? Math.floor(draw() * shape.subgoals) : NO_LABEL,
  )
  const weight = 1 / labels.filter((label) => label !== NO_LABEL).length
  const loss = (): number => {
    forward(kernels, model, batch, SEQUENCES)
    return weight * crossEntropy(kernels, shape, batch, labels, to.logits, weight)
  }
  return { model, batch, to, kernels, loss }
}

function gradientOf({ model, batch, to, kernels, loss }: ReturnType<typeof setUp>): Float64Array {
  kernels.memory.fill(0, to.weights, to.weights + model.size)
  transposeWeights(kernels, model, to)
  loss()
  backward(kernels, model, batch, to, SEQUENCES)
  return Float64Array.from(kernels.memory.subarray(to.weights, to.weights + model.size))
}

/** Which hidden units are on, as a text of 0 and 1. */
function pattern({ kernels, batch, model }: ReturnType<typeof setUp>): string {
  const count = SEQUENCES * model.shape.places * 4 * model.shape.width
  return batch.layers
    .map(({ hidden }) =>
      Uint8Array.from(kernels.memory.subarray(hidden, hidden + count), (x) => (x > 0 ? 1 : 0)).join(''),
    )
    .join('')
}

describe.each(SHAPES)('a network of %o', (shape) => {
  it('has the gradient that central differences find, to 1e-6 of each tensor', () => {
    const net = setUp(shape, doubleKernels)
    const { model, kernels, loss } = net
    const gradient = gradientOf(net)
    const draw = stream('which weights')
    let kinks = 0
    for (const { name, at, rows, columns } of model.tensors) {
      let off = 0
      let size = 0
      // Every weight of a small tensor, 16 of a large one.
      const count = Math.min(rows * columns, 16)
      for (let i = 0; i < count; i++) {
        const w = at + (count < 16 ? i : Math.floor(draw() * rows * columns))
        const was = kernels.memory[w]
        const step = 1e-5
        kernels.memory[w] = was + step
        const above = loss()
        const patternAbove = pattern(net)
        kernels.memory[w] = was - step
        const below = loss()
        const patternBelow = pattern(net)
        kernels.memory[w] = was
        // Where a rectifier switches between the two, there is no derivative to compare with.
        if (patternAbove !== patternBelow) {
          kinks++
          continue
        }
        const difference = (above - below) / (2 * step) - gradient[w]
        off += difference * difference
        size += gradient[w] * gradient[w]
      }
      expect(Math.sqrt(off), name).toBeLessThan(1e-6 * Math.max(Math.sqrt(size), 1e-3))
    }
    expect(kinks).toBeLessThan(30)
  })

  it('has in SIMD the very bits of plain TypeScript, and both are the gradient in double precision to 1e-6', () => {
    const plain = gradientOf(setUp(shape, plainKernels))
    expect(gradientOf(setUp(shape, shippedKernels))).toEqual(plain)
    const exact = gradientOf(setUp(shape, doubleKernels))
    const length = (x: Float64Array): number => Math.sqrt(x.reduce((sum, v) => sum + v * v, 0))
    expect(length(plain.map((v, i) => v - exact[i]))).toBeLessThan(1e-6 * length(exact))
  })
})
