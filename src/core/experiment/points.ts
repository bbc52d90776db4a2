// The points of a sweep or a map: one lane under several configurations, each with the same replicates.
import type { Config } from '../params.ts'
import type { Chunk, Task } from './chunk.ts'
import { CHUNK } from './job.ts'
import { Sample } from './sample.ts'
import { estimate } from './statistics.ts'

/** Marks: half of the run, and all of it. */
const HALF = 0
const END = 1

export class Points {
  readonly tasks: number
  readonly cost: number
  readonly #samples: readonly Sample[]
  readonly #configs: readonly Config[]
  readonly #lane: number
  readonly #wanted: number
  readonly #chunk: number

  /** @param ownWorlds every point needs a world of its own compiled, so that a task is all replicates of a point */
  constructor(configs: readonly Config[], lane: number, ownWorlds: boolean) {
    this.#configs = configs
    this.#lane = lane
    this.#wanted = Number(configs[0].shared.replicates)
    this.#chunk = ownWorlds ? this.#wanted : CHUNK
    this.#samples = configs.map(() => new Sample(this.#wanted, 2))
    this.tasks = configs.length * Math.ceil(this.#wanted / this.#chunk)
    this.cost = this.#wanted * configs.reduce((sum, { shared }) => sum + Number(shared.episodes), 0)
  }

  /** Replicates that each point has by now. */
  get known(): Uint32Array {
    return Uint32Array.from(this.#samples, ({ known }) => known)
  }

  /** Chunk by chunk, and within a chunk point by point: all of it is there roughly before any of it is there finely. */
  task(index: number): Task | null {
    const point = index % this.#samples.length
    if (this.#samples[point].gap !== null) return null
    const from = Math.floor(index / this.#samples.length) * this.#chunk
    const to = Math.min(this.#wanted, from + this.#chunk)
    const config = this.#configs[point]
    const episodes = Number(config.shared.episodes)
    const marks = Uint32Array.of(Math.floor(episodes / 2), episodes)
    return { config, lane: this.#lane, from, to, marks, curves: false, theory: from === 0 }
  }

  take(index: number, chunk: Chunk): void {
    this.#samples[index % this.#samples.length].take(chunk)
  }

  /** Regret at T by point, NaN where none is known, and what every report says of itself. */
  measured(computeMs: number) {
    const { mean, se } = this.#estimates((regretAt) => regretAt[END])
    return {
      replicates: this.known,
      wanted: this.#wanted,
      decisions: this.#samples.reduce((sum, { decisions }) => sum + decisions, 0),
      computeMs,
      regretMean: mean,
      regretSe: se,
      gaps: this.#samples.map(({ gap }) => gap),
    }
  }

  /** Regret per episode over the last half by point, and the bounds; NaN where none is known or holds. */
  tails() {
    const per = (end: number, half: number, episodes: number): number =>
      (end - half) / (episodes - Math.floor(episodes / 2))
    const { mean, se } = this.#estimates((at, episodes) => per(at[END], at[HALF], episodes))
    const bounds = this.#samples.map(({ theory }) => ({
      upper: theory?.upperBound,
      lower: theory?.lowerBound,
    }))
    const at = (bound: Float64Array | null | undefined, t: number): number =>
      t === 0 ? 0 : (bound?.[t - 1] ?? Number.NaN)
    const each = (of: (point: number, episodes: number) => number): Float64Array =>
      Float64Array.from(this.#configs, ({ shared }, point) => of(point, Number(shared.episodes)))
    return {
      tailMean: mean,
      tailSe: se,
      upperBound: each((point, T) => at(bounds[point].upper, T)),
      lowerBound: each((point, T) => at(bounds[point].lower, T)),
      tailBound: each((point, T) => {
        const { upper } = bounds[point]
        return upper ? per(at(upper, T), at(upper, Math.floor(T / 2)), T) : Number.NaN
      }),
    }
  }

  /** Regret at T of replicates that all points have which have any, shape [rows, columns]; `columns` tells which points. */
  paired(): { table: Float64Array; rows: number; columns: number[] } {
    const columns = [...this.#samples.keys()].filter((point) => this.#samples[point].known > 0)
    const rows = columns.reduce((least, point) => Math.min(least, this.#samples[point].known), this.#wanted)
    const table = new Float64Array(rows * columns.length)
    for (let i = 0; i < table.length; i++) {
      const { table: regretAt, marks } = this.#samples[columns[i % columns.length]]
      table[i] = regretAt[Math.floor(i / columns.length) * marks + END]
    }
    return { table, rows, columns }
  }

  #estimates(of: (regretAt: Float64Array, episodes: number) => number) {
    const estimates = this.#samples.map((sample, point) => {
      const episodes = Number(this.#configs[point].shared.episodes)
      return estimate(sample.column((regretAt) => of(regretAt, episodes)))
    })
    return {
      mean: Float64Array.from(estimates, ({ mean }) => mean),
      se: Float64Array.from(estimates, ({ se }) => se),
    }
  }
}
