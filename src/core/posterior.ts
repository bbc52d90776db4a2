// The posterior over latent worlds: multiply by a likelihood row, normalise. Only + × ÷, so all engines agree.

/**
 * A weight that its evidence has not excluded is held at least here: below it lies no belief that could ever matter,
 * only denormal numbers, which are slow, and then a false and final 0.
 */
export const TINY = 1e-200

/**
 * Bayes' rule in place: w_z ← w_z L_z / Σ w L (theory.md section 2).
 * @param weights w, shape [latents], sums to 1
 * @param rows likelihood rows Pr_z(o′ | τ, g), of which the one that starts at `offset` is used
 * @throws Error where the observation has likelihood 0 under every latent that is still possible
 */
export function multiply(weights: Float64Array, rows: Float64Array, offset: number): void {
  let total = 0
  for (let z = 0; z < weights.length; z++) {
    const product = weights[z] * rows[offset + z]
    weights[z] = product
    total += product
  }
  if (!(total > 0)) throw new Error('The prompt holds an observation that no latent world can produce.')
  const scale = 1 / total
  for (let z = 0; z < weights.length; z++) {
    const weight = weights[z] * scale
    weights[z] = weight > 0 && weight < TINY ? TINY : weight
  }
}
