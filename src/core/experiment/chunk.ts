// A chunk: some consecutive replicates of one lane, simulated; the unit of work that workers, threads and machines share out.
import { Simulation } from '../episode.ts'
import { CAUSES } from '../log.ts'
import { ParameterError, ScenarioError } from '../parameter.ts'
import type { Config } from '../params.ts'
import { addRun, type Curves, noCurves } from './curves.ts'
import { Lane, laboratoryOf } from './laboratory.ts'
import { ensembleTheory } from './lane-theory.ts'
import type { LaneTheory } from './trace.ts'

/** Which replicates of which lane, and what is kept of them; plain data that crosses to workers. */
export interface Task {
  readonly config: Config
  readonly lane: number
  /** Replicates `from` up to but not including `to`. */
  readonly from: number
  readonly to: number
  /** Numbers of episodes, ascending, after which the regret of every replicate is kept; the last is T. 0 will do. */
  readonly marks: Uint32Array
  /** Whether sums over replicates after every episode are kept too. */
  readonly curves: boolean
  /** Whether what the theory says of the lane is wanted too. */
  readonly theory: boolean
}

/** What came of a task. */
export interface Chunk {
  readonly from: number
  readonly to: number
  /** Regret of each replicate at each mark, shape [to − from, marks]. */
  readonly regretAt: Float64Array
  /** Subgoals chosen. */
  readonly decisions: number
  readonly curves: Curves | null
  readonly theory: LaneTheory | null
  /** Why such a lane cannot be, in one sentence; everything else is empty then. Null where it can. */
  readonly gap: string | null
}

/** What is kept of the replicates of a task that have been played. */
export type Played = Pick<Chunk, 'regretAt' | 'decisions' | 'curves'>

/** Episodes between two offers to stop. */
const SLICE = 256

/** Simulates a task, yielding the episodes done now and then so that its caller may stop; returns the chunk. */
export function* simulate(task: Task): Generator<number, Chunk> {
  const { config, from, to } = task
  try {
    const lane = new Lane(laboratoryOf(config), config, task.lane)
    const { network } = lane
    // A network plays many runs together several times faster; with misreports each needs a clean prompt beside it.
    const playing =
      network && !lane.channel
        ? network.play(lane, task, task.curves ? noCurves(lane.episodes) : null)
        : playInTurn(lane, task)
    const { regretAt, decisions, curves } = yield* playing
    const theory = task.theory ? ensembleTheory(lane) : null
    return { from, to, regretAt, decisions, curves, theory, gap: null }
  } catch (error) {
    if (!(error instanceof ScenarioError || error instanceof ParameterError)) throw error
    const regretAt = new Float64Array(0)
    return { from, to, regretAt, decisions: 0, curves: null, theory: null, gap: error.message }
  }
}

/** Plays one replicate after another, yielding the episodes done. */
function* playInTurn(lane: Lane, task: Task): Generator<number, Played> {
  const playing = new Playing(lane, task)
  let done = 0
  for (let replicate = task.from; replicate < task.to; replicate++) {
    playing.begin(replicate)
    for (let t = 0; t < lane.episodes; t += SLICE) {
      const end = Math.min(lane.episodes, t + SLICE)
      playing.play(t, end)
      done += end - t
      yield done
    }
  }
  return playing
}

/** The replicates of a task at play: one at a time, some episodes at a time. */
class Playing implements Played {
  readonly regretAt: Float64Array
  readonly curves: Curves | null
  decisions = 0
  readonly #lane: Lane
  readonly #from: number
  readonly #marks: Uint32Array
  readonly #byCause = new Float64Array(CAUSES.length)
  #simulation!: Simulation
  #truth = 0
  #regret = 0
  #replicate = 0
  #mark = 0

  constructor(lane: Lane, { from, to, marks, curves }: Task) {
    this.#lane = lane
    this.#from = from
    this.#marks = marks
    this.regretAt = new Float64Array((to - from) * marks.length)
    this.curves = curves ? noCurves(lane.episodes) : null
  }

  begin(replicate: number): void {
    const setting = this.#lane.setting(replicate)
    this.#simulation = new Simulation(setting, this.#simulation)
    this.#truth = setting.truth
    this.#replicate = replicate
    this.#regret = 0
    this.#byCause.fill(0)
    this.#mark = 0
    while (this.#marks[this.#mark] === 0) this.#mark++
  }

  /** Plays the episodes from `first` to before `end`. */
  play(first: number, end: number): void {
    const marks = this.#marks
    const { curves } = this
    const simulation = this.#simulation
    const { lossByCause } = simulation
    const byCause = this.#byCause
    const truth = this.#truth
    const kept = (this.#replicate - this.#from) * marks.length
    let regret = this.#regret
    let decisions = 0
    for (let t = first; t < end; t++) {
      simulation.playEpisode()
      for (let cause = 0; simulation.loses && cause < byCause.length; cause++) {
        byCause[cause] += lossByCause[cause]
        regret += lossByCause[cause]
      }
      decisions += simulation.steps
      if (curves) addRun(curves, t, regret, byCause, simulation.posterior.probability(truth))
      if (marks[this.#mark] === t + 1) this.regretAt[kept + this.#mark++] = regret
    }
    this.#regret = regret
    this.decisions += decisions
  }
}
