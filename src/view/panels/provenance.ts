// Whence a figure’s numbers are: the link that computes them again, the seed, the version, the date, and the setting in a line.
import { linkAddress } from '../../app/address.ts'
import type { Parameter, Value, Values } from '../../core/parameter.ts'
import {
  type Config,
  LANE_ROWS,
  laneName,
  SHARED_ROWS,
  scenarioRows,
  usesParameter,
} from '../../core/params.ts'
import { VERSION } from '../../core/version.ts'
import type { Provenance } from '../figure/figure.ts'
import { valueWords } from './figures/say.ts'

/** @param replicates runs in every number; null where only one run is shown */
export function provenanceOf(what: string, config: Config, replicates: number | null): Provenance {
  const exact =
    replicates === null
      ? config
      : { ...config, shared: { ...config.shared, replicates: Math.max(1, replicates) } }
  return {
    what,
    link: linkAddress(exact),
    seed: String(config.shared.seed),
    version: VERSION,
    date: new Date().toISOString(),
    parameters: settingWords(exact, replicates !== null),
  }
}

/** `courier, n = 8, k = 4, ν = 0.7, T = 1000, R = 200 · A bail · B bail, ε theory`. */
function settingWords({ shared, lanes }: Config, measured: boolean): string {
  const rows: readonly Parameter[] = [
    ...scenarioRows(shared.scenario).filter((row) => row.teaches || shared[row.name] !== row.initial),
    ...SHARED_ROWS.filter(({ name }) => name === 'episodes' || (name === 'replicates' && measured)),
  ]
  const world = [String(shared.scenario), ...rows.map((row) => assigned(row, shared[row.name]))].join(', ')
  return [world, ...lanes.map((lane, i) => `${laneName(i)} ${laneWords(lane)}`)].join(' · ')
}

const assigned = ({ symbol, name }: Parameter, value: Value): string =>
  `${symbol || name} = ${valueWords(value)}`

function laneWords(lane: Values): string {
  const rule = lane.epsilonMode === 'fixed' ? `ε = ${valueWords(lane.epsilon)}` : `ε ${lane.epsilonMode}`
  const rest = LANE_ROWS.filter(
    ({ name, initial }) =>
      !['planner', 'epsilon', 'epsilonMode'].includes(name) &&
      usesParameter(lane, name) &&
      lane[name] !== initial,
  )
  const explores = usesParameter(lane, 'epsilon') ? [rule] : []
  return [String(lane.planner), ...explores, ...rest.map((row) => assigned(row, lane[row.name]))].join(', ')
}
