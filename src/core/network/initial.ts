// The weights with which training begins.
import { log } from '../elementary.ts'
import { type Draw, stream } from '../random.ts'
import type { Model } from './model.ts'

/** Normal weights of each tensor's spread, gains of 1, biases of 0; shape [model.size]. */
export function initialWeights(model: Model, seed: string): Float32Array {
  const weights = new Float32Array(model.size)
  for (const { name, at, rows, columns, spread } of model.tensors) {
    const end = at + rows * columns
    if (Number.isNaN(spread)) weights.fill(1, at, end)
    else if (spread > 0) {
      const normal = normals(stream(seed, 'weights', name))
      for (let i = at; i < end; i++) weights[i] = spread * normal()
    }
  }
  return weights
}

/** Standard normal draws by Marsaglia’s polar method, which needs no sine. */
function normals(draw: Draw): () => number {
  let spare: number | undefined
  return () => {
    if (spare !== undefined) {
      const kept = spare
      spare = undefined
      return kept
    }
    for (;;) {
      const x = 2 * draw() - 1
      const y = 2 * draw() - 1
      const square = x * x + y * y
      if (square === 0 || square >= 1) continue
      const factor = Math.sqrt((-2 * log(square)) / square)
      spare = y * factor
      return x * factor
    }
  }
}
