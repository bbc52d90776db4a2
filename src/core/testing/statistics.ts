// Means and their standard errors, for tests that judge averages of independent runs.

export interface Estimate {
  readonly mean: number
  /** Standard error of the mean. */
  readonly error: number
}

/** Mean and standard error of independent draws. */
export function estimate(values: readonly number[]): Estimate {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const squares = values.reduce((sum, x) => sum + (x - mean) * (x - mean), 0)
  return { mean, error: Math.sqrt(squares / (values.length - 1) / values.length) }
}

/** How many of their combined standard errors two independent estimates are apart; 0 for two exact equals. */
export function apart(one: Estimate, other: Estimate): number {
  const difference = Math.abs(one.mean - other.mean)
  return difference === 0 ? 0 : difference / Math.sqrt(one.error * one.error + other.error * other.error)
}
