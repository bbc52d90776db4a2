// The order in which a draw runs through subgoals: that of the worlds whose experts ask for them, as BAIL's draw does.
import type { Graph } from '../graph.ts'

const known = new WeakMap<Graph, Int32Array>()

/**
 * All subgoals at every node, shape [nodes, subgoals]: those that experts ask for in the order of the worlds, then the rest. A
 * network that equals BAIL then names with one uniform draw the very subgoal that BAIL does.
 */
export function subgoalOrder(graph: Graph): Int32Array {
  const { nodes, subgoals, latents, expertSubgoal } = graph
  const before = known.get(graph)
  if (before) return before
  const order = new Int32Array(nodes * subgoals)
  for (let node = 0; node < nodes; node++) {
    const asked = new Set(expertSubgoal.subarray(node * latents, (node + 1) * latents))
    asked.delete(-1)
    for (let g = 0; g < subgoals; g++) asked.add(g)
    order.set([...asked], node * subgoals)
  }
  known.set(graph, order)
  return order
}

/** What a draw has fallen on. */
export interface Choice {
  readonly subgoal: number
  /** The chance that it had. */
  readonly share: number
  /** Where within that chance the draw fell, in [0, 1). */
  readonly part: number
}

/** A subgoal drawn from a distribution by one uniform draw, in the order of a node. */
export function pickInOrder(
  order: Int32Array,
  node: number,
  distribution: ArrayLike<number>,
  u: number,
): Choice {
  const { length } = distribution
  let left = u
  let likeliest = 0
  for (let i = node * length; i < (node + 1) * length; i++) {
    const subgoal = order[i]
    const share = distribution[subgoal]
    if (left < share) return { subgoal, share, part: Math.max(0, left) / share }
    left -= share
    if (share > distribution[likeliest]) likeliest = subgoal
  }
  // Rounding at the very end.
  return { subgoal: likeliest, share: distribution[likeliest], part: 0 }
}
