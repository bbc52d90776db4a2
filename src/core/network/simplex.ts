// Least squares on the simplex: the mixture of given columns that comes closest to a target, exactly.

const TOLERANCE = 1e-12

/**
 * Weights w ≥ 0, Σ w = 1, that minimise ‖Σ_z w_z column_z − target‖. Wolfe's method of the nearest point of a polytope: it keeps a
 * few corners whose affine hull it solves exactly, and ends when no corner lies nearer; of equal columns it uses one.
 * @param columns at least one, of the target's length each
 * @returns shape [columns]
 */
export function simplexLeastSquares(
  columns: readonly ArrayLike<number>[],
  target: ArrayLike<number>,
): Float64Array {
  const points = columns.map((column) => Float64Array.from(target, (t, i) => column[i] - t))
  const lengths = points.map((p) => dot(p, p))
  let corners = [lengths.indexOf(lengths.reduce((a, b) => Math.min(a, b)))]
  let weights = [1]
  // Each round shortens the nearest point; there are finitely many sets of corners, so it ends.
  for (;;) {
    const nearest = combine(points, corners, weights)
    const along = points.map((p) => dot(p, nearest))
    const best = along.indexOf(along.reduce((a, b) => Math.min(a, b)))
    const scale = 1 + lengths.reduce((a, b) => Math.max(a, b))
    if (corners.includes(best) || along[best] > dot(nearest, nearest) - TOLERANCE * scale) break
    corners.push(best)
    weights.push(0)
    ;({ corners, weights } = descend(points, corners, weights))
  }
  const result = new Float64Array(columns.length)
  for (const [i, corner] of corners.entries()) result[corner] = weights[i]
  return result
}

/** Goes to the nearest point of the corners' hull, leaving corners behind on the way where it would pass through a face. */
function descend(
  points: readonly Float64Array[],
  corners: readonly number[],
  weights: readonly number[],
): { corners: number[]; weights: number[] } {
  let left = [...corners]
  let now = [...weights]
  for (;;) {
    const goal = affineNearest(left.map((corner) => points[corner]))
    if (goal.every((w) => w > TOLERANCE)) return { corners: left, weights: goal }
    // As far as the first weight that reaches 0.
    let step = 1
    for (const [i, w] of goal.entries()) {
      if (w <= TOLERANCE && now[i] > w) step = Math.min(step, now[i] / (now[i] - w))
    }
    now = now.map((w, i) => w + step * (goal[i] - w))
    const kept = left.map((_, i) => i).filter((i) => now[i] > TOLERANCE)
    left = kept.map((i) => left[i])
    now = kept.map((i) => now[i])
  }
}

/** Affine weights (Σ = 1, any sign) of the point of the affine hull that is nearest to 0: [G 1; 1ᵀ 0][w μ] = [0 1]. */
function affineNearest(points: readonly Float64Array[]): number[] {
  const n = points.length
  const rows = points.map((p, i) =>
    [...points.map((q) => dot(p, q)), 1, 0].map((x, j) => (j === i ? x + 1e-15 : x)),
  )
  rows.push([...points.map(() => 1), 0, 1])
  for (let k = 0; k <= n; k++) {
    let pivot = k
    for (let i = k + 1; i <= n; i++) if (Math.abs(rows[i][k]) > Math.abs(rows[pivot][k])) pivot = i
    const row = rows[pivot]
    rows[pivot] = rows[k]
    rows[k] = row
    for (let i = 0; i <= n; i++) {
      if (i === k) continue
      const factor = rows[i][k] / row[k]
      for (let j = k; j <= n + 1; j++) rows[i][j] -= factor * row[j]
    }
  }
  return points.map((_, i) => rows[i][n + 1] / rows[i][i])
}

function combine(
  points: readonly Float64Array[],
  corners: readonly number[],
  weights: readonly number[],
): Float64Array {
  const sum = new Float64Array(points[0].length)
  for (const [i, corner] of corners.entries()) {
    for (let j = 0; j < sum.length; j++) sum[j] += weights[i] * points[corner][j]
  }
  return sum
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += a[i] * b[i]
  return sum
}
