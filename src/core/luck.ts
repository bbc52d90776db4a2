// The luck of an episode: every draw that it may need, from streams that no choice of a Planner can shift.
import type { SimulationSetting } from './episode.ts'
import type { Graph } from './graph.ts'
import { type Draw, stream } from './random.ts'

/** The luck of one episode: the same number of draws of every stream in every episode. */
export class Draws {
  coin = 0
  instruction = 0
  start = 0
  readonly world: Float64Array
  readonly planner: Float64Array
  readonly noiseCoin: Float64Array
  readonly noise: Float64Array
  readonly #explore: Float64Array
  readonly #misreport: Float64Array
  readonly #confusion: Float64Array
  readonly #setting: SimulationSetting
  readonly #streams: { readonly [purpose: string]: Draw }
  readonly #exploresBySure: boolean
  readonly #starts: boolean

  constructor(setting: SimulationSetting) {
    const { model } = setting.graph
    const { horizon } = model
    this.#setting = setting
    const named = (purpose: string): Draw => stream(setting.seed, purpose, setting.replicate)
    this.#streams = Object.fromEntries(
      ['coin', 'instruction', 'start', 'world', 'planner', 'noise', 'exploration', 'reporter'].map((p) => [
        p,
        named(p),
      ]),
    )
    this.world = new Float64Array(horizon)
    this.planner = new Float64Array(horizon)
    this.noiseCoin = new Float64Array(horizon)
    this.noise = new Float64Array(horizon)
    this.#explore = new Float64Array(horizon)
    this.#misreport = new Float64Array(horizon)
    this.#confusion = new Float64Array(horizon)
    this.#exploresBySure = isSure(setting.graph)
    this.#starts = setting.graph.starts.some((starts) => starts.length > 1)
  }

  next(): void {
    const { graph, llmError, reporterError } = this.#setting
    const streams = this.#streams
    this.coin = streams.coin()
    if (graph.starts.length > 1) this.instruction = pick(graph.model.instructionPrior, streams.instruction())
    if (this.#starts)
      this.start = pick(
        graph.starts[this.instruction].map((s) => s.probability),
        streams.start(),
      )
    fill(this.world, streams.world)
    fill(this.planner, streams.planner)
    if (!this.#exploresBySure) fill(this.#explore, streams.exploration)
    if (llmError > 0) {
      fill(this.noiseCoin, streams.noise)
      fill(this.noise, streams.noise)
    }
    if (reporterError > 0) {
      fill(this.#misreport, streams.reporter)
      fill(this.#confusion, streams.reporter)
    }
  }

  exploration(h: number): number {
    const chances = this.#setting.graph.model.exploration(this.instruction, h)
    if (this.#exploresBySure) return chances[0].value
    return chances[
      pick(
        chances.map((chance) => chance.probability),
        this.#explore[h],
      )
    ].value
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

function pick(probabilities: ArrayLike<number>, u: number): number {
  let left = u
  for (let i = 0; i < probabilities.length; i++) {
    left -= probabilities[i]
    if (left < 0) return i
  }
  return probabilities.length - 1
}

/** π_exp leaves nothing to chance, as when it always reads the board. */
function isSure(graph: Graph): boolean {
  for (let w = 0; w < graph.starts.length; w++) {
    for (let h = 0; h < graph.model.horizon; h++) if (graph.model.exploration(w, h).length > 1) return false
  }
  return true
}
