// A report as a table: named columns of one length, and named single numbers; names are those of theory.md section 10.
import { CAUSES } from '../log.ts'
import type { Value } from '../parameter.ts'
import type {
  EnsembleReport,
  GrowthReport,
  MapReport,
  PretrainingReport,
  Report,
  SweepReport,
} from './report.ts'
import type { LaneRun, LaneTheory } from './trace.ts'

export interface Table {
  /** All of one length; NaN where nothing is known. */
  readonly columns: Readonly<Record<string, ArrayLike<Value>>>
  readonly numbers: Readonly<Record<string, Value | null>>
}

export function tableOf(report: Report): Table {
  if (report.kind === 'ensemble') return ensembleTable(report)
  if (report.kind === 'growth') return growthTable(report)
  if (report.kind === 'pretraining') return pretrainingTable(report)
  return report.kind === 'sweep' ? sweepTable(report) : mapTable(report)
}

/** A single run, episode by episode. */
export function runTable({ trace, theory, digest }: LaneRun): Table {
  const { episodes, truth, decisions, regret, regretByReturns, posteriorTruth, explored } = trace
  return {
    columns: {
      t: counting(episodes),
      regret,
      regretByReturns,
      ...byCause(trace.regretByCause, episodes),
      posteriorTruth,
      explored,
      ...boundsOf(theory),
    },
    numbers: { truth, digest, decisions, ...scalarsOf(theory) },
  }
}

function ensembleTable(report: EnsembleReport): Table {
  const { episodes, replicates, truth, decisions, regretMean, regretSe, posteriorTruth, theory } = report
  const spread = (values: Float64Array): Float64Array => {
    const at = new Float64Array(episodes).fill(Number.NaN)
    for (const [i, t] of report.bandAt.entries()) at[t - 1] = values[i]
    return at
  }
  return {
    columns: {
      t: counting(episodes),
      regretMean,
      regretSe,
      band5: spread(report.band5),
      band50: spread(report.band50),
      band95: spread(report.band95),
      ...byCause(report.regretByCauseMean, episodes),
      posteriorTruth,
      ...boundsOf(theory),
    },
    numbers: { replicates, truth, decisions, ...scalarsOf(theory) },
  }
}

function growthTable(report: GrowthReport): Table {
  const { horizons, regretMean, regretSe, epsilonFirst, epsilonLast, upperBound, lowerBound } = report
  const { replicates, decisions, knee, verdict, fits } = report
  const numbers: Record<string, Value | null> = { replicates, decisions, knee, verdict }
  for (const { part, flat, ...fit } of fits) {
    numbers[`${part}: flat`] = flat ? 'yes' : 'no'
    for (const [name, value] of Object.entries(fit)) numbers[`${part}: ${name}`] = value
  }
  return {
    columns: {
      episodes: horizons,
      epsilonFirst,
      epsilonLast,
      regretMean,
      regretSe,
      ...(upperBound && { upperBound }),
      ...(lowerBound && { lowerBound }),
    },
    numbers,
  }
}

function sweepTable(report: SweepReport): Table {
  const { parameter, values, replicates, regretMean, regretSe, tailMean, tailSe, marks, best } = report
  const { upperBound, lowerBound, tailBound, decisions, gaps } = report
  return {
    columns: {
      [parameter]: values,
      replicates,
      regretMean,
      regretSe,
      tailMean,
      tailSe,
      upperBound,
      lowerBound,
      tailBound,
      gap: gaps.map((gap) => gap ?? ''),
    },
    numbers: {
      decisions,
      ...Object.fromEntries(marks.map(({ what, value }) => [`${parameter}: ${what}`, value])),
      ...(best && {
        [`${parameter}: best`]: best.value,
        [`${parameter}: best from`]: values[best.lowIndex],
        [`${parameter}: best to`]: values[best.highIndex],
      }),
    },
  }
}

function mapTable({ x, y, replicates, regretMean, regretSe, gaps, decisions }: MapReport): Table {
  return {
    columns: {
      [x.parameter]: gaps.map((_, i) => x.values[i % x.values.length]),
      [y.parameter]: gaps.map((_, i) => y.values[Math.floor(i / x.values.length)]),
      replicates,
      regretMean,
      regretSe,
      gap: gaps.map((gap) => gap ?? ''),
    },
    numbers: { decisions },
  }
}

function pretrainingTable(report: PretrainingReport): Table {
  const { trajectories, errors, upperBound, exploring, imitating, window, replicates, decisions, gap } =
    report
  const columns: Record<string, ArrayLike<Value>> = { trajectories, deltaLlm: errors }
  const numbers: Record<string, Value | null> = { replicates, window, decisions, gap }
  for (const [when, { network, synthetic, exact, whole }] of [
    ['exploring', exploring],
    ['imitating', imitating],
  ] as const) {
    for (const [what, { mean, se }] of Object.entries({ network, synthetic })) {
      columns[`${when}: ${what} regretMean`] = mean
      columns[`${when}: ${what} regretSe`] = se
    }
    for (const [what, { mean, se }] of Object.entries({ exact, whole })) {
      numbers[`${when}: ${what} regretMean`] = mean[0]
      numbers[`${when}: ${what} regretSe`] = se[0]
    }
  }
  return { columns: { ...columns, upperBound }, numbers }
}

const counting = (length: number): Uint32Array => Uint32Array.from({ length }, (_, i) => i + 1)

/** `regret:exploration` and so on. */
function byCause(values: Float64Array, episodes: number): Record<string, Float64Array> {
  return Object.fromEntries(
    CAUSES.map((cause, i) => [`regret:${cause}`, values.subarray(i * episodes, (i + 1) * episodes)]),
  )
}

type Bound = 'upperBound' | 'upperBoundForThisWorld' | 'lowerBound'

function boundsOf(theory: LaneTheory): Record<string, Float64Array> {
  const names: readonly Bound[] = ['upperBound', 'upperBoundForThisWorld', 'lowerBound']
  return Object.fromEntries(names.flatMap((name) => (theory[name] ? [[name, theory[name]]] : [])))
}

function scalarsOf(theory: LaneTheory): Record<string, number> {
  return Object.fromEntries(Object.entries(theory).filter(([, value]) => typeof value === 'number'))
}
