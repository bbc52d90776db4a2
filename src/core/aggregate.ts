// What BAIL says at a node: LLM(g | prompt) = Σ_z w_z π*_z(g | τ, ω) (theory.md 2), by subgoal and by who asks for it.
import type { Graph } from './graph.ts'
import type { Posterior } from './posterior.ts'

/**
 * BAIL by subgoal up to the masses' total, into `into`, shape [subgoals]. Worlds that cannot have produced the history ask
 * for nothing, whatever their mass.
 * @param mass w_z up to a common factor, shape [latents]
 * @returns the mass of the worlds that ask, which all entries sum to
 */
export function bailMasses(
  { latents, expertSubgoal }: Graph,
  node: number,
  mass: Float64Array,
  into: Float64Array,
): number {
  into.fill(0)
  let total = 0
  for (let z = 0; z < latents; z++) {
    const g = expertSubgoal[node * latents + z]
    if (g < 0) continue
    into[g] += mass[z]
    total += mass[z]
  }
  return total
}

/** BAIL split by who asks for it, into `shares`, shape [subgoals, latents + 1]; nothing is in the last column. */
export function bailShares(
  { latents, expertSubgoal }: Graph,
  node: number,
  posterior: Posterior,
  shares: Float64Array,
): void {
  shares.fill(0)
  for (let z = 0; z < latents; z++) {
    const g = expertSubgoal[node * latents + z]
    if (g >= 0) shares[g * (latents + 1) + z] = posterior.probability(z)
  }
}

/** The heaviest of the worlds whose experts ask for g, the first of equals; −1 where none does. */
export function likeliestAsker(
  { latents, expertSubgoal }: Graph,
  node: number,
  { mass }: Posterior,
  g: number,
): number {
  let asker = -1
  for (let z = 0; z < latents; z++) {
    if (expertSubgoal[node * latents + z] === g && (asker < 0 || mass[z] > mass[asker])) asker = z
  }
  return asker
}
