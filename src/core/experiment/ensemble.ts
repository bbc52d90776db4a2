// The ensemble: mean regret after every episode over many replicates of a lane, with its error, quantiles and causes.
import { exp, log } from '../elementary.ts'
import { ScenarioError } from '../parameter.ts'
import { checkConfig, runKey } from '../params.ts'
import type { Chunk, Task } from './chunk.ts'
import { CHUNK, chunksOf, type Job } from './job.ts'
import type { EnsembleReport, Experiment } from './report.ts'
import { quantile } from './statistics.ts'
import { Totals } from './totals.ts'

type Asked = Extract<Experiment, { kind: 'ensemble' }>

/** Quantiles are known at most at this many t: half of them evenly spaced, half by equal ratios. */
const COLUMNS = 256

/** @param earlier a job that has been given up: one of the same lane goes on from it */
export const ensembleOf = (asked: Asked, earlier?: Job): Job =>
  new EnsembleJob(asked, earlier instanceof EnsembleJob ? earlier : undefined)

/** Replicates are independent streams and join in order: more of them add chunks, and change nothing that was there. */
export class EnsembleJob implements Job {
  readonly tasks: number
  readonly cost: number
  readonly #asked: Asked
  readonly #key: string
  readonly #wanted: number
  readonly #bandAt: Uint32Array
  readonly #totals: Totals
  /** Chunks that an earlier job has left. */
  readonly #before: number

  /** @param earlier goes on from it, if it is of the same lane with no more replicates; it must not be used any more */
  constructor(asked: Asked, earlier?: EnsembleJob) {
    const { config, lane } = asked
    checkConfig(config)
    const { episodes, replicates } = config.shared
    this.#asked = asked
    this.#key = runKey({ shared: config.shared, lanes: [config.lanes[lane]] })
    this.#wanted = Number(replicates)
    this.#bandAt = bandAt(Number(episodes))
    const goesOn = earlier && earlier.#key === this.#key && earlier.#totals.leadsTo(this.#wanted)
    this.#totals = goesOn ? earlier.#totals : new Totals(Number(episodes))
    this.#before = this.#totals.chunks
    this.tasks = chunksOf(this.#wanted) - this.#before
    this.cost = (this.#wanted - this.#totals.replicates) * Number(episodes)
  }

  task(index: number): Task {
    const { config, lane } = this.#asked
    const from = (this.#before + index) * CHUNK
    const to = Math.min(this.#wanted, from + CHUNK)
    return { config, lane, from, to, marks: this.#bandAt, curves: true, theory: from === 0 }
  }

  take(index: number, chunk: Chunk): void {
    if (chunk.gap !== null) throw new ScenarioError(chunk.gap)
    this.#totals.take(this.#before + index, chunk)
  }

  get ready(): boolean {
    return this.#totals.chunks > 0
  }

  report(computeMs: number): EnsembleReport {
    const { config, lane } = this.#asked
    const { sums, replicates, decisions, theory } = this.#totals
    const { trueLatent } = config.shared
    if (!theory) throw new Error('An ensemble was asked for a report before its first chunk.')
    const marks = this.#bandAt.length
    const columns = Array.from(this.#bandAt, (_, mark) => this.#totals.column(mark, marks))
    const regretFinal = columns[marks - 1].slice()
    for (const column of columns) column.sort()
    const band = (q: number): Float64Array => Float64Array.from(columns, (column) => quantile(column, q))
    const meanOf = (total: Float64Array): Float64Array => total.map((x) => x / replicates)
    const regretMean = meanOf(sums.regret)
    return {
      kind: 'ensemble',
      config,
      lane,
      episodes: sums.regret.length,
      replicates,
      wanted: this.#wanted,
      decisions,
      computeMs,
      regretMean,
      regretSe: regretMean.map((mean, t) => standardError(sums.regretSquared[t], mean, replicates)),
      bandAt: this.#bandAt.slice(),
      band5: band(0.05),
      band50: band(0.5),
      band95: band(0.95),
      regretByCauseMean: meanOf(sums.regretByCause),
      posteriorTruth: meanOf(sums.posteriorTruth),
      regretFinal,
      truth: typeof trueLatent === 'number' ? trueLatent : null,
      theory,
    }
  }
}

/** √(Var/R) with Var = (Σx² − R m²)/(R−1). */
function standardError(squares: number, mean: number, replicates: number): number {
  const variance = Math.max(0, squares - replicates * mean * mean) / Math.max(1, replicates - 1)
  return Math.sqrt(variance / replicates)
}

/** All t up to 256 episodes; of more, some that serve a linear axis and some that serve a logarithmic one. */
function bandAt(episodes: number): Uint32Array {
  if (episodes <= COLUMNS) return Uint32Array.from({ length: episodes }, (_, t) => t + 1)
  const half = COLUMNS / 2
  const even = Array.from({ length: half }, (_, i) => Math.round(((i + 1) * episodes) / half))
  const ratio = log(episodes) / half
  const geometric = Array.from({ length: half }, (_, i) => Math.round(exp(i * ratio)))
  return Uint32Array.from(new Set([...even, ...geometric])).sort()
}
