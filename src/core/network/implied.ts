// The implied posterior: the belief over worlds that best explains what a network says.
import type { Graph } from '../graph.ts'
import { simplexLeastSquares } from './simplex.ts'

/**
 * The mixture of experts nearest to a distribution over subgoals, min ‖Σ_z w_z π*_z(· | τ) − p‖ over w ≥ 0, Σ w = 1. Worlds whose
 * experts say the same here cannot be told apart by it: they share their weight in proportion to the prior.
 * @param distribution network(· | prompt) at this node, shape [subgoals]
 * @returns shape [latents]; 0 for worlds that the episode excludes
 */
export function impliedPosterior(graph: Graph, node: number, distribution: ArrayLike<number>): Float64Array {
  const { latents, subgoals, expertSubgoal } = graph
  const { prior } = graph.model
  const asked = expertSubgoal.subarray(node * latents, (node + 1) * latents)
  const distinct = [...new Set(asked)].filter((g) => g >= 0)
  const columns = distinct.map((g) => Float64Array.from({ length: subgoals }, (_, i) => (i === g ? 1 : 0)))
  const mixture = simplexLeastSquares(columns, distribution)
  const shared = new Map<number, number>()
  for (const [z, g] of asked.entries()) shared.set(g, (shared.get(g) ?? 0) + prior[z])
  return prior.map((p, z) =>
    asked[z] < 0 ? 0 : (mixture[distinct.indexOf(asked[z])] * p) / (shared.get(asked[z]) ?? 1),
  )
}
