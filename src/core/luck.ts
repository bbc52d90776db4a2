// The luck of an episode: every draw that it may need, from streams that no choice of a Planner can shift.
import type { SimulationSetting } from './episode.ts'
import type { Graph } from './graph.ts'
import { type Draw, pick, stream } from './random.ts'

/** The luck of one episode: the same number of draws of every stream in every episode. A stream not needed is not made. */
export class Draws {
  coin = 0
  instruction = 0
  start = 0
  /** One draw per step each. */
  readonly world: Float64Array
  readonly planner: Float64Array
  readonly noiseCoin: Float64Array
  readonly noise: Float64Array
  readonly #explore: Float64Array
  readonly #misreport: Float64Array
  readonly #confusion: Float64Array
  readonly #setting: SimulationSetting
  readonly #coinStream: Draw
  readonly #worldStream: Draw
  readonly #plannerStream: Draw
  readonly #instructionStream: Draw | null
  readonly #startStream: Draw | null
  readonly #noiseStream: Draw | null
  readonly #reporterStream: Draw | null
  readonly #exploreStream: Draw | null
  /** π_exp by (instruction, step) where it leaves nothing to chance, as when it always reads the board. */
  readonly #sure: Int32Array | null

  constructor(setting: SimulationSetting) {
    const { graph } = setting
    const { horizon } = graph.model
    this.#setting = setting
    const named = (purpose: string): Draw => stream(setting.seed, purpose, setting.replicate)
    const needed = (need: boolean, purpose: string): Draw | null => (need ? named(purpose) : null)
    this.#coinStream = named('coin')
    this.#worldStream = named('world')
    this.#plannerStream = named('planner')
    this.#instructionStream = needed(graph.starts.length > 1, 'instruction')
    this.#startStream = needed(
      graph.starts.some((starts) => starts.length > 1),
      'start',
    )
    this.#noiseStream = needed(setting.llmError > 0, 'noise')
    this.#reporterStream = needed(setting.reporterError > 0, 'reporter')
    this.#sure = sureExploration(graph)
    this.#exploreStream = needed(this.#sure === null, 'exploration')
    this.world = new Float64Array(horizon)
    this.planner = new Float64Array(horizon)
    this.noiseCoin = new Float64Array(horizon)
    this.noise = new Float64Array(horizon)
    this.#explore = new Float64Array(horizon)
    this.#misreport = new Float64Array(horizon)
    this.#confusion = new Float64Array(horizon)
  }

  next(): void {
    const { graph } = this.#setting
    this.coin = this.#coinStream()
    if (this.#instructionStream)
      this.instruction = pick(graph.model.instructionPrior, this.#instructionStream())
    if (this.#startStream) {
      const chances = graph.starts[this.instruction].map((start) => start.probability)
      this.start = pick(chances, this.#startStream())
    }
    fill(this.world, this.#worldStream)
    fill(this.planner, this.#plannerStream)
    if (this.#exploreStream) fill(this.#explore, this.#exploreStream)
    if (this.#noiseStream) {
      fill(this.noiseCoin, this.#noiseStream)
      fill(this.noise, this.#noiseStream)
    }
    if (this.#reporterStream) {
      fill(this.#misreport, this.#reporterStream)
      fill(this.#confusion, this.#reporterStream)
    }
  }

  /** The subgoal of π_exp at step h. */
  exploration(h: number): number {
    const { model } = this.#setting.graph
    if (this.#sure) return this.#sure[this.instruction * model.horizon + h]
    const chances = model.exploration(this.instruction, h)
    const probabilities = chances.map((chance) => chance.probability)
    return chances[pick(probabilities, this.#explore[h])].value
  }

  /** What the Reporter says of an observation: with probability δ_Rep one of those it could be taken for. */
  report(h: number, observation: number): number {
    const others = this.#setting.graph.model.confusable[observation]
    if (others.length === 0 || this.#misreport[h] >= this.#setting.reporterError) return observation
    return others[Math.min(others.length - 1, Math.floor(this.#confusion[h] * others.length))]
  }
}

function fill(values: Float64Array, draw: Draw): void {
  for (let i = 0; i < values.length; i++) values[i] = draw()
}

function sureExploration(graph: Graph): Int32Array | null {
  const { horizon } = graph.model
  const sure = new Int32Array(graph.starts.length * horizon)
  for (let w = 0; w < graph.starts.length; w++) {
    for (let h = 0; h < horizon; h++) {
      const chances = graph.model.exploration(w, h)
      if (chances.length > 1) return null
      sure[w * horizon + h] = chances[0].value
    }
  }
  return sure
}
