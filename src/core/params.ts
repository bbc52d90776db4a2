// Every knob of the laboratory, one row each, and what a configuration is: slider, link, validation and docs derive from here.

import { LIVE, NETWORK_ROWS } from './network/rows.ts'
import {
  initials,
  type Parameter,
  ParameterError,
  read,
  type Value,
  type Values,
  type ValuesOf,
} from './parameter.ts'
import { PLANNERS } from './planners/index.ts'
import type { Planner } from './planners/planner.ts'
import { PLANNER_ROWS } from './planners/rows.ts'
import { REPORTER_ROWS } from './reporter/rows.ts'
import { SCENARIOS } from './scenarios/index.ts'
import type { Scenario } from './scenarios/scenario.ts'

export const LANE_ROWS = [
  ...PLANNER_ROWS,
  ...REPORTER_ROWS,
  ...NETWORK_ROWS,
] as const satisfies readonly Parameter[]

export const SHARED_ROWS = [
  {
    kind: 'choice',
    name: 'scenario',
    symbol: '',
    label: 'Scenario',
    doc: 'The world that the Actors live in.',
    scope: 'scenario',
    teaches: false,
    initial: 'courier',
    options: SCENARIOS.map(({ id, label, doc }) => ({ value: id, label, doc })),
  },
  {
    kind: 'number',
    name: 'episodes',
    symbol: 'T',
    label: 'Episodes',
    doc: 'How many episodes a run has.',
    scope: 'shared',
    teaches: false,
    initial: 1000,
    min: 1,
    max: 1000000,
    step: 1,
    scale: 'log',
    words: [],
    sliderMax: 25600,
  },
  {
    kind: 'text',
    name: 'seed',
    symbol: '',
    label: 'Seed',
    doc: 'The same seed and parameters give the same run, to the last bit, on every machine.',
    scope: 'shared',
    teaches: false,
    initial: '1',
    maxLength: 40,
  },
  {
    kind: 'number',
    name: 'trueLatent',
    symbol: 'z',
    label: 'True world',
    doc: 'The hidden world that is really there, such as the true plan: drawn from the prior by the seed, or chosen (0 is the first).',
    scope: 'shared',
    teaches: false,
    initial: 'random',
    min: 0,
    max: 999,
    step: 1,
    scale: 'linear',
    words: ['random'],
  },
  {
    kind: 'number',
    name: 'replicates',
    symbol: 'R',
    label: 'Replicates',
    doc: 'Over how many independent runs a mean is taken; it alters no run.',
    scope: 'measure',
    teaches: false,
    initial: 200,
    min: 1,
    max: 10000,
    step: 1,
    scale: 'log',
    words: [],
  },
] as const satisfies readonly Parameter[]

export type LaneValues = ValuesOf<typeof LANE_ROWS>
export type SharedValues = ValuesOf<typeof SHARED_ROWS>

/** Everything that determines a run. Plain data; `shared` also holds the rows of the chosen scenario. */
export interface Config {
  readonly shared: Values
  /** One to MAX_LANES lanes, called A, B, C, D by their place. */
  readonly lanes: readonly Values[]
}

export const MAX_LANES = 4
export const laneName = (index: number): string => 'ABCD'[index]

/** What a scenario is: its question, its lesson, its words; the first one’s for an unknown id. */
export function aboutScenario(id: unknown): Scenario {
  return SCENARIOS.find((scenario) => scenario.id === id) ?? SCENARIOS[0]
}

/** What a lane’s Planner is; undefined for an unknown one. */
const plannerOf = (lane: Values): Planner | undefined => PLANNERS.find(({ id }) => id === lane.planner)

/** Whether this parameter makes any difference to a lane: its Planner uses it, and what it depends on is so. */
export function usesParameter(lane: Values, name: string): boolean {
  if (name === 'planner') return true
  const row: Parameter | undefined = LANE_ROWS.find((one) => one.name === name)
  const applies = row?.when === undefined || lane[row.when.name] === row.when.is
  return applies && (plannerOf(lane)?.uses.includes(name) ?? false)
}

/** Whether a lane’s Planner predicts what its subgoals would bring, so that what it expects can be shown. */
export const predicts = (lane: Values): boolean => plannerOf(lane)?.predicts ?? false

/** The value of a lane parameter that its Planner leaves no choice of, undefined for all others. */
export const fixedValue = (lane: Values, name: string): Value | undefined => plannerOf(lane)?.fixes?.[name]

/** A text that two configurations share just where they are of the same world, whatever else is asked of it. */
export const worldKey = (shared: Values): string =>
  JSON.stringify([shared.scenario, scenarioRows(shared.scenario).map(({ name }) => shared[name])])

/** The name of the network that plays a lane: its world and its pretraining fix it. Null for a Planner that is none. */
export function networkKey(shared: Values, lane: Values): string | null {
  if (!plannerOf(lane)?.pretrained) return null
  const pretraining = NETWORK_ROWS.map(({ name }) => (usesParameter(lane, name) ? lane[name] : ''))
  return JSON.stringify([worldKey(shared), pretraining])
}

/** Whether the network that plays a lane is one that is pretrained on the page, and in no file. */
export const isLive = (lane: Values): boolean =>
  usesParameter(lane, 'trajectories') && lane.trajectories === LIVE

/** The rows of the scenario with this id, [] for an unknown one. */
export function scenarioRows(id: unknown): readonly Parameter[] {
  return SCENARIOS.find((scenario) => scenario.id === id)?.rows ?? []
}

/** The row of this name that applies to a lane or, in this scenario, to all lanes. */
export function rowOf(name: string, scenario: unknown): Parameter | undefined {
  return [...LANE_ROWS, ...SHARED_ROWS, ...scenarioRows(scenario)].find((row) => row.name === name)
}

/**
 * A lane as it is when nothing is said of it: the first only imitates, the others explore, as the theory advises unless
 * the scenario has something better to say.
 */
export function defaultLane(index: number, scenario: unknown = 'courier'): Values {
  const explorer = { epsilonMode: 'theory', ...aboutScenario(scenario).usual?.explorer }
  return { ...initials(LANE_ROWS), ...(index === 0 ? {} : explorer) }
}

/** All shared values of a scenario when nothing is said of them. */
export function defaultShared(scenario: string): Values {
  const usual = aboutScenario(scenario).usual?.shared
  return { ...initials(SHARED_ROWS), scenario, ...usual, ...initials(scenarioRows(scenario)) }
}

/** What a scenario opens with: two couriers in one building, one that imitates and one that also explores. */
export function defaultConfig(scenario = 'courier'): Config {
  return { shared: defaultShared(scenario), lanes: [0, 1].map((lane) => defaultLane(lane, scenario)) }
}

/** A text that two configurations share just where their runs are the same: all but what only says how much is measured. */
export function runKey(config: Config): string {
  const measures = SHARED_ROWS.filter(({ scope }) => scope === 'measure').map(({ name }) => name as string)
  return JSON.stringify(config, (name, value: unknown) => (measures.includes(name) ? undefined : value))
}

/**
 * Checks every value of a configuration, as the worker and the command line do at their door.
 * @throws ParameterError in one sentence.
 */
export function checkConfig(config: Config): void {
  if (config.lanes.length < 1 || config.lanes.length > MAX_LANES) {
    throw new ParameterError(`There can be 1 to ${MAX_LANES} lanes, not ${config.lanes.length}.`)
  }
  for (const row of [...SHARED_ROWS, ...scenarioRows(config.shared.scenario)])
    read(row, config.shared[row.name])
  for (const lane of config.lanes) for (const row of LANE_ROWS) read(row, lane[row.name])
}
