// What comes out: JSON with all results under the names of theory.md, or a CSV whose head says how to compute it again.
import type { Report } from '../../core/experiment/report.ts'
import { runTable, type Table, tableOf } from '../../core/experiment/table.ts'
import type { LaneRun } from '../../core/experiment/trace.ts'
import type { Value } from '../../core/parameter.ts'
import { laneName } from '../../core/params.ts'
import { VERSION } from '../../core/version.ts'
import type { Plan } from './plan.ts'

/** What was measured of one lane. */
export interface Result {
  readonly lane: number
  readonly report: Report | { readonly kind: 'run'; readonly run: LaneRun; readonly computeMs: number }
}

export function jsonOf({ link, config }: Plan, results: readonly Result[]): string {
  const lanes = results.map(({ lane, report }) => ({
    lane: laneName(lane),
    parameters: { ...config.shared, ...config.lanes[lane] },
    ...flat(report.kind === 'run' ? runFields(report) : report),
  }))
  return `${JSON.stringify({ link, version: VERSION, lanes })}\n`
}

export function csvOf({ link, config }: Plan, results: readonly Result[], date: Date): string {
  const tables = results.map(({ lane, report }) => ({
    lane: laneName(lane),
    table: report.kind === 'run' ? runTable(report.run) : tableOf(report),
  }))
  const head = [
    ['experiment', results[0].report.kind],
    ['link', `#${link}`],
    ['seed', String(config.shared.seed)],
    ['version', VERSION],
    ['date', date.toISOString()],
    ...tables.flatMap(({ lane, table }) =>
      Object.entries(table.numbers).map(([name, value]) => [`${lane} ${name}`, String(value ?? '')]),
    ),
  ].map(([name, value]) => `# ${name}: ${value}`)
  const names = [...new Set(tables.flatMap(({ table }) => Object.keys(table.columns)))]
  const rows = tables.flatMap(({ lane, table }) => rowsOf(lane, table, names))
  return `${[...head, ['lane', ...names].join(','), ...rows].join('\n')}\n`
}

function rowsOf(lane: string, { columns }: Table, names: readonly string[]): string[] {
  const length = Math.max(...Object.values(columns).map((values) => values.length))
  return Array.from({ length }, (_, i) => [lane, ...names.map((name) => cell(columns[name]?.[i]))].join(','))
}

function cell(value: Value | undefined): string {
  if (value === undefined || Number.isNaN(value)) return ''
  return typeof value === 'string' && /[",\n]/.test(value) ? `"${value.replace(/"/g, '""')}"` : String(value)
}

function runFields({ kind, run, computeMs }: Extract<Result['report'], { kind: 'run' }>): object {
  const { trace, digest, theory } = run
  const { episodes, truth, decisions, regret, regretByReturns, regretByCause, posteriorTruth, explored } =
    trace
  const fields = {
    episodes,
    truth,
    decisions,
    regret,
    regretByReturns,
    regretByCause,
    posteriorTruth,
    explored,
  }
  return { kind, digest, ...fields, computeMs, theory }
}

/** Plain arrays, and what the theory says beside what was measured. */
function flat(report: object): object {
  const { config: _config, lane: _lane, theory, ...rest } = report as Record<string, unknown>
  return Object.fromEntries(
    Object.entries({ ...rest, ...(theory as object | undefined) }).map(([name, value]) => [
      name,
      ArrayBuffer.isView(value) ? Array.from(value as Float64Array) : value,
    ]),
  )
}
