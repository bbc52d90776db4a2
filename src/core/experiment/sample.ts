// The replicates of one point of an experiment: their regrets at the marks, complete from the first up to `known`.
import type { Chunk } from './chunk.ts'
import type { LaneTheory } from './trace.ts'

export class Sample {
  /** Regret of each replicate at each mark, shape [wanted, marks]. */
  readonly table: Float64Array
  readonly marks: number
  /** Replicates 0 to known − 1 are in the table. */
  known = 0
  decisions = 0
  theory: LaneTheory | null = null
  /** Why this point cannot be, in one sentence. */
  gap: string | null = null
  readonly #ends = new Map<number, number>()

  constructor(wanted: number, marks: number) {
    this.table = new Float64Array(wanted * marks)
    this.marks = marks
  }

  /** A quantity of each known replicate, from its regrets at the marks, shape [known]. */
  column(of: (regretAt: Float64Array) => number): Float64Array {
    return Float64Array.from({ length: this.known }, (_, replicate) =>
      of(this.table.subarray(replicate * this.marks, (replicate + 1) * this.marks)),
    )
  }

  /** Takes a chunk, in any order. */
  take({ from, to, regretAt, decisions, theory, gap }: Chunk): void {
    this.decisions += decisions
    this.theory ??= theory
    this.gap ??= gap
    if (gap !== null) return
    this.table.set(regretAt, from * this.marks)
    this.#ends.set(from, to)
    for (let end = this.#ends.get(this.known); end; end = this.#ends.get(this.known)) this.known = end
  }
}
