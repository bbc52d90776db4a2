// From a configuration to something that can be simulated: compiled worlds, kept while their parameters stay the same.

import { syntheticChannel } from '../channel.ts'
import type { SimulationSetting } from '../episode.ts'
import { withFloor } from '../floor.ts'
import { compile, type Graph, gapsOf } from '../graph.ts'
import { initials, ScenarioError, type Values } from '../parameter.ts'
import {
  type Config,
  checkConfig,
  LANE_ROWS,
  type LaneValues,
  type SharedValues,
  scenarioRows,
} from '../params.ts'
import { plannerOf } from '../planners/index.ts'
import { pick, stream } from '../random.ts'
import { scenarioOf } from '../scenarios/index.ts'
import type { World } from '../scenarios/scenario.ts'
import { analyse, type EpsilonAt, epsilonPaper, epsilonTheory, type Theory } from '../theory.ts'

/** A scenario under fixed parameters, with what has been computed of it so far. */
export class Laboratory {
  readonly world: World
  readonly graph: Graph
  readonly #floored = new Map<number, Graph>()
  readonly #gaps = new Map<number, Float64Array>()
  readonly #theory = new Map<number, Theory>()
  readonly #advice = new Map<string, Advice>()

  /** @throws ParameterError, ScenarioError in one sentence */
  constructor(shared: Values) {
    this.world = scenarioOf(shared.scenario).build(shared)
    this.graph = compile(this.world.model)
  }

  /** The Planner's graph under the likelihood floor α. */
  floored(floor: number): Graph {
    return kept(this.#floored, floor, () => compile(withFloor(this.world.model, floor)))
  }

  gaps(truth: number): Float64Array {
    return kept(this.#gaps, truth, () => gapsOf(this.graph, truth))
  }

  theory(truth: number): Theory {
    return kept(this.#theory, truth, () => analyse(this.graph, truth, this.world.oracleModel?.()))
  }

  advice(truth: number, episodes: number): Advice {
    const theory = this.theory(truth)
    return kept(this.#advice, `${truth} ${episodes}`, () => ({
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

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

let latest: { key: string; laboratory: Laboratory } | undefined

/**
 * The laboratory of a configuration's scenario; the latest is kept, so that dragging ε compiles nothing.
 * @throws ParameterError, ScenarioError in one sentence
 */
export function laboratoryOf(config: Config): Laboratory {
  checkConfig(config)
  const rows = scenarioRows(config.shared.scenario)
  const key = JSON.stringify([config.shared.scenario, rows.map((row) => config.shared[row.name])])
  if (latest?.key !== key) latest = { key, laboratory: new Laboratory(config.shared) }
  return latest.laboratory
}

/** The true latent: chosen, or drawn from the prior by the seed. */
function truthOf(laboratory: Laboratory, shared: Values, replicate: number): number {
  const { prior } = laboratory.world.model
  const { trueLatent, seed } = shared as SharedValues
  if (typeof trueLatent === 'number') {
    if (trueLatent < prior.length) return trueLatent
    throw new ScenarioError(
      `There is no true plan ${trueLatent}: this scenario has ${prior.length}, counted from 0.`,
    )
  }
  return pick(prior, stream(seed, 'truth', replicate)())
}

export interface LaneSetup {
  /** The lane's values with every parameter that its Planner does not use at its neutral initial value. */
  readonly values: LaneValues
  readonly setting: SimulationSetting
  readonly theory: Theory
  readonly epsilonTheory: number
  readonly epsilonPaper: number
  readonly epsilonAt: EpsilonAt
}

/** One lane of a configuration, ready to simulate. */
export function setUpLane(
  laboratory: Laboratory,
  config: Config,
  lane: number,
  replicate: number,
): LaneSetup {
  const planner = plannerOf(config.lanes[lane].planner)
  const given = config.lanes[lane]
  const neutral = initials(LANE_ROWS)
  const used = (name: string): boolean => name === 'planner' || planner.uses.includes(name)
  const values = Object.fromEntries(
    LANE_ROWS.map(({ name }) => [name, used(name) ? given[name] : neutral[name]]),
  ) as unknown as LaneValues
  const { seed, episodes } = config.shared as unknown as SharedValues
  const truth = truthOf(laboratory, config.shared, replicate)
  const theory = laboratory.theory(truth)
  const advice = laboratory.advice(truth, episodes)
  const epsilonAt = schedule(values, advice, episodes)
  const belief = values.reporterError > 0 ? laboratory.floored(values.floor) : laboratory.graph
  return {
    values,
    theory,
    epsilonTheory: advice.theory,
    epsilonPaper: advice.paper,
    epsilonAt,
    setting: {
      graph: laboratory.graph,
      belief,
      truth,
      gaps: laboratory.gaps(truth),
      mind: () => planner.create({ graph: belief, temperature: values.temperature, truth }),
      epsilonAt,
      llmError: values.llmError,
      llmErrorKind: values.llmErrorKind,
      channel:
        values.reporterError > 0 ? syntheticChannel(laboratory.world.model, values.reporterError) : null,
      window: values.window,
      seed,
      replicate,
    },
  }
}

/** The modes of ε (theory.md 2); anytime is min(1, c/√t) with c = ε_theory(T) √T / 2, t from 1. */
function schedule(values: LaneValues, advice: Advice, episodes: number): EpsilonAt {
  if (values.epsilonMode === 'anytime') {
    const c = (advice.theory * Math.sqrt(episodes)) / 2
    return (episode) => Math.min(1, c / Math.sqrt(episode + 1))
  }
  const epsilon = { fixed: values.epsilon, ...advice }[values.epsilonMode]
  return () => epsilon
}
