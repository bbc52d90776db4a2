// Likelihood rows as what sets them apart: most say the same of nearly every world, and only the others move a belief.

/**
 * Row r scales world `latent[i]` by `ratio[i]`, for i from `first[r]` up to `first[r + 1]`, against all other worlds.
 * A factor that is common to all worlds cancels in Bayes' rule, so it is left out.
 */
export interface Evidence {
  readonly first: Int32Array
  readonly latent: Int32Array
  readonly ratio: Float64Array
  /** By row: the one world that can have produced it, −1 where more could. */
  readonly sole: Int32Array
}

/** @param rows Pr_z(o′ | τ, g), shape [rows, latents] flat */
export function evidenceOf(rows: Float64Array, latents: number): Evidence {
  const first = [0]
  const latent: number[] = []
  const ratio: number[] = []
  const sole: number[] = []
  for (let offset = 0; offset < rows.length; offset += latents) {
    const row = rows.subarray(offset, offset + latents)
    const common = commonest(row)
    for (let z = 0; z < latents; z++) {
      if (row[z] === common) continue
      latent.push(z)
      ratio.push(row[z] / common)
    }
    first.push(latent.length)
    const possible = row.reduce((count, p) => count + (p > 0 ? 1 : 0), 0)
    sole.push(possible === 1 ? row.findIndex((p) => p > 0) : -1)
  }
  return {
    first: Int32Array.from(first),
    latent: Int32Array.from(latent),
    ratio: Float64Array.from(ratio),
    sole: Int32Array.from(sole),
  }
}

/** The value that most worlds have; 0 excludes a world, so it is never the common factor. */
function commonest(row: Float64Array): number {
  const counts = new Map<number, number>()
  let best = 0
  let most = 0
  for (const value of row) {
    const count = (counts.get(value) ?? 0) + 1
    counts.set(value, count)
    if (value > 0 && count > most) {
      best = value
      most = count
    }
  }
  return best
}
