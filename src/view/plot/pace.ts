// How fast a lane loses lately against how fast it lost at first, and how much of that is exploration: all measured.
import type { Trace } from '../../core/experiment/trace.ts'

export interface Pace {
  /** Episodes in each of the two windows that are compared. */
  readonly window: number
  /** Regret per episode over the first and over the last `window` episodes. */
  readonly early: number
  readonly recent: number
  /** Share of the recent loss that fell into exploration episodes; 0 without loss. */
  readonly explored: number
  readonly shape: 'straight' | 'bent' | 'steeper' | 'unclear'
}

const LONGEST = 1000
const USUAL = 100
const SHORTEST = 10

/** Episodes in a window: a quarter of what was played, though rather 100 than fewer, and never over half or 1000. */
const windowFor = (done: number): number =>
  Math.min(LONGEST, Math.max(Math.floor(done / 4), Math.min(USUAL, Math.floor(done / 2))))

/**
 * Compares the last episodes with the first; null before there are twice 10 of them.
 * @param baseline what an episode loses that is played from the prior: lanes may bend before the first window ends
 *
 * The difference of two means, in units of its standard error, tells the shape: from 3 on the line is called bent
 * (few false alarms, though it is looked at again and again), below 2 straight, in between unclear.
 */
export function paceOf(trace: Trace, done: number, baseline: number): Pace | null {
  const window = windowFor(done)
  if (window < SHORTEST) return null
  const first = windowOf(trace, 0, window)
  const last = windowOf(trace, done - window, done)
  const scores = [score(first, last, window), score({ mean: baseline, variance: 0 }, last, window)]
  const change = scores[0]
  const bent = Math.max(...scores) >= 3
  const shape = bent ? 'bent' : change <= -3 ? 'steeper' : Math.abs(change) < 2 ? 'straight' : 'unclear'
  return { window, early: first.mean, recent: last.mean, explored: last.explored, shape }
}

interface Spread {
  readonly mean: number
  readonly variance: number
}

function score(before: Spread, after: Spread, window: number): number {
  const difference = before.mean - after.mean
  // Regret is a long sum: equal losses may differ in their last bits.
  if (Math.abs(difference) < 1e-9) return 0
  return difference / Math.max(Math.sqrt((before.variance + after.variance) / window), 1e-12)
}

function windowOf({ regret, explored }: Trace, from: number, to: number) {
  let squares = 0
  let exploring = 0
  const total = regret[to - 1] - (from > 0 ? regret[from - 1] : 0)
  for (let t = from; t < to; t++) {
    const loss = regret[t] - (t > 0 ? regret[t - 1] : 0)
    squares += loss * loss
    if (explored[t]) exploring += loss
  }
  const mean = Math.abs(total) < 1e-9 ? 0 : total / (to - from)
  const variance = Math.max(0, squares / (to - from) - mean * mean)
  return { mean, variance, explored: mean === 0 ? 0 : exploring / total }
}
