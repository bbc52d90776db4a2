// Many runs of the transformer in step, so that their decisions are computed together; the exact posterior walks beside.
import type { SimulationSetting } from '../episode.ts'
import type { InStep } from '../experiment/in-step.ts'
import type { Graph } from '../graph.ts'
import { CAUSES, EXPLORATION, LLM_ERROR, UNCERTAINTY } from '../log.ts'
import { Luck } from '../luck.ts'
import { Memory } from '../memory.ts'
import { sample } from '../outcome.ts'
import type { Posterior } from '../posterior.ts'
import { askerOf, ERRED } from './credit.ts'
import { Decoder } from './decoder.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import type { Network } from './network.ts'
import { pickInOrder, subgoalOrder } from './order.ts'
import type { Vocabulary } from './tokens.ts'
import { Transcript } from './transcript.ts'

/** One run: what a simulation (episode.ts) without misreports and noise needs to know. */
export type RunSetting = Pick<
  SimulationSetting,
  'graph' | 'truth' | 'gaps' | 'epsilonAt' | 'seed' | 'replicate'
>

/** A decision that is not an exploration. Arrays are live: copy what is kept. */
export interface Decision {
  readonly run: number
  /** Index from 0. */
  readonly episode: number
  readonly node: number
  /** network(· | prompt), shape [subgoals]. */
  readonly network: ArrayLike<number>
  /** The exact posterior given the same prompt. */
  readonly posterior: Posterior
}

/** Who acts: the network, or exact BAIL on the same prompt while the network is only asked. */
export type Actor = 'network' | 'bail'

/** The state of one run. */
interface Run {
  readonly setting: RunSetting
  readonly luck: Luck
  readonly memory: Memory
  readonly transcript: Transcript
  readonly index: number
  node: number
  step: number
  explores: boolean
  /** The network’s distribution at the present step. */
  readonly answer: Float64Array
  /** Of the latest episode. */
  readonly lossByCause: Float64Array
}

/**
 * Plays runs of one graph episode by episode. Each has the luck of Simulation (episode.ts) with the same seed and replicate, so
 * that its regret can be compared run by run with that of BAIL with a window of E episodes.
 */
export class Lockstep implements InStep {
  /** Regret so far by run. */
  readonly regret: Float64Array
  readonly #graph: Graph
  readonly #runs: readonly Run[]
  readonly #decoder: Decoder
  readonly #actor: Actor
  readonly #order: Int32Array
  #episode = 0

  /** @param settings at least one, all of the same graph */
  constructor(
    network: Network,
    vocabulary: Vocabulary,
    settings: readonly RunSetting[],
    make: MakeKernels,
    actor: Actor = 'network',
  ) {
    const { graph } = settings[0]
    const { prior, horizon } = graph.model
    this.#graph = graph
    this.#actor = actor
    this.#decoder = new Decoder(network, make, settings.length)
    this.#order = subgoalOrder(graph)
    this.regret = new Float64Array(settings.length)
    this.#runs = settings.map((setting, index) => ({
      setting,
      index,
      luck: new Luck({ ...setting, noisy: false, misreports: false }),
      memory: new Memory(prior, graph.evidence, vocabulary.episodes, horizon),
      transcript: new Transcript(vocabulary, horizon),
      node: -1,
      step: 0,
      explores: false,
      answer: new Float64Array(network.shape.subgoals),
      lossByCause: new Float64Array(CAUSES.length),
    }))
  }

  lossByCause(run: number): Float64Array {
    return this.#runs[run].lossByCause
  }

  steps(run: number): number {
    return this.#runs[run].step
  }

  posterior(run: number): Posterior {
    return this.#runs[run].memory.posterior
  }

  /** Plays the next episode of every run; tells of every decision that is not an exploration. */
  playEpisode(observe?: (decision: Decision) => void): void {
    for (const run of this.#runs) this.#begin(run)
    const asked = this.#runs.filter((run) => !run.explores && (observe || this.#actor === 'network'))
    this.#readEarlier(asked)
    for (let going = [...this.#runs]; going.length > 0; going = going.filter((run) => run.node >= 0)) {
      const asking = asked.filter((run) => run.node >= 0)
      for (const run of asking) run.transcript.put(this.#decoder, run.index, 1)
      this.#decoder.feed(true)
      for (const [row, run] of asking.entries()) {
        this.#decoder.normalised(row, run.answer)
        observe?.({
          run: run.index,
          episode: this.#episode,
          node: run.node,
          network: run.answer,
          posterior: run.memory.posterior,
        })
      }
      for (const run of going) this.#step(run)
    }
    for (const { index, lossByCause } of this.#runs)
      for (const loss of lossByCause) this.regret[index] += loss
    this.#episode++
  }

  #begin(run: Run): void {
    const { luck, memory, transcript, setting } = run
    luck.next()
    memory.beginEpisode()
    const { observation, node } = this.#graph.starts[luck.instruction][luck.start]
    transcript.begin(luck.instruction, observation)
    run.node = node
    run.step = 0
    run.explores = luck.coin < setting.epsilonAt(this.#episode)
    run.lossByCause.fill(0)
  }

  /** Lets the runs that will be asked read all but their latest token. */
  #readEarlier(runs: readonly Run[]): void {
    for (const { transcript, index } of runs) {
      const earlier = transcript.unread - 1
      if (this.#decoder.room < earlier) this.#decoder.feed(false)
      transcript.put(this.#decoder, index, earlier)
    }
    this.#decoder.feed(false)
  }

  #step(run: Run): void {
    const { subgoals, firstOutcome, rows, rowOf, observationOf, nextOf, evidenceOf } = this.#graph
    const { luck, setting, step } = run
    const { subgoal, cause } = this.#choose(run)
    const at = run.node * subgoals + subgoal
    run.lossByCause[cause] += setting.gaps[at]
    const outcome = sample(
      rows,
      rowOf,
      firstOutcome[at],
      firstOutcome[at + 1],
      setting.truth,
      luck.draws.world[luck.base + step],
    )
    run.transcript.took(subgoal, observationOf[outcome])
    if (evidenceOf[outcome] >= 0) run.memory.see(evidenceOf[outcome])
    run.node = nextOf[outcome]
    run.step++
  }

  /** The next subgoal, and whom its gap is charged to. */
  #choose({ luck, memory, explores, step, node, answer }: Run): { subgoal: number; cause: number } {
    if (explores) return { subgoal: luck.exploration(step), cause: EXPLORATION }
    const u = luck.draws.planner[luck.base + step]
    if (this.#actor === 'network') {
      const choice = pickInOrder(this.#order, node, answer, u)
      const erred = askerOf(this.#graph, node, choice, memory.posterior) === ERRED
      return { subgoal: choice.subgoal, cause: erred ? LLM_ERROR : UNCERTAINTY }
    }
    const { latents, expertSubgoal } = this.#graph
    return { subgoal: expertSubgoal[node * latents + memory.posterior.draw(u)], cause: UNCERTAINTY }
  }
}
