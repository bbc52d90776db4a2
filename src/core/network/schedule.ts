// How training goes: how many steps, of how many trajectories, at which learning rates.

export interface Schedule {
  readonly steps: number
  /** Trajectories a step. */
  readonly batch: number
  /** The highest learning rate. */
  readonly rate: number
  /** Steps in which the rate rises from 0. */
  readonly warmUp: number
  readonly weightDecay: number
}

/** The learning rate of step 0, 1, …: up in a straight line, then down to 0 along 1 − 3p² + 2p³, which is nearly a cosine. */
export function rateAt({ steps, rate, warmUp }: Schedule, step: number): number {
  if (step < warmUp) return (rate * (step + 1)) / warmUp
  const p = Math.min(1, (step - warmUp) / Math.max(1, steps - warmUp))
  return rate * (1 - p * p * (3 - 2 * p))
}
