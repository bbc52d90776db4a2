// The order in which a draw runs through subgoals: that of the worlds whose experts ask for them, as BAIL's draw does.
import type { Graph } from '../graph.ts'

/**
 * All subgoals at every node, shape [nodes, subgoals]: those that experts ask for in the order of the worlds, then the rest. A
 * network that equals BAIL then names with one uniform draw the very subgoal that BAIL does.
 */
export function subgoalOrder({ nodes, subgoals, latents, expertSubgoal }: Graph): Int32Array {
  const order = new Int32Array(nodes * subgoals)
  for (let node = 0; node < nodes; node++) {
    const asked = new Set(expertSubgoal.subarray(node * latents, (node + 1) * latents))
    asked.delete(-1)
    for (let g = 0; g < subgoals; g++) asked.add(g)
    order.set([...asked], node * subgoals)
  }
  return order
}

/** A subgoal drawn from a distribution by one uniform draw, in the order of a node. */
export function pickInOrder(
  order: Int32Array,
  node: number,
  distribution: ArrayLike<number>,
  u: number,
): number {
  const { length } = distribution
  let left = u
  let likeliest = 0
  for (let i = node * length; i < (node + 1) * length; i++) {
    const g = order[i]
    left -= distribution[g]
    if (left < 0) return g
    if (distribution[g] > distribution[likeliest]) likeliest = g
  }
  return likeliest
}
