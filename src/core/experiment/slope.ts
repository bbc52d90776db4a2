// How mean regret grows with T: exponents by least squares on log–log axes, their intervals, and when none is claimed.
import { exp, log } from '../elementary.ts'
import { Bootstrap } from './bootstrap.ts'
import type { GrowthFit, GrowthVerdict } from './report.ts'
import { columnMeans } from './statistics.ts'

/** A fit is made of at least this many horizons. */
const POINTS = 3

/**
 * Regret counts as flat if over the last two octaves of T an exponent of 0.05 or less lies in the 95% interval: such a regret
 * grows by less than a fifteenth while T quadruples, as far as anyone can tell.
 */
const FLAT = 0.05
const OCTAVES = 4

/** A range bends if the exponents of its halves differ by more than this, with 95% confidence. */
const BEND = 0.1

/** Naive BAIL is linear well before its knee at 1/p, and something else well beyond it. */
export const BEFORE_KNEE = 0.3
const BEYOND_KNEE = 3

export interface Growth {
  readonly verdict: GrowthVerdict
  readonly fits: readonly GrowthFit[]
}

/** log mean ≈ log factor + exponent · log T over the horizons from index `first` to before `end`. */
function leastSquares(logT: Float64Array, means: Float64Array, first: number, end: number) {
  let points = 0
  let sumX = 0
  let sumY = 0
  for (let i = first; i < end; i++) {
    if (!(means[i] > 0)) continue
    points++
    sumX += logT[i]
    sumY += log(means[i])
  }
  const x = sumX / points
  const y = sumY / points
  let xx = 0
  let xy = 0
  for (let i = first; i < end; i++) {
    if (!(means[i] > 0)) continue
    const off = logT[i] - x
    xx += off * off
    xy += off * (log(means[i]) - y)
  }
  const exponent = xx > 0 ? xy / xx : Number.NaN
  return { points, exponent, factor: exp(y - exponent * x) }
}

/**
 * What may be said of the growth of regret.
 * @param table regret of each replicate at each horizon, shape [≥ rows, horizons]
 * @param knee 1/p of naive BAIL, null for all others
 */
export function growthOf(
  horizons: Uint32Array,
  table: Float64Array,
  rows: number,
  seed: string,
  knee: number | null,
): Growth {
  const count = horizons.length
  const means = columnMeans(table, count, rows)
  if (means.every((mean) => mean === 0)) return { verdict: 'zero', fits: [] }
  const logT = Float64Array.from(horizons, log)
  const bootstrap = new Bootstrap(table, count, rows, seed)
  const exponent = (drawn: Float64Array, first: number, end: number): number =>
    leastSquares(logT, drawn, first, end).exponent
  const over = (part: GrowthFit['part'], first: number, end: number): GrowthFit[] => {
    const fitted = leastSquares(logT, means, first, end)
    if (fitted.points < POINTS) return []
    const last = horizons[end - 1]
    const late = Math.max(
      first,
      Math.min(
        end - 2,
        horizons.findIndex((T) => T * OCTAVES >= last),
      ),
    )
    const lateLow = bootstrap.interval((drawn) => exponent(drawn, late, end)).low
    const interval = bootstrap.interval((drawn) => exponent(drawn, first, end))
    return [{ part, from: horizons[first], to: last, ...fitted, ...interval, flat: !(lateLow > FLAT) }]
  }
  const until = (T: number): number => horizons.filter((horizon) => horizon <= T).length
  if (knee !== null) {
    const before = over('before knee', 0, until(BEFORE_KNEE * knee))
    const beyond = over('beyond knee', until(BEYOND_KNEE * knee - 1), count)
    if (before.length + beyond.length > 0) {
      const passed = horizons[count - 1] > knee
      return { verdict: passed ? 'bends' : 'power', fits: [...before, ...beyond] }
    }
  }
  const all = over('all', 0, count)
  if (all.length === 0 || all[0].flat) return { verdict: 'flat', fits: all }
  const middle = Math.floor(count / 2)
  const halves = [...over('first half', 0, middle + 1), ...over('second half', middle, count)]
  const bend = bootstrap.interval((drawn) => exponent(drawn, middle, count) - exponent(drawn, 0, middle + 1))
  const bends = halves.length === 2 && (bend.low > BEND || bend.high < -BEND)
  return bends ? { verdict: 'bends', fits: halves } : { verdict: 'power', fits: all }
}
