// The simulation standard: plays one episode after another and records what happened at every step.
import { type Channel, reportOf } from './channel.ts'
import { Foregone } from './foregone.ts'
import type { Graph, Start } from './graph.ts'
import { Listener } from './listener.ts'
import {
  ASKER,
  AT,
  CAUSE,
  CAUSES,
  ENTRY,
  EXPLORATION,
  LLM_ERROR,
  OUTCOME,
  REPORTER_ERROR,
  UNCERTAINTY,
} from './log.ts'
import { Luck } from './luck.ts'
import { systematicMistake } from './mistake.ts'
import { sample } from './outcome.ts'
import type { Mind } from './planners/planner.ts'
import type { Posterior } from './posterior.ts'

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
 * Plays episodes in order. After `playEpisode` the fields tell what happened in it, and what happened at
 * each of its `steps`. Every purpose has a stream of its own and takes the same number of draws in
 * every episode, so that lanes share the world's luck whatever they do (common random numbers). The hidden
 * state is never drawn: observations are drawn from Pr_z(o′ | b, g), the very rows that the posterior reads.
 */
export class Simulation {
  explores = false
  steps = 0
  /** Whether the episode lost anything: where not, as in most once a Planner is certain, there is nothing to add up. */
  loses = false
  /** What the episode lost by cause, shape [CAUSES]; the sum is its regret. */
  readonly lossByCause = new Float64Array(CAUSES.length)
  /** What happened at each step of the last episode that was played. */
  readonly #entries: Int32Array
  /** What was foregone is played only if somebody asks what happened at its steps. */
  #isPlayed = true
  /** Nothing comes between what the Planner chooses and what is done, and no report misleads it. */
  readonly #isClear: boolean
  /** Where, besides, the Planner once certain of a world stays so and follows that world's expert. Null where not. */
  readonly #foregone: Foregone | null
  readonly #reported: Int32Array
  readonly #setting: SimulationSetting
  readonly #luck: Luck
  readonly #listener: Listener
  /** The same Planner with a prompt that holds no misreport, where the Reporter can err. */
  readonly #clean: Listener | null
  #start: Start
  #cause = UNCERTAINTY
  #episode = 0

  /** @param done a simulation of the same lane that is over; it must not be used any more */
  constructor(setting: SimulationSetting, done?: Simulation) {
    const { graph, seed, replicate, channel, llmError } = setting
    this.#setting = setting
    const needs = { graph, seed, replicate, noisy: llmError > 0, misreports: channel !== null }
    this.#luck = new Luck(needs, done ? done.#luck : undefined)
    this.#listener = new Listener(setting)
    this.#clean = channel && new Listener(setting)
    this.#entries = new Int32Array(graph.model.horizon * ENTRY)
    const { mind } = this.#listener
    this.#isClear = channel === null && llmError === 0 && mind.erred === undefined
    const canSettle = this.#isClear && mind.settles === true && setting.window === 0
    this.#foregone = canSettle ? new Foregone(setting, this.#luck) : null
    this.#reported = new Int32Array(channel ? graph.model.horizon : 0)
    this.#start = graph.starts[0][0]
  }

  /** The posterior given the prompt as it stands. */
  get posterior(): Posterior {
    return this.#listener.memory.posterior
  }

  get instruction(): number {
    return this.#luck.instruction
  }

  get opening(): number {
    return this.#start.observation
  }

  /** The ε-coin: the episode explores if it is below ε. */
  get coin(): number {
    return this.#luck.coin
  }

  /** g of step h. */
  subgoal(h: number): number {
    return this.#log[h * ENTRY + AT] % this.#setting.graph.subgoals
  }

  /** What was truly observed after step h. */
  observation(h: number): number {
    return this.#setting.graph.observationOf[this.#log[h * ENTRY + OUTCOME]]
  }

  /** What the Reporter said of it, and the Planner took in. */
  reported(h: number): number {
    return this.#clean ? this.#reported[h] : this.observation(h)
  }

  reward(h: number): number {
    return this.#setting.graph.rewardOf[this.#log[h * ENTRY + OUTCOME]]
  }

  /** V* − Q* of step h in the true world. */
  gap(h: number): number {
    return this.#setting.gaps[this.#log[h * ENTRY + AT]]
  }

  /** The latent whose expert was followed, −1 for none. */
  asker(h: number): number {
    return this.#log[h * ENTRY + ASKER]
  }

  /** Whom the gap is charged to, an index into CAUSES. */
  cause(h: number): number {
    return this.#log[h * ENTRY + CAUSE]
  }

  playEpisode(): void {
    this.beginEpisode()
    this.finishEpisode()
  }

  /** Draws the episode's luck and lets the prompt forget what has left the window: `posterior` is what it begins with. */
  beginEpisode(): void {
    const luck = this.#luck
    luck.next()
    const { epsilonAt, graph } = this.#setting
    this.explores = luck.coin < epsilonAt(this.#episode++)
    const { instruction } = luck
    const start = graph.starts[instruction][luck.start]
    this.#start = start
    this.#isPlayed = true
    if (!this.#clean) this.#listener.begin(instruction, start.observation, start.node)
    else {
      this.#listener.begin(instruction, start.observation)
      this.#clean.begin(instruction, start.observation)
    }
  }

  /** Plays the episode that has begun, if it must be played to know what it adds. */
  finishEpisode(): void {
    this.#addNothing()
    const { explores } = this
    const sum = this.#foregone?.sum(this.#start.node, explores, this.posterior.certain)
    this.#isPlayed = !sum
    if (!sum) this.steps = this.#play()
    else {
      this.steps = sum.steps
      this.loses = sum.loss !== 0
      if (this.loses) this.lossByCause[explores ? EXPLORATION : UNCERTAINTY] = sum.loss
    }
  }

  #addNothing(): void {
    const { lossByCause } = this
    // Not fill(): a call for four numbers is slower than they are.
    if (this.loses) for (let cause = 0; cause < CAUSES.length; cause++) lossByCause[cause] = 0
    this.loses = false
  }

  get #log(): Int32Array {
    if (!this.#isPlayed) {
      this.#isPlayed = true
      this.#addNothing()
      this.#play()
    }
    return this.#entries
  }

  /** Plays step by step; returns how many steps there were. */
  #play(): number {
    // All that a step looks up is read here, once: the loop below runs hundreds of millions of times in an experiment.
    const { graph, truth, gaps, channel } = this.#setting
    const { subgoals, firstOutcome, nextOf, rowOf, evidenceOf, rows } = graph
    const luck = this.#luck
    const { base } = luck
    const { world, planner } = luck.draws
    const { lossByCause, explores } = this
    const { memory, mind } = this.#listener
    const { posterior } = memory
    const log = this.#entries
    const isClear = this.#isClear
    let h = 0
    let entry = 0
    for (let node = this.#start.node; node >= 0; h++, entry += ENTRY) {
      let g: number
      let cause = explores ? EXPLORATION : UNCERTAINTY
      if (explores) g = luck.exploration(h)
      else if (isClear) g = mind.choose(node, posterior, planner[base + h])
      else {
        g = this.#decide(node, h)
        cause = this.#cause
      }
      const at = Math.imul(node, subgoals) + g
      const outcome = sample(rows, rowOf, firstOutcome[at], firstOutcome[at + 1], truth, world[base + h])
      log[entry + AT] = at
      log[entry + OUTCOME] = outcome
      log[entry + ASKER] = cause === EXPLORATION || cause === LLM_ERROR ? -1 : mind.asker
      log[entry + CAUSE] = cause
      if (gaps[at] !== 0) {
        lossByCause[cause] += gaps[at]
        this.loses = true
      }
      node = nextOf[outcome]
      if (channel) this.#misreport(channel, h)
      else {
        if (evidenceOf[outcome] >= 0) memory.see(evidenceOf[outcome])
        mind.took?.(g, graph.observationOf[outcome])
      }
    }
    return h
  }

  /** The next subgoal of a Planner that may err or be misled; leaves in `#cause` whom its gap will be charged to. */
  #decide(at: number, h: number): number {
    const { llmError } = this.#setting
    const { mind, memory } = this.#listener
    const { base, draws } = this.#luck
    const u = draws.planner[base + h]
    // Where all reports are true the Planner is where the world is.
    const node = this.#clean ? this.#listener.node : at
    const g = mind.choose(node, memory.posterior, u)
    if (llmError > 0 && draws.noiseCoin[base + h] < llmError) {
      this.#cause = LLM_ERROR
      return this.#mistake(node, draws.noise[base + h])
    }
    if (mind.erred) {
      this.#cause = LLM_ERROR
      return g
    }
    // The same draw on a prompt without misreports: if it falls elsewhere, the misreport moved it.
    this.#cause = this.#clean && chosen(this.#clean, u) !== g ? REPORTER_ERROR : UNCERTAINTY
    return g
  }

  #mistake(node: number, u: number): number {
    const { belief, llmErrorKind } = this.#setting
    return llmErrorKind === 'diffuse'
      ? Math.min(belief.subgoals - 1, Math.floor(u * belief.subgoals))
      : systematicMistake(belief, node, this.posterior)
  }

  /** The Reporter says something of what happened in step h. */
  #misreport(channel: Channel, h: number): void {
    const { base, draws } = this.#luck
    const truly = this.observation(h)
    this.#reported[h] = reportOf(channel, truly, draws.misreport[base + h], draws.confusion[base + h])
    this.#listener.hear(this.subgoal(h), this.#reported[h])
    this.#clean?.hear(this.subgoal(h), truly)
  }
}

/** What a listener would choose. */
const chosen = ({ mind, memory, node }: Listener, u: number): number => mind.choose(node, memory.posterior, u)
