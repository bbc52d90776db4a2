// The bootstrap over replicates: means of resampled replicates, from which the spread of any statistic of means follows.
import { stream } from '../random.ts'
import { quantile } from './statistics.ts'

const RESAMPLES = 1000

/** Means of all columns in each resample, shape [resamples, columns]. Whole rows are drawn, so columns stay paired. */
export class Bootstrap {
  readonly #means: Float64Array
  readonly #columns: number

  /**
   * @param table one row a replicate, shape [≥ rows, columns]
   * @param seed the configuration's seed: the same data give the same intervals
   */
  constructor(table: Float64Array, columns: number, rows: number, seed: string) {
    const draw = stream(seed, 'bootstrap')
    const means = new Float64Array(RESAMPLES * columns)
    for (let b = 0; b < RESAMPLES; b++) {
      for (let i = 0; i < rows; i++) {
        const row = Math.floor(draw() * rows) * columns
        for (let c = 0; c < columns; c++) means[b * columns + c] += table[row + c]
      }
      for (let c = 0; c < columns; c++) means[b * columns + c] /= rows
    }
    this.#means = means
    this.#columns = columns
  }

  /** The central 95% of a statistic of the columns' means; resamples that have none (NaN) are left out. */
  interval(statistic: (means: Float64Array) => number): { low: number; high: number } {
    const values: number[] = []
    for (let at = 0; at < this.#means.length; at += this.#columns) {
      const value = statistic(this.#means.subarray(at, at + this.#columns))
      if (!Number.isNaN(value)) values.push(value)
    }
    if (values.length === 0) return { low: Number.NaN, high: Number.NaN }
    const sorted = Float64Array.from(values).sort()
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) }
  }
}
