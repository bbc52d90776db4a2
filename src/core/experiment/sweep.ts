// The sweep: regret at T, and the slope of its tail, against one parameter.
import type { Value } from '../parameter.ts'
import { checkConfig } from '../params.ts'
import { Bootstrap } from './bootstrap.ts'
import { checkedValues, gridOf, numberRow } from './grid.ts'
import { Lane, laboratoryOf } from './laboratory.ts'
import { ensembleTheory } from './lane-theory.ts'
import { Points } from './points.ts'
import { PointsJob } from './points-job.ts'
import type { Experiment, SweepBest, SweepReport } from './report.ts'
import { columnMeans } from './statistics.ts'
import { checkVaried, withValue } from './vary.ts'

type Asked = Extract<Experiment, { kind: 'sweep' }>
type Mark = SweepReport['marks'][number]

const COUNT = 17

export class SweepJob extends PointsJob {
  readonly #asked: Asked
  readonly #values: readonly Value[]
  readonly #marks: readonly Mark[]
  protected readonly points: Points

  /** @throws ParameterError, ScenarioError in one sentence */
  constructor(asked: Asked) {
    super()
    const { config, lane, parameter } = asked
    checkConfig(config)
    checkVaried(config, lane, parameter)
    const row = numberRow(parameter, config.shared.scenario)
    this.#asked = asked
    this.#marks = marksOf(asked)
    const noted = this.#marks.map(({ value }) => value)
    this.#values = checkedValues(row, asked.values ?? gridOf(row, COUNT), noted)
    this.points = new Points(
      this.#values.map((value) => withValue(config, lane, parameter, value)),
      lane,
      row.scope === 'scenario',
    )
  }

  report(computeMs: number): SweepReport {
    const { config, lane, parameter } = this.#asked
    const points = this.points
    return {
      kind: 'sweep',
      config,
      lane,
      parameter,
      values: this.#values,
      ...points.measured(computeMs),
      ...points.tails(),
      marks: this.#marks,
      best: this.#best(),
    }
  }

  /** Where the mean is least. All values share their replicates' luck, so they are compared within each resample. */
  #best(): SweepBest | null {
    const { table, rows, columns } = this.points.paired()
    if (columns.length < 2) return null
    const least = (means: Float64Array): number => means.indexOf(means.reduce((a, b) => Math.min(a, b)))
    const bootstrap = new Bootstrap(table, columns.length, rows, String(this.#asked.config.shared.seed))
    const { low, high } = bootstrap.interval(least)
    const index = columns[least(columnMeans(table, columns.length, rows))]
    return {
      index,
      value: this.#values[index],
      lowIndex: columns[Math.floor(low)],
      highIndex: columns[Math.ceil(high)],
    }
  }
}

/** The values that the lane has now, and for ε those that are advised. */
function marksOf({ config, lane, parameter }: Asked): Mark[] {
  const values = { ...config.shared, ...config.lanes[lane] }
  if (parameter !== 'epsilon') return [{ what: 'now', value: values[parameter] }]
  const { epsilonTheory, epsilonPaper } = ensembleTheory(new Lane(laboratoryOf(config), config, lane))
  const advised: Mark[] = [
    { what: 'theory', value: epsilonTheory },
    { what: 'paper', value: epsilonPaper },
  ]
  return values.epsilonMode === 'fixed' ? [{ what: 'now', value: values.epsilon }, ...advised] : advised
}
