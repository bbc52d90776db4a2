// The map: regret at T against two parameters at once.

import { ParameterError } from '../parameter.ts'
import { checkConfig } from '../params.ts'
import { checkedValues, gridOf, numberRow } from './grid.ts'
import { Points } from './points.ts'
import { PointsJob } from './points-job.ts'
import type { AxisOf, Experiment, MapReport } from './report.ts'
import { checkVaried, withValue } from './vary.ts'

type Asked = Extract<Experiment, { kind: 'map' }>
type Axis = MapReport['x']

const COLUMNS = 11
const ROWS = 9

export class MapJob extends PointsJob {
  readonly #asked: Asked
  readonly #x: Axis
  readonly #y: Axis
  protected readonly points: Points

  /** @throws ParameterError in one sentence */
  constructor(asked: Asked) {
    super()
    const { config, lane } = asked
    checkConfig(config)
    if (asked.x.parameter === asked.y.parameter) {
      throw new ParameterError(`A map takes two different parameters, not ${asked.x.parameter} twice.`)
    }
    this.#asked = asked
    this.#x = axisOf(asked, asked.x, COLUMNS)
    this.#y = axisOf(asked, asked.y, ROWS)
    const { scenario } = config.shared
    const ownWorlds = [asked.x, asked.y].some(
      ({ parameter }) => numberRow(parameter, scenario).scope === 'scenario',
    )
    const configs = this.#y.values.flatMap((y) => {
      const row = withValue(config, lane, asked.y.parameter, y)
      return this.#x.values.map((x) => withValue(row, lane, asked.x.parameter, x))
    })
    this.points = new Points(configs, lane, ownWorlds)
  }

  report(computeMs: number): MapReport {
    const { config, lane } = this.#asked
    return { kind: 'map', config, lane, x: this.#x, y: this.#y, ...this.points.measured(computeMs) }
  }
}

function axisOf({ config, lane }: Asked, { parameter, values }: AxisOf, count: number): Axis {
  checkVaried(config, lane, parameter)
  const row = numberRow(parameter, config.shared.scenario)
  return { parameter, values: checkedValues(row, values ?? gridOf(row, count)) }
}
