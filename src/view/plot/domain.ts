// Which part of the plane is shown: it follows the curves in steps, so that between two steps lines only extend.
import type { LaneRun } from '../../core/experiment/trace.ts'
import type { Band } from './bands.ts'

export interface Domain {
  readonly xMax: number
  readonly yLo: number
  readonly yHi: number
}

/** Below this many episodes the plot does not zoom in. */
const LEAST = 100

/** The smallest number ≥ value that is one of these digits times a power of ten; value > 0. */
export function niceUp(
  value: number,
  digits: readonly number[] = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10],
): number {
  const decade = 10 ** Math.floor(Math.log10(value))
  const digit = digits.find((d) => d * decade >= value * (1 - 1e-12)) ?? 10
  return Number((digit * decade).toPrecision(12))
}

/** The last episode on the axis, when `done` of `episodes` count. */
export function lastShown(done: number, episodes: number): number {
  const wanted = niceUp(Math.max(done, LEAST), [1, 1.5, 2, 3, 5, 7, 10])
  return Math.max(2, Math.min(episodes, wanted))
}

/**
 * The domain of the regrets. y fits what the curves reach at the end of the axis, not at the playhead, so that both
 * axes change together and seldom; means over runs are inside; it never looks at bounds, which may leave at the top.
 */
export function regretDomain(
  lanes: readonly LaneRun[],
  bands: readonly Band[],
  xMax: number,
  log: boolean,
): Domain {
  const reached = Math.max(
    ...lanes.map(({ trace }) => trace.regret[Math.min(xMax, trace.episodes) - 1]),
    ...bands.filter(({ stale }) => !stale).map(({ hi }) => hi(xMax)),
  )
  const { vStar, priorValue } = lanes[0].theory
  const yHi = niceUp(1.05 * (reached > 0 ? reached : Math.max(0.2, (vStar - priorValue) * xMax * 0.05)))
  if (!log) return { xMax, yLo: 0, yHi }
  const first = Math.min(...lanes.map(({ trace }) => trace.regret[0] || yHi))
  const wanted = 0.7 * Math.min(first, vStar - priorValue || first)
  return { xMax, yLo: Math.max(yHi / 10_000, Math.min(wanted, yHi / 10)), yHi }
}

/** The domain of a curve that is to be guessed: it tells nothing but how much there is to lose, V*·T. */
export function predictionDomain({ trace, theory }: LaneRun): Domain {
  return { xMax: trace.episodes, yLo: 0, yHi: theory.vStar > 0 ? theory.vStar * trace.episodes : 1 }
}

/** The domain of a signed curve over 0..xMax: zero is always inside. */
export function differenceDomain(at: (t: number) => number, xMax: number): Domain {
  const samples = 512
  let least = 0
  let most = 0
  for (let i = 0; i <= samples; i++) {
    const value = at(Math.round((i / samples) * xMax))
    least = Math.min(least, value)
    most = Math.max(most, value)
  }
  // A little room on the side that is empty, for the zero line and its words.
  const room = Math.max(1, most - least) * 0.15
  return { xMax, yLo: -niceUp(Math.max(room, -least * 1.05)), yHi: niceUp(Math.max(room, most * 1.05)) }
}
