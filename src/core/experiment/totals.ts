// The chunks of an ensemble added up, always in order of chunk, so that every bit is the same for any number of workers.
import type { Chunk } from './chunk.ts'
import { type Curves, noCurves } from './curves.ts'
import { CHUNK } from './job.ts'
import type { LaneTheory } from './trace.ts'

export class Totals {
  readonly sums: Curves
  theory: LaneTheory | null = null
  /** Chunks and replicates that are in the sums. */
  chunks = 0
  replicates = 0
  decisions = 0
  /** Regret of each replicate at each mark, by chunk. */
  readonly #regretAt: Float64Array[] = []
  readonly #waiting = new Map<number, Chunk>()

  constructor(episodes: number) {
    this.sums = noCurves(episodes)
  }

  /** Adds a chunk as soon as all before it have been added. */
  take(index: number, chunk: Chunk): void {
    this.#waiting.set(index, chunk)
    for (let next = this.#waiting.get(this.chunks); next; next = this.#waiting.get(this.chunks)) {
      this.#waiting.delete(this.chunks)
      this.#add(next)
    }
  }

  /** Whether these are the first chunks of an ensemble of so many replicates: none of them is a part of a chunk. */
  leadsTo(replicates: number): boolean {
    const whole = this.replicates === this.chunks * CHUNK
    return this.replicates === replicates || (whole && this.replicates < replicates)
  }

  /** Regret of every replicate at one mark, shape [replicates]. */
  column(mark: number, marks: number): Float64Array {
    const column = new Float64Array(this.replicates)
    let replicate = 0
    for (const part of this.#regretAt)
      for (let at = mark; at < part.length; at += marks) column[replicate++] = part[at]
    return column
  }

  #add({ from, to, curves, regretAt, decisions, theory }: Chunk): void {
    this.chunks++
    this.replicates += to - from
    this.decisions += decisions
    this.theory ??= theory
    this.#regretAt.push(regretAt)
    if (!curves) throw new Error('A chunk of an ensemble came without its curves.')
    addTo(this.sums.regret, curves.regret)
    addTo(this.sums.regretSquared, curves.regretSquared)
    addTo(this.sums.regretByCause, curves.regretByCause)
    addTo(this.sums.posteriorTruth, curves.posteriorTruth)
  }
}

function addTo(sum: Float64Array, values: Float64Array): void {
  for (let i = 0; i < sum.length; i++) sum[i] += values[i]
}
