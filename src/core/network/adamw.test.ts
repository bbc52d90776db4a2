// AdamW by its closed forms: under a constant gradient every step is the learning rate, whatever the gradient's size.
import { describe, expect, it } from 'vitest'
import { adamw, freshMoments, type Moments } from './adamw.ts'
import { plainKernels } from './kernels/plain.ts'
import { modelOf } from './model.ts'

const model = modelOf({ rows: 5, parts: 2, places: 4, subgoals: 3, width: 8, heads: 2, layers: 1 })
const setting = { weightDecay: 0, clip: 1, average: 0.998 }

/** Weights of 1 after some steps under a constant gradient, ± by index; `begin` sees each step's outset. */
function moved(steps: number, size: number, differences = {}, watch?: (moments: Moments) => void) {
  const kernels = plainKernels(2 * model.size)
  const { memory } = kernels
  memory.fill(1, 0, model.size)
  for (let i = 0; i < model.size; i++) memory[model.size + i] = i % 2 ? size : -size
  const moments = freshMoments(Float32Array.from(memory.subarray(0, model.size)))
  for (let s = 0; s < steps; s++) {
    adamw(kernels, model, model.size, moments, 0.01, { ...setting, ...differences })
    watch?.(moments)
  }
  return { weights: memory.subarray(0, model.size), moments }
}

describe('AdamW', () => {
  it.each([1e-3, 1, 1e4])('moves by the learning rate under a constant gradient of size %f', (size) => {
    // Single precision of moments: each is off by 2⁻²⁴ a step, the ratio by a few of them.
    for (const [i, weight] of moved(20, size).weights.entries()) {
      expect(Math.abs(weight - (1 + (i % 2 ? -0.2 : 0.2)))).toBeLessThan(2e-5)
    }
  })

  it('feels no gradient beyond the clip but by its direction', () => {
    const one = moved(5, 10)
    const other = moved(5, 1000)
    for (const [i, first] of one.moments.first.entries()) {
      expect(other.moments.first[i] / first).toBeCloseTo(1, 5)
    }
    const length = Math.sqrt(moved(1, 10).moments.first.reduce((sum, m) => sum + m * m, 0))
    expect(length).toBeCloseTo((1 - 0.9) * setting.clip, 5)
  })

  it('lets matrices decay, and nothing else', () => {
    const { weights } = moved(1, 1, { weightDecay: 0.5 })
    for (const { at, decays } of model.tensors) {
      const step = at % 2 ? -0.01 : 0.01
      expect(weights[at]).toBeCloseTo(1 + step - (decays ? 0.01 * 0.5 : 0), 6)
    }
  })

  it('keeps a running mean that begins at the weights and then trails them', () => {
    const means: number[] = []
    const { weights } = moved(300, 1, { average: 0.9 }, ({ mean }) => means.push(mean[0]))
    // Weight 0 rises by 0.01 a step; a mean that forgets a tenth of the past a step trails it by nine steps in the end.
    expect(means[0]).toBeGreaterThan(1)
    expect(means[0]).toBeLessThan(1.01)
    expect((weights[0] - means[299]) / 0.01).toBeCloseTo(9, 1)
  })
})
