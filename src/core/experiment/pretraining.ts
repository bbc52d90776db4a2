// The pretraining experiment: regret at T of the networks of a scenario against N_p, beside BAIL with an error as large.
import { PROMPT } from '../network/rows.ts'
import { SHIPPED } from '../network/shipped.ts'
import { ScenarioError, type Values } from '../parameter.ts'
import { type Config, checkConfig } from '../params.ts'
import { Lane, laboratoryOf } from './laboratory.ts'
import { ensembleTheory } from './lane-theory.ts'
import { Points } from './points.ts'
import { PointsJob } from './points-job.ts'
import type { Experiment, PretrainingRegrets, PretrainingReport } from './report.ts'
import { withLane } from './vary.ts'

type Asked = Extract<Experiment, { kind: 'pretraining' }>

/** BAIL as the theory has it. */
const BAIL: Values = { planner: 'bail', temperature: 1, window: 0, llmError: 0, llmErrorKind: 'diffuse' }
const NO_EXPLORATION: Values = { epsilonMode: 'fixed', epsilon: 0 }

export class PretrainingJob extends PointsJob {
  readonly #asked: Asked
  readonly #shipped: readonly (readonly [trajectories: number, error: number])[]
  protected readonly points: Points
  readonly #upperBound: Float64Array

  /** @throws ParameterError, ScenarioError in one sentence */
  constructor(asked: Asked) {
    super()
    const { config, lane } = asked
    checkConfig(config)
    const shipped = SHIPPED[String(config.shared.scenario)]
    if (!shipped) {
      throw new ScenarioError(
        `No pretrained networks come with the scenario “${config.shared.scenario}”; there are some for ${Object.keys(SHIPPED).join(' and ')}.`,
      )
    }
    this.#asked = asked
    this.#shipped = shipped
    const planners = plannersOf(shipped)
    this.points = new Points(
      [{}, NO_EXPLORATION].flatMap((exploration) =>
        planners.map((planner) => withLane(config, lane, { ...planner, ...exploration })),
      ),
      lane,
      false,
    )
    this.#upperBound = Float64Array.from(shipped, ([, llmError]) => boundAt(config, lane, llmError))
  }

  report(computeMs: number): PretrainingReport {
    const { config, lane } = this.#asked
    const { replicates, regretMean, regretSe, gaps, ...rest } = this.points.measured(computeMs)
    const half = regretMean.length / 2
    const count = this.#shipped.length
    const regrets = (from: number): PretrainingRegrets => {
      const cut = (start: number, length: number) => ({
        mean: regretMean.slice(from + start, from + start + length),
        se: regretSe.slice(from + start, from + start + length),
      })
      return {
        network: cut(0, count),
        synthetic: cut(count, count),
        exact: cut(2 * count, 1),
        whole: cut(2 * count + 1, 1),
      }
    }
    return {
      kind: 'pretraining',
      config,
      lane,
      trajectories: Uint32Array.from(this.#shipped, ([trajectories]) => trajectories),
      errors: Float64Array.from(this.#shipped, ([, error]) => error),
      window: PROMPT,
      ...rest,
      replicates: Math.min(...[...replicates].filter((_, i) => gaps[i] === null)),
      exploring: regrets(0),
      imitating: regrets(half),
      upperBound: this.#upperBound,
      gap: gaps.find((gap) => gap !== null) ?? null,
    }
  }
}

/** In the order of the points: the networks, BAIL with an error as large, exact BAIL with their window, and without. */
function plannersOf(shipped: readonly (readonly [number, number])[]): Values[] {
  return [
    ...shipped.map(([trajectories]) => ({ planner: 'transformer', trajectories: String(trajectories) })),
    ...shipped.map(([, llmError]) => ({ ...BAIL, window: PROMPT, llmError })),
    { ...BAIL, window: PROMPT },
    BAIL,
  ]
}

/** What theory.md 6 bounds the mean regret at T by; NaN where it is silent, as when the Reporter errs. */
function boundAt(config: Config, lane: number, llmError: number): number {
  const whole = withLane(config, lane, { ...BAIL, llmError })
  const { upperBound } = ensembleTheory(new Lane(laboratoryOf(whole), whole, lane))
  return upperBound ? upperBound[upperBound.length - 1] : Number.NaN
}
