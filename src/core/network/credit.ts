// Whose a network's choice is: what it says like exact BAIL is that of the worlds whose experts say so, what it says beyond it is its error.
import type { Graph } from '../graph.ts'
import type { Posterior } from '../posterior.ts'
import type { Choice } from './order.ts'

/** Nobody asked for it: it is of what the network says beyond BAIL. */
export const ERRED = -1

/**
 * Splits what a network gives a subgoal, p, by who asks for it: min(p, BAIL's) is shared by the worlds whose experts ask for it, in
 * proportion to their weights, and the rest, p − BAIL's, is the network's own. Over all subgoals that rest is TV(network, BAIL).
 * The part of p that the draw fell on tells whose the choice is.
 * @returns the latent that asked, or ERRED
 */
export function askerOf(
  graph: Graph,
  node: number,
  { subgoal, share, part }: Choice,
  posterior: Posterior,
): number {
  const { latents, expertSubgoal } = graph
  const { mass } = posterior
  let asked = 0
  for (let z = 0, at = node * latents; z < latents; z++, at++)
    if (expertSubgoal[at] === subgoal) asked += mass[z]
  const exact = asked / posterior.total
  // Where the draw fell, of 0 to min(p, BAIL's) in the weights of those who ask.
  let left = ((part * share) / Math.min(share, exact)) * asked
  if (!(left < asked)) return ERRED
  let last = ERRED
  for (let z = 0, at = node * latents; z < latents; z++, at++) {
    if (expertSubgoal[at] !== subgoal || mass[z] === 0) continue
    last = z
    left -= mass[z]
    if (left < 0) return z
  }
  return last
}

/** The same for all that a network may say, into `shares`, shape [subgoals, latents + 1]; the last column is its own. */
export function creditAll(
  { latents, subgoals, expertSubgoal }: Graph,
  node: number,
  distribution: ArrayLike<number>,
  posterior: Posterior,
  shares: Float64Array,
): void {
  const row = latents + 1
  shares.fill(0)
  const exact = new Float64Array(subgoals)
  for (let z = 0, at = node * latents; z < latents; z++, at++) {
    const g = expertSubgoal[at]
    if (g < 0) continue
    shares[g * row + z] = posterior.probability(z)
    exact[g] += shares[g * row + z]
  }
  for (let g = 0; g < subgoals; g++) {
    const p = distribution[g]
    if (exact[g] > p) for (let z = 0; z < latents; z++) shares[g * row + z] *= p / exact[g]
    shares[g * row + latents] = Math.max(0, p - exact[g])
  }
}
