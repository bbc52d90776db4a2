// The figure of the error story: the slope of the regret's tail against δ_LLM with its bound, and against δ_Rep, measured.
import type { SweepReport } from '../../../core/experiment/report.ts'
import { tableOf } from '../../../core/experiment/table.ts'
import type { NumberRow } from '../../../core/parameter.ts'
import { type Figure, type Mark, NO_LANE, type Panel, type Provenance } from '../../figure/figure.ts'
import { Z95 } from '../../plot/bands.ts'
import { niceUp } from '../../plot/domain.ts'
import { rate } from '../../plot/words.ts'
import { dataOf } from './data.ts'
import { errorBars } from './error-bars.ts'
import { explores } from './explores.ts'
import { letterOf, soFar, valueWords } from './say.ts'
import { pickOf } from './sweep.ts'

export interface ErrorSweep {
  readonly row: NumberRow
  readonly reports: readonly SweepReport[]
}

export function errorsFigure(sweeps: readonly ErrorSweep[], provenance: Provenance): Figure {
  const shown = sweeps.filter(({ reports }) => reports.length > 0)
  const tails = shown.flatMap(({ reports }) =>
    reports.flatMap(({ tailMean }) => [...tailMean].filter(Number.isFinite)),
  )
  const yHi = niceUp(Math.max(0.05, ...tails) * 1.1)
  return {
    id: 'errors',
    title: 'What do errors of pretraining cost for ever?',
    caption: errorsCaption(shown),
    legend: [
      { kind: 'point', text: 'measured ± 1.96 s.e.' },
      { kind: 'line', role: 'bound', text: 'bound, derived here' },
    ],
    panels: shown.map((sweep) => panelOf(sweep, yHi)),
    ...dataOf(
      shown.flatMap(({ reports }) =>
        reports.map((report) => ({ lane: report.lane, table: tableOf(report) })),
      ),
      [...shown.map(({ row }) => row.name), 'tailMean', 'tailSe', 'tailBound'],
    ),
    provenance,
  }
}

function panelOf({ row, reports }: ErrorSweep, yHi: number): Panel {
  const values = numbersOf(reports[0])
  return {
    lane: NO_LANE,
    x: {
      label: `${row.label} ${row.symbol}`,
      symbol: row.symbol,
      scale: 'linear',
      domain: [-0.02 * values[values.length - 1], values[values.length - 1] * 1.03],
    },
    y: { label: 'loss per episode, last half', symbol: 'loss', scale: 'linear', domain: [0, yHi] },
    marks: reports.flatMap((report) => marksOf(report, row)),
  }
}

/** Whether there is a bound to draw: one value, at no error, is no line. */
const bounded = ({ tailBound, config, lane }: SweepReport): boolean =>
  explores(config.lanes[lane]) && tailBound.filter(Number.isFinite).length > 1

const numbersOf = ({ values }: SweepReport): number[] => values.map(Number)

function marksOf(report: SweepReport, row: NumberRow): Mark[] {
  const { lane, tailMean, tailSe, tailBound } = report
  const x = numbersOf(report)
  const points: Mark = {
    kind: 'points',
    lane,
    x,
    ...errorBars(tailMean, tailSe),
    joined: true,
    label: '',
    picks: report.values.map((value) => pickOf(lane, row, value)),
  }
  if (!bounded(report)) return [points]
  const label = `bound for ${letterOf(lane)}`
  return [
    { kind: 'line', lane, role: 'bound', x, y: tailBound, label, short: `bound ${letterOf(lane)}` },
    points,
  ]
}

/** What an episode loses without the error, with the most of it, and where least; and whether a bound covers it. */
function sweepWords({ row, reports }: ErrorSweep): string {
  const said = reports.flatMap(({ lane, values, tailMean, tailSe }) => {
    const last = tailMean.findLastIndex(Number.isFinite)
    if (last < 1) return []
    const at = (i: number): string => `${rate(tailMean[i])} at ${valueWords(values[i])}`
    const least = tailMean.indexOf(Math.min(...tailMean.filter(Number.isFinite)))
    // A wrong subgoal may lead to the board, and a wrong report breaks a tie: what hurts an expert helps one who is stuck.
    const helps = tailMean[0] - tailMean[least] > 2 * Z95 * (tailSe[0] + tailSe[least])
    const between = helps ? `least ${at(least)} (a little error can part the plans), ` : ''
    return [`${letterOf(lane)} ${at(0)}, ${between}${at(last)}`]
  })
  if (said.length === 0) return `${row.symbol}: the first values are being computed.`
  const proof = reports.some(bounded) ? 'the bound is derived here' : 'measured, no bound is derived'
  return `${row.symbol}: ${said.join('; ')}; ${proof}.`
}

function errorsCaption(sweeps: readonly ErrorSweep[]): string {
  const reports = sweeps.flatMap((sweep) => sweep.reports)
  const known = Math.min(...reports.flatMap(({ replicates }) => [...replicates]))
  const runs = soFar(known, reports[0]?.wanted ?? known)
  return `Loss per episode over the last half. ${sweeps.map(sweepWords).join(' ')} Means of ${runs}.`
}
