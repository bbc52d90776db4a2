// The growth experiment: mean regret at T over a grid of horizons, each with the ε of its own T, and how it grows.
import { exp, log } from '../elementary.ts'
import { ParameterError, read, ScenarioError } from '../parameter.ts'
import { type Config, checkConfig } from '../params.ts'
import type { Chunk, Task } from './chunk.ts'
import { numberRow } from './grid.ts'
import { CHUNK, chunksOf, type Job } from './job.ts'
import { Lane, laboratoryOf } from './laboratory.ts'
import { ensembleTheory } from './lane-theory.ts'
import type { Experiment, GrowthReport } from './report.ts'
import { Sample } from './sample.ts'
import { BEFORE_KNEE, growthOf } from './slope.ts'
import { estimate } from './statistics.ts'
import type { LaneTheory } from './trace.ts'

type Asked = Extract<Experiment, { kind: 'growth' }>

const USUAL = [100, 200, 400, 800, 1600, 3200, 6400, 12800, 25600]
const MOST = 64

/** Horizons that are added before the knee of naive BAIL: from the last of its line down by so many half octaves. */
const HALF_OCTAVES = 8

/** The same in every scenario. */
const EPISODES = numberRow('episodes', undefined)

export class GrowthJob implements Job {
  readonly tasks: number
  readonly cost: number
  readonly #asked: Asked
  readonly #wanted: number
  readonly #horizons: Uint32Array
  readonly #knee: number | null
  /** One for all horizons where ε does not depend on T, for then shorter runs are beginnings of longer ones; else one each. */
  readonly #samples: readonly Sample[]
  readonly #configs: readonly Config[]

  /** @throws ParameterError, ScenarioError in one sentence */
  constructor(asked: Asked) {
    const { config, lane } = asked
    checkConfig(config)
    const given = horizonsOf(asked.horizons ?? USUAL)
    const prepared = new Lane(laboratoryOf(config), config, lane)
    const once = prepared.values.epsilonMode === 'fixed'
    this.#asked = asked
    this.#wanted = Number(config.shared.replicates)
    this.#knee = once ? kneeOf(prepared) : null
    this.#horizons = this.#knee === null ? given : horizonsOf([...given, ...beforeKnee(this.#knee)])
    const lengths = once ? this.#horizons.slice(-1) : this.#horizons
    this.#configs = Array.from(lengths, (episodes) => ({ ...config, shared: { ...config.shared, episodes } }))
    this.#samples = this.#configs.map(() => new Sample(this.#wanted, this.#marksOf(0).length))
    this.tasks = chunksOf(this.#wanted) * this.#samples.length
    this.cost = this.#wanted * lengths.reduce((sum, T) => sum + T, 0)
  }

  /** Chunk by chunk, and within a chunk T by T: the whole grid is there roughly before anything is there finely. */
  task(index: number): Task {
    const point = index % this.#samples.length
    const from = Math.floor(index / this.#samples.length) * CHUNK
    const to = Math.min(this.#wanted, from + CHUNK)
    const { lane } = this.#asked
    const config = this.#configs[point]
    return { config, lane, from, to, marks: this.#marksOf(point), curves: false, theory: from === 0 }
  }

  take(index: number, chunk: Chunk): void {
    if (chunk.gap !== null) throw new ScenarioError(chunk.gap)
    this.#samples[index % this.#samples.length].take(chunk)
  }

  get ready(): boolean {
    return this.#known > 0
  }

  report(computeMs: number): GrowthReport {
    const { config, lane } = this.#asked
    const horizons = this.#horizons
    const rows = this.#known
    const table = this.#table(rows)
    const estimates = Array.from(horizons, (_, i) =>
      estimate(Float64Array.from({ length: rows }, (_row, row) => table[row * horizons.length + i])),
    )
    const of = (quantity: (theory: LaneTheory, T: number) => number): Float64Array =>
      Float64Array.from(horizons, (T, i) => quantity(this.#theoryAt(i), T))
    const bound = (name: 'upperBound' | 'lowerBound'): Float64Array | null =>
      horizons.every((_, i) => this.#theoryAt(i)[name] !== null)
        ? of((theory, T) => theory[name]?.[T - 1] ?? Number.NaN)
        : null
    return {
      kind: 'growth',
      config,
      lane,
      replicates: rows,
      wanted: this.#wanted,
      decisions: this.#samples.reduce((sum, sample) => sum + sample.decisions, 0),
      computeMs,
      horizons: horizons.slice(),
      regretMean: Float64Array.from(estimates, ({ mean }) => mean),
      regretSe: Float64Array.from(estimates, ({ se }) => se),
      epsilonFirst: of((theory) => theory.epsilonFirst),
      epsilonLast: of((theory) => theory.epsilonLast),
      upperBound: bound('upperBound'),
      lowerBound: bound('lowerBound'),
      knee: this.#knee,
      ...growthOf(horizons, table, rows, String(config.shared.seed), this.#knee),
    }
  }

  /** Replicates that all horizons have. */
  get #known(): number {
    return this.#samples.reduce((least, { known }) => Math.min(least, known), this.#wanted)
  }

  #theoryAt(horizon: number): LaneTheory {
    const { theory } = this.#samples[this.#samples.length === 1 ? 0 : horizon]
    if (!theory) throw new Error('A growth experiment was asked for a report before its first chunks.')
    return theory
  }

  #marksOf(point: number): Uint32Array {
    return this.#configs.length === 1 ? this.#horizons : this.#horizons.subarray(point, point + 1)
  }

  /** Regret by replicate and horizon, shape [rows, horizons]. */
  #table(rows: number): Float64Array {
    if (this.#samples.length === 1) return this.#samples[0].table.subarray(0, rows * this.#horizons.length)
    const table = new Float64Array(rows * this.#horizons.length)
    for (let i = 0; i < table.length; i++) {
      table[i] = this.#samples[i % this.#horizons.length].table[Math.floor(i / this.#horizons.length)]
    }
    return table
  }
}

/** Ascending, each once, each a number of episodes that a run may have. */
function horizonsOf(given: readonly number[] | Uint32Array): Uint32Array {
  const horizons = Uint32Array.from(new Set(Array.from(given, (T) => Number(read(EPISODES, T))))).sort()
  if (horizons.length >= 2 && horizons.length <= MOST) return horizons
  throw new ParameterError(`A growth experiment takes 2 to ${MOST} horizons, not ${horizons.length}.`)
}

/** 1/p, about where the line of naive BAIL bends; null for lanes that are not naive, and where p is 0. */
function kneeOf(lane: Lane): number | null {
  const { lowerBound, moveProbability } = ensembleTheory(lane)
  return lowerBound && moveProbability > 0 ? 1 / moveProbability : null
}

function beforeKnee(knee: number): number[] {
  return Array.from({ length: HALF_OCTAVES + 1 }, (_, i) =>
    Math.floor(BEFORE_KNEE * knee * exp((-i * log(2)) / 2)),
  ).filter((T) => T >= 1 && T <= EPISODES.max)
}
