// Reports of every kind of experiment on one small world, really computed, for the tests of whoever shows or writes them.
import type { EnsembleReport, GrowthReport, MapReport, SweepReport } from '../experiment/report.ts'
import { configOf, measure } from './lanes.ts'

/** p = 1/36: the knee of lane A lies within the grid of `growth`. */
const SHARED = { plans: 6, legs: 3, arrival: 1, episodes: 300, replicates: 40 }

/** A imitates, B explores, C samples a posterior, D explores and errs. */
export const sampleConfig = configOf(
  SHARED,
  {},
  { epsilonMode: 'theory' },
  { planner: 'thompson' },
  { epsilonMode: 'theory', llmError: 0.1, reporterError: 0.1 },
)

const LANES = [0, 1, 2, 3]

export const sampleSweep = (lane: number, parameter: string, values?: readonly number[]): SweepReport =>
  measure({ kind: 'sweep', config: sampleConfig, lane, parameter, ...(values ? { values } : {}) })

/** A sweep with a word among its numbers: the arrival that the map gives. */
export const sampleArrivals = (): SweepReport =>
  measure({
    kind: 'sweep',
    config: { ...sampleConfig, shared: { ...sampleConfig.shared, arrival: 'grid' } },
    lane: 1,
    parameter: 'arrival',
    values: [0.5, 0.8, 1],
  })

/** Of lanes A, B and C. */
export const sampleGrowth = (): GrowthReport[] =>
  LANES.slice(0, 3).map((lane) =>
    measure({ kind: 'growth', config: sampleConfig, lane, horizons: [50, 100, 200, 400, 800, 1600] }),
  )

/** Of a lane that never loses. */
export const sampleOracle = (): GrowthReport =>
  measure({ kind: 'growth', config: configOf(SHARED, { planner: 'oracle' }), lane: 0, horizons: [50, 100] })

export const sampleMap = (): MapReport =>
  measure({
    kind: 'map',
    config: sampleConfig,
    lane: 1,
    x: { parameter: 'epsilon', values: [0, 0.05, 0.1, 0.3, 1] },
    y: { parameter: 'llmError', values: [0, 0.1, 0.3] },
  })

/** Of all lanes. */
export const sampleEnsembles = (): EnsembleReport[] =>
  LANES.map((lane) => measure({ kind: 'ensemble', config: sampleConfig, lane }))
