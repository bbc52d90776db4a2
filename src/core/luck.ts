// The luck of a run: every draw that its episodes may need, from streams that no choice of a Planner can shift.
import type { Graph } from './graph.ts'
import { type Draw, pick, stream } from './random.ts'

/** What decides which streams are drawn from. */
export interface LuckSetting {
  readonly graph: Graph
  readonly seed: string
  readonly replicate: number
  /** The Planner's noise branch may be taken (δ_LLM > 0). */
  readonly noisy: boolean
  /** The Reporter may err. */
  readonly misreports: boolean
}

/** Episodes whose draws are made at once. */
const BLOCK = 64

/** Draws for every step of a block of episodes, shape [BLOCK, horizon] each; empty if the stream is not needed. */
interface Draws {
  readonly world: Float64Array
  readonly planner: Float64Array
  readonly noiseCoin: Float64Array
  readonly noise: Float64Array
  readonly misreport: Float64Array
  readonly confusion: Float64Array
  readonly exploration: Float64Array
}

/**
 * The same number of draws of every stream in every episode; a stream that is not needed is not made. Draws are made
 * a block of episodes ahead and the streams take turns: a stream's next draw waits for its last, those of others need not.
 * Those for steps are made when somebody asks for them, which in foregone episodes nobody does.
 */
export class Luck {
  /** Where the present episode begins in the arrays of `draws`. */
  base = 0
  instruction = 0
  /** Index into the graph's starts of this instruction. */
  start = 0
  readonly #coins: Float64Array
  readonly #draws: Draws
  readonly #graph: Graph
  readonly #horizon: number
  readonly #streams: Streams
  /** π_exp by (instruction, step) where it leaves nothing to chance, as when it always reads the board. */
  readonly #sure: Int32Array | null
  #episode = BLOCK - 1
  /** Blocks that have begun, and those of them whose steps have been drawn. */
  #begun = 0
  #drawn = 0

  /** @param done that of a run of the same lane which is over: its arrays are written over rather than made anew */
  constructor(setting: LuckSetting, done?: Luck) {
    const { graph, noisy, misreports } = setting
    this.#graph = graph
    this.#horizon = graph.model.horizon
    this.#sure = done ? done.#sure : sureExploration(graph)
    this.#streams = streamsOf(setting, this.#sure === null)
    const table = (needed: boolean): Float64Array => new Float64Array(needed ? BLOCK * this.#horizon : 0)
    this.#draws = done
      ? done.#draws
      : {
          world: table(true),
          planner: table(true),
          noiseCoin: table(noisy),
          noise: table(noisy),
          misreport: table(misreports),
          confusion: table(misreports),
          exploration: table(this.#sure === null),
        }
    this.#coins = done ? done.#coins : new Float64Array(BLOCK)
  }

  /** The ε-coin: the episode explores if it is below ε. */
  get coin(): number {
    return this.#coins[this.#episode]
  }

  /** Goes on to the next episode. */
  next(): void {
    if (++this.#episode === BLOCK) {
      this.#episode = 0
      this.#begun++
      fill(this.#coins, 0, BLOCK, this.#streams.coin)
    }
    this.base = this.#episode * this.#horizon
    const { instruction, start } = this.#streams
    if (instruction) this.instruction = pick(this.#graph.model.instructionPrior, instruction())
    if (start) this.start = pickStart(this.#graph, this.instruction, start())
  }

  /** What is drawn for step h of the present episode is at `base + h`. */
  get draws(): Draws {
    for (; this.#drawn < this.#begun; this.#drawn++) this.#drawBlock()
    return this.#draws
  }

  /** Whether π_exp leaves nothing to chance. */
  get isSure(): boolean {
    return this.#sure !== null
  }

  /** The subgoal of π_exp at step h. */
  exploration(h: number): number {
    if (this.#sure) return this.#sure[this.instruction * this.#horizon + h]
    const chances = this.#graph.model.exploration(this.instruction, h)
    const probabilities = chances.map((chance) => chance.probability)
    return chances[pick(probabilities, this.draws.exploration[this.base + h])].value
  }

  #drawBlock(): void {
    const { world, planner, noise, reporter, exploration } = this.#streams
    const draws = this.#draws
    const worlds = draws.world
    const planners = draws.planner
    const horizon = this.#horizon
    for (let first = 0; first < BLOCK * horizon; first += horizon) {
      const end = first + horizon
      for (let i = first; i < end; i++) {
        worlds[i] = world()
        planners[i] = planner()
      }
      if (noise) fillTwo(draws.noiseCoin, draws.noise, first, end, noise)
      if (reporter) fillTwo(draws.misreport, draws.confusion, first, end, reporter)
      if (exploration) fill(draws.exploration, first, end, exploration)
    }
  }
}

interface Streams {
  readonly coin: Draw
  readonly world: Draw
  readonly planner: Draw
  readonly instruction: Draw | null
  readonly start: Draw | null
  readonly noise: Draw | null
  readonly reporter: Draw | null
  readonly exploration: Draw | null
}

function streamsOf({ graph, seed, replicate, noisy, misreports }: LuckSetting, explores: boolean): Streams {
  const named = (purpose: string): Draw => stream(seed, purpose, replicate)
  const several = graph.starts.some((starts) => starts.length > 1)
  return {
    coin: named('coin'),
    world: named('world'),
    planner: named('planner'),
    instruction: graph.starts.length > 1 ? named('instruction') : null,
    start: several ? named('start') : null,
    noise: noisy ? named('noise') : null,
    reporter: misreports ? named('reporter') : null,
    exploration: explores ? named('exploration') : null,
  }
}

function fill(values: Float64Array, first: number, end: number, draw: Draw): void {
  for (let i = first; i < end; i++) values[i] = draw()
}

/** Of one stream: all of one array in an episode, then all of the other. */
function fillTwo(one: Float64Array, other: Float64Array, first: number, end: number, draw: Draw): void {
  fill(one, first, end, draw)
  fill(other, first, end, draw)
}

function pickStart(graph: Graph, instruction: number, u: number): number {
  const chances = graph.starts[instruction].map((start) => start.probability)
  return pick(chances, u)
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
