// From a command to what is to be measured: the configuration of the link with the changes that were asked for.
import { jobOf } from '../../core/experiment/jobs.ts'
import { Lane, laboratoryOf } from '../../core/experiment/laboratory.ts'
import type { Experiment } from '../../core/experiment/report.ts'
import { decodeLink, encodeLink, refusalWords } from '../../core/link.ts'
import { ParameterError, read, type Value, type Values } from '../../core/parameter.ts'
import { type Config, defaultShared, laneName, rowOf } from '../../core/params.ts'
import type { Command } from './arguments.ts'

/** What a command asks for. */
export interface Plan {
  readonly config: Config
  /** The link of `config`, without its #. */
  readonly link: string
  readonly lanes: readonly number[]
  /** One experiment a lane; none for a single run. */
  readonly experiments: readonly Experiment[]
}

/** @throws ParameterError, ScenarioError in one sentence */
export function planOf(command: Command): Plan {
  const linked = decodeLink(command.link.replace(/^[^#]*#/, ''))
  // A person at the page sees what was used instead; nobody may be watching here.
  const [wrong] = [...linked.notices, ...linked.refusals.map(refusalWords)]
  if (wrong) throw new ParameterError(wrong)
  const lanes = command.lanes ?? [...linked.config.lanes.keys()]
  const absent = lanes.find((lane) => lane >= linked.config.lanes.length)
  if (absent !== undefined) {
    throw new ParameterError(
      `There is no lane ${laneName(absent)}: this configuration has ${linked.config.lanes.length}.`,
    )
  }
  const config = command.set.reduce((so, [name, text]) => assign(so, lanes, name, text), linked.config)
  const fixed = command.set.some(([name]) => name === 'epsilonMode')
    ? config
    : fixEpsilon(config, lanes, command)
  const laboratory = laboratoryOf(fixed)
  // Refuses what no replicate could be simulated with, before any work is done.
  for (const lane of lanes) new Lane(laboratory, fixed, lane).truthOf(0)
  const experiments = command.kind === 'run' ? [] : lanes.map((lane) => experimentOf(command, fixed, lane))
  for (const experiment of experiments) jobOf(experiment)
  return { config: fixed, link: encodeLink({ config: fixed }), lanes, experiments }
}

function assign(config: Config, lanes: readonly number[], name: string, text: string): Config {
  const { scenario, seed } = config.shared
  const row = rowOf(name, scenario)
  if (!row) throw new ParameterError(`There is no parameter “${name}” in this scenario.`)
  const value = read(row, text)
  if (name === 'scenario') return { ...config, shared: { ...defaultShared(String(value)), seed } }
  if (row.scope !== 'lane') return { ...config, shared: { ...config.shared, [name]: value } }
  return withLanes(config, lanes, { [name]: value })
}

/** A given ε means the rule `fixed`, as it does where a slider is moved, unless the rule is given too. */
function fixEpsilon(config: Config, lanes: readonly number[], { set }: Command): Config {
  return set.some(([name]) => name === 'epsilon')
    ? withLanes(config, lanes, { epsilonMode: 'fixed' })
    : config
}

function withLanes(config: Config, lanes: readonly number[], change: Values): Config {
  return {
    ...config,
    lanes: config.lanes.map((lane, i) => (lanes.includes(i) ? { ...lane, ...change } : lane)),
  }
}

function experimentOf({ kind, horizons, over }: Command, config: Config, lane: number): Experiment {
  if (kind === 'growth') return { kind, config, lane, ...(horizons ? { horizons } : {}) }
  if (kind === 'pretraining') return { kind, config, lane }
  if (kind !== 'sweep') return { kind: 'ensemble', config, lane }
  const [x, y] = over.map(({ parameter, values }) => ({
    parameter,
    ...(values ? { values: values satisfies readonly Value[] } : {}),
  }))
  return y ? { kind: 'map', config, lane, x, y } : { kind: 'sweep', config, lane, ...x }
}
