// The simulation standard: plays one episode after another and records what happened at every step.
import { type Channel, reportOf } from './channel.ts'
import type { Graph } from './graph.ts'
import { Listener } from './listener.ts'
import { Luck } from './luck.ts'
import { systematicMistake } from './mistake.ts'
import type { Mind } from './planners/planner.ts'

/** Whom a step's gap is charged to (theory.md section 3). */
export const CAUSES = ['uncertainty', 'exploration', 'llm-error', 'reporter-error'] as const
const UNCERTAINTY = 0
export const EXPLORATION = 1
export const LLM_ERROR = 2
export const REPORTER_ERROR = 3

export interface SimulationSetting {
  /** The world as it is: sampled, and where gaps are measured. */
  readonly graph: Graph
  /** The world as the Planner models it: the same, or with the likelihood floor where the Reporter can err. */
  readonly belief: Graph
  readonly truth: number
  /** V* − Q* of the true world, shape [nodes, subgoals]. */
  readonly gaps: Float64Array
  /** Builds a Planner of its own, over `belief`. Called twice where the Reporter can err: see `reporter-error`. */
  readonly mind: () => Mind
  /** ε_t for the episode with this index from 0. */
  readonly epsilonAt: (episode: number) => number
  readonly llmError: number
  readonly llmErrorKind: 'diffuse' | 'systematic'
  /** The Reporter; null for one that does not err. */
  readonly channel: Channel | null
  /** W, 0 for all episodes. */
  readonly window: number
  readonly seed: string
  readonly replicate: number
}

/**
 * Plays episodes in order. After `playEpisode` the fields tell what happened; arrays have one entry per step, of which
 * the first `steps` are of this episode. Every purpose has a stream of its own and takes the same number of draws in
 * every episode, so that lanes share the world's luck whatever they do (common random numbers). The hidden
 * state is never drawn: observations are drawn from Pr_z(o′ | b, g), the very rows that the posterior reads.
 */
export class Simulation {
  instruction = 0
  opening = 0
  epsilon = 0
  /** The ε-coin: the episode explores if it is below ε. */
  coin = 0
  explores = false
  steps = 0
  readonly subgoal: Int32Array
  readonly observation: Int32Array
  /** What the Reporter said, and the Planner took in. */
  readonly reported: Int32Array
  /** The latent whose expert was followed, −1 for none. */
  readonly asker: Int32Array
  readonly cause: Uint8Array
  readonly gap: Float64Array
  readonly reward: Float64Array

  readonly #setting: SimulationSetting
  readonly #luck: Luck
  readonly #listener: Listener
  /** The same Planner with a prompt that holds no misreport, where the Reporter can err. */
  readonly #clean: Listener | null
  #episode = 0

  constructor(setting: SimulationSetting) {
    const { graph, channel, llmError } = setting
    const { horizon } = graph.model
    this.#setting = setting
    this.#luck = new Luck({ ...setting, noisy: llmError > 0, misreports: channel !== null })
    this.#listener = new Listener(setting)
    this.#clean = channel && new Listener(setting)
    this.subgoal = new Int32Array(horizon)
    this.observation = new Int32Array(horizon)
    this.reported = new Int32Array(horizon)
    this.asker = new Int32Array(horizon)
    this.cause = new Uint8Array(horizon)
    this.gap = new Float64Array(horizon)
    this.reward = new Float64Array(horizon)
  }

  /** The posterior given the prompt as it stands, shape [latents]; the live array, to be copied by whoever keeps it. */
  get weights(): Float64Array {
    return this.#listener.memory.weights
  }

  playEpisode(): void {
    this.beginEpisode()
    this.finishEpisode()
  }

  /** Draws the episode's luck and lets the prompt forget what has left the window: `weights` is what it begins with. */
  beginEpisode(): void {
    const luck = this.#luck
    luck.next()
    this.epsilon = this.#setting.epsilonAt(this.#episode++)
    this.coin = luck.coin
    this.explores = this.coin < this.epsilon
    this.instruction = luck.instruction
    this.opening = this.#setting.graph.starts[this.instruction][luck.start].observation
    this.#listener.begin(this.instruction, this.opening)
    this.#clean?.begin(this.instruction, this.opening)
  }

  /** Plays the episode that has begun. */
  finishEpisode(): void {
    const { graph, truth, gaps, channel } = this.#setting
    // Read once: this loop runs hundreds of millions of times in an experiment.
    const { subgoals, firstOutcome, observationOf, nextOf, rowOf, rewardOf, isFlat, rows } = graph
    const { world, base } = this.#luck
    const { subgoal, observation, reported, gap, reward, explores } = this
    const listener = this.#listener
    let h = 0
    for (let node = graph.starts[this.instruction][this.#luck.start].node; node >= 0; h++) {
      const g = explores ? this.#explore(h) : this.#decide(h)
      const at = node * subgoals + g
      const outcome = sample(rows, rowOf, firstOutcome[at], firstOutcome[at + 1], truth, world[base + h])
      const o = observationOf[outcome]
      subgoal[h] = g
      gap[h] = gaps[at]
      reward[h] = rewardOf[outcome]
      observation[h] = o
      node = nextOf[outcome]
      if (channel) {
        reported[h] = reportOf(channel, o, this.#luck.misreport[base + h], this.#luck.confusion[base + h])
        listener.hear(g, reported[h])
        this.#clean?.hear(g, o)
      } else {
        // World and Planner are of one mind where they are: nothing needs to be looked up twice.
        reported[h] = o
        if (isFlat[outcome] === 0) listener.memory.see(rowOf[outcome])
        listener.node = node
        listener.mind.took?.(g, o)
      }
    }
    this.steps = h
  }

  #explore(h: number): number {
    this.asker[h] = -1
    this.cause[h] = EXPLORATION
    return this.#luck.exploration(h)
  }

  /** The next subgoal of the Planner, and whom its gap will be charged to. */
  #decide(h: number): number {
    const { llmError } = this.#setting
    const luck = this.#luck
    const u = luck.planner[luck.base + h]
    const g = this.#listener.choose(u)
    if (llmError > 0 && luck.noiseCoin[luck.base + h] < llmError) {
      this.asker[h] = -1
      this.cause[h] = LLM_ERROR
      return this.#mistake(luck.noise[luck.base + h])
    }
    this.asker[h] = this.#listener.mind.asker
    // The same draw on a prompt without misreports: if it falls elsewhere, the misreport moved it.
    this.cause[h] = this.#clean && this.#clean.choose(u) !== g ? REPORTER_ERROR : UNCERTAINTY
    return g
  }

  #mistake(u: number): number {
    const { belief, llmErrorKind } = this.#setting
    return llmErrorKind === 'diffuse'
      ? Math.min(belief.subgoals - 1, Math.floor(u * belief.subgoals))
      : systematicMistake(belief, this.#listener.node, this.weights)
  }
}

/** Draws one of the outcomes from `first` to before `end` in world z by one uniform draw, in order of observation. */
function sample(
  rows: Float64Array,
  rowOf: Int32Array,
  first: number,
  end: number,
  latent: number,
  u: number,
): number {
  let left = u
  let last = -1
  for (let i = first; i < end; i++) {
    const probability = rows[rowOf[i] + latent]
    if (probability > 0) last = i
    left -= probability
    if (left < 0) return i
  }
  return last
}
