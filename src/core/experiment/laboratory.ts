// From a configuration to something that can be simulated: compiled worlds, kept while their parameters stay the same.

import { type Channel, syntheticChannel } from '../channel.ts'
import type { SimulationSetting } from '../episode.ts'
import { withFloor } from '../floor.ts'
import { compile, type Graph, gapsOf } from '../graph.ts'
import { kept } from '../kept.ts'
import { networkOf, type Pretrained } from '../network/shelf.ts'
import { initials, ScenarioError, type Values } from '../parameter.ts'
import {
  type Config,
  checkConfig,
  fixedValue,
  LANE_ROWS,
  type LaneValues,
  type SharedValues,
  usesParameter,
  worldKey,
} from '../params.ts'
import { createOf } from '../planners/index.ts'
import type { Create } from '../planners/planner.ts'
import { pick, stream } from '../random.ts'
import { type LearnedReporter, learnedReporter } from '../reporter/contrastive.ts'
import { buildOf } from '../scenarios/builds.ts'
import type { World } from '../scenarios/scenario.ts'
import { analyse, type EpsilonAt, epsilonPaper, epsilonTheory, type Theory } from '../theory.ts'

/** A scenario under fixed parameters, with what has been computed of it so far. */
export class Laboratory {
  readonly world: World
  #graph: Graph | undefined
  readonly #floored = new Map<number, Graph>()
  readonly #gaps = new Map<number, Float64Array>()
  readonly #theory = new Map<number, Theory>()
  readonly #advice = new Map<string, Advice>()
  readonly #reporters = new Map<number, LearnedReporter>()

  /** @throws ParameterError, ScenarioError in one sentence */
  constructor(shared: Values) {
    this.world = buildOf(shared.scenario)(shared)
  }

  /**
   * Compiled when it is first asked for: the scene is wanted before.
   * @throws ScenarioError in one sentence
   */
  get graph(): Graph {
    this.#graph ??= compile(this.world.model)
    return this.#graph
  }

  /** The Planner's graph under the likelihood floor α. */
  floored(floor: number): Graph {
    return kept(this.#floored, floor, () => compile(withFloor(this.world.model, floor)))
  }

  /** The Reporter that has learned from N_c pairs: pretrained, so the seed of a run is no matter to it. */
  reporter(pairs: number): LearnedReporter {
    return kept(this.#reporters, pairs, () =>
      learnedReporter(this.graph, pairs, stream('pretraining', 'reporter')),
    )
  }

  gaps(truth: number): Float64Array {
    return kept(this.#gaps, truth, () => gapsOf(this.graph, truth))
  }

  theory(truth: number): Theory {
    return kept(this.#theory, truth, () => analyse(this.graph, truth, this.world.oracleModel?.()))
  }

  advice(truth: number, episodes: number): Advice {
    const theory = this.theory(truth)
    // All that the advice depends on: in most scenarios it is the same for every true world.
    const { eta, priorRatio, worstEpisode, worstOnward, explorationLoss } = theory
    const key = [eta, priorRatio, worstEpisode, worstOnward, explorationLoss, episodes].join()
    return kept(this.#advice, key, () => ({
      theory: epsilonTheory(theory, episodes),
      paper: epsilonPaper(theory, episodes),
    }))
  }
}

/** The two ε that are advised for a true world and a number of episodes. */
interface Advice {
  readonly theory: number
  readonly paper: number
}

let latest: { key: string; laboratory: Laboratory } | undefined

/**
 * The laboratory of a configuration's scenario; the latest is kept, so that dragging ε compiles nothing.
 * @throws ParameterError, ScenarioError in one sentence
 */
export function laboratoryOf(config: Config): Laboratory {
  checkConfig(config)
  const key = worldKey(config.shared)
  if (latest?.key !== key) latest = { key, laboratory: new Laboratory(config.shared) }
  return latest.laboratory
}

/** One lane of a configuration, prepared once for all its replicates. */
export class Lane {
  /** The lane's values; a parameter that its Planner does not use has the value that it fixes, or its neutral initial one. */
  readonly values: LaneValues
  readonly laboratory: Laboratory
  readonly episodes: number
  /** The world as the Planner models it. */
  readonly belief: Graph
  /** Its Reporter; null for one that never errs. */
  readonly channel: Channel | null
  readonly #given: Values
  readonly #shared: SharedValues
  readonly #create: Create
  readonly #schedules = new Map<number, EpsilonAt>()

  constructor(laboratory: Laboratory, config: Config, lane: number) {
    const given = config.lanes[lane]
    const neutral = initials(LANE_ROWS)
    this.values = Object.fromEntries(
      LANE_ROWS.map(({ name }) => [
        name,
        usesParameter(given, name) ? given[name] : (fixedValue(given, name) ?? neutral[name]),
      ]),
    ) as unknown as LaneValues
    this.laboratory = laboratory
    this.#given = given
    this.#shared = config.shared as unknown as SharedValues
    this.episodes = this.#shared.episodes
    this.#create = createOf(given.planner)
    this.channel = channelOf(laboratory, this.values)
    this.belief = this.channel ? laboratory.floored(this.values.floor) : laboratory.graph
  }

  /** The true latent of all replicates, null where each draws its own. */
  get commonTruth(): number | null {
    const { trueLatent } = this.#shared
    if (typeof trueLatent !== 'number') return null
    const { length } = this.laboratory.world.model.prior
    if (trueLatent < length) return trueLatent
    throw new ScenarioError(
      `There is no true world ${trueLatent}: this scenario has ${length}, counted from 0.`,
    )
  }

  /** The true latent of a replicate: chosen, or drawn from the prior by the seed. */
  truthOf(replicate: number): number {
    const { prior } = this.laboratory.world.model
    return this.commonTruth ?? pick(prior, stream(this.#shared.seed, 'truth', replicate)())
  }

  /** ε_t in a true world. The theory is asked only where the rule of ε needs it. */
  epsilonAt(truth: number): EpsilonAt {
    return kept(this.#schedules, truth, () => {
      const { epsilonMode, epsilon } = this.values
      if (epsilonMode === 'fixed') return () => epsilon
      return schedule(epsilonMode, this.laboratory.advice(truth, this.episodes), this.episodes)
    })
  }

  /**
   * The network that plays it, undefined where none does.
   * @throws ScenarioError in one sentence where it is not on the shelf
   */
  get network(): Pretrained | undefined {
    return networkOf(this.#shared as unknown as Values, this.#given)
  }

  /** All that a replicate needs to be simulated. */
  setting(replicate: number): SimulationSetting {
    const { laboratory, belief } = this
    const { temperature, llmError, llmErrorKind, window } = this.values
    const truth = this.truthOf(replicate)
    const pretrained = this.network
    return {
      graph: laboratory.graph,
      belief,
      truth,
      gaps: laboratory.gaps(truth),
      mind: () => this.#create({ graph: belief, temperature, truth, pretrained }),
      epsilonAt: this.epsilonAt(truth),
      llmError,
      llmErrorKind,
      channel: this.channel,
      window,
      seed: this.#shared.seed,
      replicate,
    }
  }
}

function channelOf(laboratory: Laboratory, values: LaneValues): Channel | null {
  const { reporter, reporterError, reporterPairs } = values
  const channel =
    reporter === 'learned'
      ? laboratory.reporter(reporterPairs).channel
      : syntheticChannel(laboratory.world.model, reporterError)
  return channel.error.some((chance) => chance > 0) ? channel : null
}

/** One replicate of a lane with all that the theory says of it. */
export interface LaneSetup {
  readonly values: LaneValues
  readonly setting: SimulationSetting
  /** Its Reporter can err. */
  readonly errs: boolean
  readonly theory: Theory
  readonly epsilonTheory: number
  readonly epsilonPaper: number
  readonly epsilonAt: EpsilonAt
}

/** One lane of a configuration, ready to simulate a single replicate and to be compared with the theory. */
export function setUpLane(
  laboratory: Laboratory,
  config: Config,
  lane: number,
  replicate: number,
): LaneSetup {
  const prepared = new Lane(laboratory, config, lane)
  const setting = prepared.setting(replicate)
  return { setting, ...inWorld(prepared, setting.truth) }
}

/** A lane in one true world, as the theory sees it. */
export function inWorld(lane: Lane, truth: number): Omit<LaneSetup, 'setting'> {
  const advice = lane.laboratory.advice(truth, lane.episodes)
  return {
    values: lane.values,
    errs: lane.channel !== null,
    theory: lane.laboratory.theory(truth),
    epsilonTheory: advice.theory,
    epsilonPaper: advice.paper,
    epsilonAt: lane.epsilonAt(truth),
  }
}

/** The modes of ε that the theory sets (theory.md 2); anytime is min(1, c/√t) with c = ε_theory(T) √T / 2, t from 1. */
function schedule(mode: 'theory' | 'paper' | 'anytime', advice: Advice, episodes: number): EpsilonAt {
  if (mode === 'anytime') {
    const c = (advice.theory * Math.sqrt(episodes)) / 2
    return (episode) => Math.min(1, c / Math.sqrt(episode + 1))
  }
  const epsilon = advice[mode]
  return () => epsilon
}
