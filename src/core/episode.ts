// The simulation standard: plays one episode after another and records what happened at every step.
import type { Graph } from './graph.ts'
import { Draws } from './luck.ts'
import { Memory } from './memory.ts'
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
  readonly reporterError: number
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
  readonly #memory: Memory
  readonly #clean: Memory
  readonly #mind: Mind
  readonly #cleanMind: Mind
  readonly #draws: Draws
  readonly #errs: boolean
  #episode = 0

  constructor(setting: SimulationSetting) {
    const { model } = setting.graph
    const { horizon, prior } = model
    this.#setting = setting
    this.#errs = setting.reporterError > 0
    this.#memory = new Memory(prior, setting.belief.rows, setting.window, horizon)
    this.#clean = this.#errs ? new Memory(prior, setting.belief.rows, setting.window, horizon) : this.#memory
    this.#mind = setting.mind()
    this.#cleanMind = this.#errs ? setting.mind() : this.#mind
    this.#draws = new Draws(setting)
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
    return this.#memory.weights
  }

  playEpisode(): void {
    this.beginEpisode()
    this.finishEpisode()
  }

  /** Draws the episode's luck and lets the prompt forget what has left the window: `weights` is what it begins with. */
  beginEpisode(): void {
    this.#draws.next()
    this.#memory.beginEpisode()
    if (this.#errs) this.#clean.beginEpisode()
  }

  /** Plays the episode that has begun. */
  finishEpisode(): void {
    const { graph, belief, truth, gaps, epsilonAt } = this.#setting
    const draws = this.#draws
    this.epsilon = epsilonAt(this.#episode++)
    this.coin = draws.coin
    this.explores = this.coin < this.epsilon
    this.instruction = draws.instruction
    const start = draws.start
    this.opening = graph.starts[this.instruction][start].observation
    let node = graph.starts[this.instruction][start].node
    let heard = this.#errs ? startOf(belief, this.instruction, this.opening) : node
    let clean = heard
    // Read from the graph once: this loop runs hundreds of millions of times in an experiment.
    const { subgoals, firstOutcome, observationOf, nextOf, rowOf, rewardOf, isFlat, rows } = graph
    let h = 0
    while (node >= 0) {
      const g = this.#decide(heard, clean, h)
      const at = node * subgoals + g
      this.subgoal[h] = g
      this.gap[h] = gaps[at]
      const outcome = sample(rows, rowOf, firstOutcome[at], firstOutcome[at + 1], truth, draws.world[h])
      const observation = observationOf[outcome]
      this.observation[h] = observation
      this.reward[h] = rewardOf[outcome]
      node = nextOf[outcome]
      if (this.#errs) {
        clean = this.#hear(this.#clean, clean, g, observation)
        this.reported[h] = draws.report(h, observation)
        heard = this.#hear(this.#memory, heard, g, this.reported[h])
      } else {
        this.reported[h] = observation
        if (isFlat[outcome] === 0) this.#memory.see(rowOf[outcome])
        heard = node
      }
      h++
    }
    this.steps = h
  }

  /** The next subgoal, and whom its gap will be charged to. */
  #decide(heard: number, clean: number, h: number): number {
    const { belief, llmError, llmErrorKind } = this.#setting
    const draws = this.#draws
    if (this.explores) {
      this.asker[h] = -1
      this.cause[h] = EXPLORATION
      return draws.exploration(h)
    }
    const u = draws.planner[h]
    const g = this.#mind.choose(heard, this.#memory.weights, u)
    this.asker[h] = this.#mind.asker
    this.cause[h] = UNCERTAINTY
    if (llmError > 0 && draws.noiseCoin[h] < llmError) {
      this.asker[h] = -1
      this.cause[h] = LLM_ERROR
      return llmErrorKind === 'diffuse'
        ? Math.min(belief.subgoals - 1, Math.floor(draws.noise[h] * belief.subgoals))
        : systematicMistake(belief, heard, this.#memory.weights)
    }
    // The same draw on a prompt without misreports: if it falls elsewhere, the misreport moved it.
    if (this.#errs && this.#cleanMind.choose(clean, this.#clean.weights, u) !== g)
      this.cause[h] = REPORTER_ERROR
    return g
  }

  /** Lets a memory take in what the Reporter said; returns the node of the Planner's model that follows. */
  #hear(memory: Memory, node: number, g: number, observation: number): number {
    const { belief } = this.#setting
    const outcome = outcomeOf(belief, node, g, observation)
    if (belief.isFlat[outcome] === 0) memory.see(belief.rowOf[outcome])
    return belief.nextOf[outcome]
  }
}

/** The opening node of a graph for this instruction and first observation, which the Reporter always reads right. */
export function startOf(graph: Graph, instruction: number, observation: number): number {
  const start = graph.starts[instruction].find((s) => s.observation === observation)
  if (!start) throw new Error(`No episode opens with observation ${observation}.`)
  return start.node
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

/**
 * The outcome of (node, g) with this observation.
 * @throws Error where the model says that no world can produce it here
 */
export function outcomeOf(graph: Graph, node: number, g: number, observation: number): number {
  const end = graph.firstOutcome[node * graph.subgoals + g + 1]
  for (let i = graph.firstOutcome[node * graph.subgoals + g]; i < end; i++) {
    if (graph.observationOf[i] === observation) return i
  }
  throw new Error(`Observation ${observation} cannot follow subgoal ${g} at node ${node}.`)
}

/**
 * The one wrong subgoal that this situation, (ω, τ_h), always suggests: a hash of the node picks among all
 * subgoals but the one that BAIL finds likeliest there (theory.md 6, `systematic`).
 */
export function systematicMistake(graph: Graph, node: number, weights: Float64Array): number {
  const { subgoals, latents, expertSubgoal } = graph
  const mass = new Float64Array(subgoals)
  for (let z = 0; z < latents; z++) {
    const g = expertSubgoal[node * latents + z]
    if (g >= 0) mass[g] += weights[z]
  }
  const right = mass.indexOf(mass.reduce((a, b) => Math.max(a, b)))
  // Murmur's finaliser: every bit of the node moves every bit of the pick.
  let mixed = Math.imul(node + 1, 0x9e3779b1)
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  const picked = ((mixed ^ (mixed >>> 16)) >>> 0) % Math.max(1, subgoals - 1)
  return subgoals === 1 ? 0 : picked < right ? picked : picked + 1
}
