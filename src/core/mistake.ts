// The systematic mistake of a badly pretrained LLM (theory.md 6): one fixed wrong subgoal in each situation.
import { bailMasses } from './aggregate.ts'
import type { Graph } from './graph.ts'
import type { Posterior } from './posterior.ts'

/**
 * The one wrong subgoal that this situation, (ω, τ_h), always suggests: a hash of the node picks among all
 * subgoals but the one that BAIL finds likeliest there (theory.md 6, `systematic`).
 */
export function systematicMistake(graph: Graph, node: number, posterior: Posterior): number {
  const { subgoals } = graph
  const mass = new Float64Array(subgoals)
  bailMasses(graph, node, posterior.mass, mass)
  const right = mass.indexOf(mass.reduce((a, b) => Math.max(a, b)))
  // Murmur's finaliser: every bit of the node moves every bit of the pick.
  let mixed = Math.imul(node + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  const picked = ((mixed ^ (mixed >>> 16)) >>> 0) % Math.max(1, subgoals - 1)
  return subgoals === 1 ? 0 : picked < right ? picked : picked + 1
}
