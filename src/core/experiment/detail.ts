// Any episode of a run, exactly as it was: the trace holds what was drawn, the rest follows from it.
import { Listener } from '../listener.ts'
import { outcomeOf, startOf } from '../look-up.ts'
import { systematicMistake } from '../mistake.ts'
import type { Expectation } from '../planners/planner.ts'
import { stream } from '../random.ts'
import type { Walker } from '../scenarios/scenario.ts'
import { askersOf, sizesOf } from '../team.ts'
import type { LaneSetup } from './laboratory.ts'
import { NO_ASKER, type Trace } from './trace.ts'

/** Who asks for which subgoal with what probability: what is positive, in order of subgoal and asker; sums to 1. */
export interface Shares {
  readonly subgoal: Uint16Array
  /** The latent that asks, −1 for what no latent asks for. */
  readonly asker: Int16Array
  readonly share: Float64Array
}

/** What one Actor did in a step. */
export interface Leg {
  /** The latent whose expert it followed, −1 for none. */
  readonly asker: number
  /** Cells that it walked, from where it stood to where it ended. */
  readonly walk: Uint16Array
  /** The cell where it stands then: where it arrived, or where it was recalled to. */
  readonly standsAfter: number
}

/** One step of an episode: what the Planner knew, how it chose, what came of it. */
export interface StepDetail {
  /** w(prompt) at the decision, shape [latents]. */
  readonly posterior: Float64Array
  /** The distribution that the subgoal was drawn from, split by asker. */
  readonly shares: Shares
  /** What a Planner with a world model expected of each subgoal as it chose; null for others, and while exploring. */
  readonly expectations: readonly Expectation[] | null
  readonly subgoal: number
  /** The latent whose expert all Actors followed, −1 for none. */
  readonly asker: number
  /** What each Actor did of it. */
  readonly legs: readonly Leg[]
  /** Index into CAUSES. */
  readonly cause: number
  readonly gap: number
  readonly reward: number
  readonly observation: number
  readonly reported: number
  /** Pr_z(o′ | τ, g) of what was reported, shape [latents]: the factors of Bayes’ rule. */
  readonly likelihood: Float64Array
  /** w after it, shape [latents]. */
  readonly after: Float64Array
}

export interface EpisodeDetail {
  readonly episode: number
  readonly instruction: number
  /** The observation o₁ that opens it. */
  readonly opening: number
  readonly epsilon: number
  readonly coin: number
  readonly explores: boolean
  readonly steps: readonly StepDetail[]
}

/**
 * Details of the episodes from `from` up to but not including `to`.
 * @throws RangeError for episodes outside the run
 */
export function detail(
  setup: LaneSetup,
  trace: Trace,
  walker: Walker,
  home: number,
  from: number,
  to: number,
): EpisodeDetail[] {
  if (!(from >= 0 && from < to && to <= trace.episodes)) {
    throw new RangeError(`Episodes ${from} to ${to} are not within 0 to ${trace.episodes}.`)
  }
  const { setting } = setup
  const { window, belief } = setting
  // A finite window forgets what came before it; else the nearest kept posterior is where to begin.
  const begin = window > 0 ? Math.max(0, from - window + 1) : from - (from % trace.stride)
  const column = (begin / trace.stride) * trace.latents
  const prior = window > 0 ? belief.model.prior : trace.posterior.slice(column, column + trace.latents)
  const listener = new Listener(setting, prior)
  const details: EpisodeDetail[] = []
  for (let episode = begin; episode < from; episode++) retell(trace, listener, episode)
  const shares = new Float64Array(trace.subgoals * (trace.latents + 1))
  for (let episode = from; episode < to; episode++) {
    details.push(replay(setup, trace, walker, home, listener, episode, shares))
  }
  return details
}

/** Lets a listener hear an episode again. */
function retell(trace: Trace, listener: Listener, episode: number): void {
  listener.begin(trace.instruction[episode], trace.opening[episode])
  for (let h = 0; h < trace.steps[episode]; h++) {
    const at = episode * trace.horizon + h
    listener.hear(trace.subgoal[at], trace.reported[at])
  }
}

function replay(
  setup: LaneSetup,
  trace: Trace,
  walker: Walker,
  home: number,
  listener: Listener,
  episode: number,
  shares: Float64Array,
): EpisodeDetail {
  const { graph, belief, gaps, seed, replicate } = setup.setting
  const { memory, mind } = listener
  const instruction = trace.instruction[episode]
  let node = startOf(graph, instruction, trace.opening[episode])
  const actors = sizesOf(graph.model).length
  let cells: readonly number[] = Array.from({ length: actors }, () => home)
  let held = -1
  const steps: StepDetail[] = []
  listener.begin(instruction, trace.opening[episode])
  for (let h = 0; h < trace.steps[episode]; h++) {
    const at = episode * trace.horizon + h
    const subgoal = trace.subgoal[at]
    const observation = trace.observation[at]
    const truly = outcomeOf(graph, node, subgoal, observation)
    const posterior = memory.posterior.weights()
    const expectations = trace.explored[episode] ? null : mind.expects?.(listener.node, memory.posterior)
    shares.fill(0)
    if (trace.explored[episode]) explorationShares(setup, instruction, h, shares)
    else {
      mind.shares(listener.node, memory.posterior, held, shares)
      addNoise(setup, listener, shares)
    }
    const row = belief.rowOf[listener.hear(subgoal, trace.reported[at])]
    const askers = askersOf(trace.asker[at] === NO_ASKER ? -1 : trace.asker[at], actors, trace.latents)
    const asker = askers.every((one) => one === askers[0]) ? askers[0] : -1
    if (asker >= 0) held = asker
    const walks = walker.walk(cells, subgoal, observation, stream(seed, 'walk', replicate, episode, h))
    cells = walker.standsAfter(subgoal, observation, cells)
    steps.push({
      posterior,
      shares: positive(shares, trace.latents),
      expectations: expectations ?? null,
      subgoal,
      asker,
      legs: walks.map((walk, k) => ({ asker: askers[k], walk, standsAfter: cells[k] })),
      cause: trace.cause[at],
      gap: gaps[node * graph.subgoals + subgoal],
      reward: graph.rewardOf[truly],
      observation,
      reported: trace.reported[at],
      likelihood: belief.rows.slice(row, row + trace.latents),
      after: memory.posterior.weights(),
    })
    node = graph.nextOf[truly]
  }
  return {
    episode,
    instruction,
    opening: trace.opening[episode],
    epsilon: setup.epsilonAt(episode),
    coin: trace.coin[episode],
    explores: trace.explored[episode] === 1,
    steps,
  }
}

/** Of hundreds of subgoals each is asked for by few latents: only that is kept and sent. */
function positive(shares: Float64Array, latents: number): Shares {
  const row = latents + 1
  const found: number[] = []
  for (let at = 0; at < shares.length; at++) if (shares[at] > 0) found.push(at)
  return {
    subgoal: Uint16Array.from(found, (at) => Math.floor(at / row)),
    asker: Int16Array.from(found, (at) => (at % row === latents ? -1 : at % row)),
    share: Float64Array.from(found, (at) => shares[at]),
  }
}

function explorationShares(setup: LaneSetup, instruction: number, step: number, shares: Float64Array): void {
  const { latents, model } = setup.setting.graph
  for (const { value, probability } of model.exploration(instruction, step)) {
    shares[value * (latents + 1) + latents] = probability
  }
}

/** LLM̂ = (1−δ) LLM + δ ν: ν is what no latent asks for. */
function addNoise(setup: LaneSetup, { node, memory }: Listener, shares: Float64Array): void {
  const { llmError, llmErrorKind, belief } = setup.setting
  if (llmError === 0) return
  const row = belief.latents + 1
  for (let i = 0; i < shares.length; i++) shares[i] *= 1 - llmError
  if (llmErrorKind === 'systematic') {
    shares[systematicMistake(belief, node, memory.posterior) * row + belief.latents] += llmError
    return
  }
  for (let g = 0; g < belief.subgoals; g++) shares[g * row + belief.latents] += llmError / belief.subgoals
}
