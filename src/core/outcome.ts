// What comes of a subgoal: one of its outcomes, drawn by the law of one world.

/** Draws one of the outcomes from `first` to before `end` in world z by one uniform draw, in order of observation. */
export function sample(
  rows: Float64Array,
  rowOf: Int32Array,
  first: number,
  end: number,
  latent: number,
  u: number,
): number {
  if (end - first === 1) return first
  let left = u
  let last = -1
  for (let i = first; i < end; i++) {
    const probability = rows[rowOf[i] + latent]
    if (probability > 0) last = i
    left -= probability
    if (left < 0) return i
  }
  return last
}
