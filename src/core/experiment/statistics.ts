// Means, standard errors and quantiles over replicates; only + − × ÷ √, in order of replicate, so that all engines agree.

export interface Estimate {
  readonly mean: number
  /** Standard error of the mean; 0 for a single value. */
  readonly se: number
}

/** Mean and standard error of values of independent replicates. NaN where there are none. */
export function estimate(values: Float64Array): Estimate {
  const { length } = values
  if (length === 0) return { mean: Number.NaN, se: Number.NaN }
  const mean = values.reduce((a, b) => a + b, 0) / length
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)
  return { mean, se: Math.sqrt(squares / Math.max(1, length - 1) / length) }
}

/** The mean of every column over the first rows of a table, shape [≥ rows, columns] flat. */
export function columnMeans(table: Float64Array, columns: number, rows: number): Float64Array {
  const means = new Float64Array(columns)
  for (let i = 0; i < rows * columns; i++) means[i % columns] += table[i] / rows
  return means
}

/** The quantile q of sorted values, between neighbours in proportion. */
export function quantile(sorted: Float64Array, q: number): number {
  const at = q * (sorted.length - 1)
  const below = Math.floor(at)
  const above = Math.min(sorted.length - 1, below + 1)
  return sorted[below] + (at - below) * (sorted[above] - sorted[below])
}
