// Several Actors: a joint subgoal and its parts, and the latents that different Actors follow, as one number each.
import type { Hmdp } from './hmdp.ts'

/** How many subgoals each Actor has; one number where there is one Actor. */
export const sizesOf = (model: Pick<Hmdp, 'actors' | 'subgoals'>): readonly number[] =>
  model.actors ?? [model.subgoals]

/** How many joint subgoals there are. */
export const countOf = (sizes: readonly number[]): number => sizes.reduce((all, size) => all * size, 1)

/** The own subgoals of all Actors in a joint one. */
export function partsOf(joint: number, sizes: readonly number[]): number[] {
  const parts: number[] = []
  let left = joint
  for (let k = sizes.length - 1; k >= 0; k--) {
    parts.unshift(left % sizes[k])
    left = Math.floor(left / sizes[k])
  }
  return parts
}

/** The joint subgoal of these parts. */
export const joined = (parts: readonly number[], sizes: readonly number[]): number =>
  parts.reduce((joint, part, k) => joint * sizes[k] + part, 0)

/** An asker below this many latents is one whose plan all Actors follow; above, it counts up the latent of each Actor. */
export function askerOf(askers: ArrayLike<number>, latents: number): number {
  let code = 0
  let same = true
  for (let k = 0; k < askers.length; k++) {
    code = code * latents + askers[k]
    same &&= askers[k] === askers[0]
  }
  return same ? askers[0] : latents + code
}

/** The latent that each of K Actors follows, −1 for none: the inverse of `askerOf`. */
export function askersOf(asker: number, actors: number, latents: number): number[] {
  if (asker < latents) return Array.from({ length: actors }, () => asker)
  return partsOf(
    asker - latents,
    Array.from({ length: actors }, () => latents),
  )
}
