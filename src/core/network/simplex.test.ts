// Least squares on the simplex: against every face tried one by one, and by the conditions that characterise the solution.
import { describe, expect, it } from 'vitest'
import { compile } from '../graph.ts'
import { stream } from '../random.ts'
import { randomModel } from '../testing/random-model.ts'
import { impliedPosterior } from './implied.ts'
import { aggregate } from './measure.ts'
import { simplexLeastSquares } from './simplex.ts'

const distance = (columns: number[][], target: number[], w: ArrayLike<number>): number =>
  Math.hypot(...target.map((t, i) => columns.reduce((sum, column, z) => sum + w[z] * column[i], 0) - t))

/** The smallest distance over a fine grid of the simplex. */
function grid(columns: number[][], target: number[], steps: number): number {
  let best = Infinity
  const walk = (z: number, left: number, w: number[]): void => {
    if (z === columns.length - 1) {
      best = Math.min(best, distance(columns, target, [...w, left / steps]))
      return
    }
    for (let i = 0; i <= left; i++) walk(z + 1, left - i, [...w, i / steps])
  }
  walk(0, steps, [])
  return best
}

const draw = stream('simplex')
const random = (length: number): number[] => Array.from({ length }, () => 2 * draw() - 1)

describe('least squares on the simplex', () => {
  it.each(Array.from({ length: 60 }, (_, i) => i))('problem %i is solved to the optimum', (i) => {
    const length = 2 + (i % 4)
    const count = 1 + (i % 7)
    const columns = Array.from({ length: count }, () => random(length))
    // Every third problem has a column twice, every fifth a target inside the hull.
    if (i % 3 === 0 && count > 1) columns[0] = [...columns[count - 1]]
    const target =
      i % 5 ? random(length) : columns[0].map((_, j) => columns.reduce((s, c) => s + c[j], 0) / count)
    const w = simplexLeastSquares(columns, target)
    expect(w.every((x) => x >= 0)).toBe(true)
    expect(w.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
    // Karush–Kuhn–Tucker: the gradient is the same wherever there is weight, and no smaller elsewhere.
    const residual = target.map((t, k) => columns.reduce((sum, c, z) => sum + w[z] * c[k], 0) - t)
    const gradient = columns.map((c) => c.reduce((sum, x, k) => sum + x * residual[k], 0))
    const level = gradient.reduce((sum, g, z) => sum + w[z] * g, 0)
    for (const g of gradient) expect(g).toBeGreaterThan(level - 1e-9)
    if (count > 4) return
    // And no point of a grid is nearer; the nearest is not much farther, so that the solution lies on the simplex.
    const nearest = grid(columns, target, 24)
    expect(distance(columns, target, w)).toBeLessThan(nearest + 1e-9)
    expect(distance(columns, target, w)).toBeGreaterThan(nearest - (2 * count) / 24)
  })
})

describe('the implied posterior', () => {
  it('of BAIL itself explains BAIL exactly, wherever experts differ is the posterior, and is a distribution', () => {
    let told = 0
    for (let seed = 0; seed < 30; seed++) {
      const graph = compile(randomModel(seed))
      const { latents, subgoals, expertSubgoal } = graph
      for (let node = 0; node < Math.min(graph.nodes, 20); node++) {
        const asked = [...expertSubgoal.subarray(node * latents, (node + 1) * latents)]
        const raw = asked.map((g) => (g < 0 ? 0 : 0.01 + draw()))
        const weights = Float64Array.from(raw, (x) => x / raw.reduce((a, b) => a + b, 0))
        const bail = new Float64Array(subgoals)
        aggregate(graph, node, weights, bail)
        const implied = impliedPosterior(graph, node, bail)
        expect(implied.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10)
        const again = new Float64Array(subgoals)
        aggregate(graph, node, implied, again)
        for (let g = 0; g < subgoals; g++) expect(again[g]).toBeCloseTo(bail[g], 8)
        for (const [z, g] of asked.entries()) {
          if (g < 0) expect(implied[z]).toBe(0)
          else if (asked.filter((other) => other === g).length === 1) {
            told++
            expect(implied[z]).toBeCloseTo(weights[z], 8)
          }
        }
      }
    }
    expect(told).toBeGreaterThan(50)
  })
})
