// A configuration with one parameter changed, as a sweep changes it.
import { ParameterError, type Value, type Values } from '../parameter.ts'
import { type Config, laneName, usesParameter } from '../params.ts'
import { numberRow } from './grid.ts'

/** The same configuration with other values in one lane. */
export function withLane(config: Config, lane: number, change: Values): Config {
  return {
    ...config,
    lanes: config.lanes.map((values, i) => (i === lane ? { ...values, ...change } : values)),
  }
}

/** The same lane with another value; ε given as a number means the rule `fixed`. */
export function withValue(config: Config, lane: number, name: string, value: Value): Config {
  if (numberRow(name, config.shared.scenario).scope !== 'lane') {
    return { ...config, shared: { ...config.shared, [name]: value } }
  }
  return withLane(
    config,
    lane,
    name === 'epsilon' ? { epsilon: value, epsilonMode: 'fixed' } : { [name]: value },
  )
}

/**
 * Makes sure that a lane would notice.
 * @throws ParameterError in one sentence where the parameter makes no difference to it
 */
export function checkVaried(config: Config, lane: number, name: string): void {
  const row = numberRow(name, config.shared.scenario)
  const values = config.lanes[lane]
  if (row.scope !== 'lane' || usesParameter(values, name)) return
  const why =
    row.when && values[row.when.name] !== row.when.is
      ? `its ${row.when.name} is not ${row.when.is}`
      : `its Planner, ${values.planner}, makes no use of it`
  throw new ParameterError(`${row.label} (${name}) makes no difference to lane ${laneName(lane)}: ${why}.`)
}
