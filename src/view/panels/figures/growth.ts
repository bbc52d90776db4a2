// The figure of growth: mean regret at T against T, log–log, with fitted slopes, bounds and the knee of naive imitation.
import type { GrowthFit, GrowthReport } from '../../../core/experiment/report.ts'
import { tableOf } from '../../../core/experiment/table.ts'
import { type Figure, type Mark, NO_LANE, type Provenance } from '../../figure/figure.ts'
import { count, list } from '../../plot/words.ts'
import { dataOf } from './data.ts'
import { errorBars } from './error-bars.ts'
import { exponentWords, letterOf, soFar } from './say.ts'

export function growthFigure(reports: readonly GrowthReport[], provenance: Provenance): Figure {
  const horizons = reports.flatMap(({ horizons: all }) => [...all])
  const means = reports.flatMap(({ regretMean }) => [...regretMean].filter((mean) => mean > 0))
  const [xLo, xHi] = [Math.min(...horizons) / 1.15, Math.max(...horizons) * 1.15]
  const yHi = Math.max(1, ...means) * 1.6
  // At least a decade, so that a flat curve looks flat.
  const yLo = Math.min(yHi / 10, Math.min(...means, yHi) / 1.8)
  const bounds = reports.flatMap((report) => boundMarks(report))
  const knees = reports.filter(({ knee }) => knee !== null && knee > xLo && knee < xHi)
  return {
    id: 'growth',
    title: 'How does regret grow with T?',
    caption: growthCaption(reports),
    legend: [
      { kind: 'point', text: 'mean ± 1.96 s.e.' },
      { kind: 'line', role: 'fit', text: 'fit' },
      ...(bounds.length > 0 ? [{ kind: 'line', role: 'bound', text: 'bound, derived here' } as const] : []),
    ],
    panels: [
      {
        lane: NO_LANE,
        x: { label: 'T, episodes in a run', symbol: 'T', scale: 'log', domain: [xLo, xHi] },
        y: { label: 'regret at T', symbol: 'regret', scale: 'log', domain: [yLo, yHi] },
        marks: [
          ...guides(xLo, xHi, yLo),
          ...bounds,
          ...reports.flatMap((report) => report.fits.flatMap((fit) => fitMark(fit, report.lane))),
          ...reports.map((report) => pointsMark(report)),
          ...knees.slice(0, 1).map(
            ({ knee }): Mark => ({
              kind: 'rule',
              axis: 'x',
              at: Number(knee),
              label: `1/p = ${count(Number(knee))}`,
              strong: false,
            }),
          ),
        ],
      },
    ],
    ...dataOf(
      reports.map((report) => ({ lane: report.lane, table: tableOf(report) })),
      ['episodes', 'regretMean', 'regretSe'],
    ),
    provenance,
  }
}

/** Slopes 1 and ½ from the lower left, to compare with. */
function guides(xLo: number, xHi: number, yLo: number): Mark[] {
  const from = yLo * 1.15
  const guide = (power: number, label: string, short: string): Mark => ({
    kind: 'line',
    lane: NO_LANE,
    role: 'reference',
    x: [xLo, xHi],
    y: [from, from * (xHi / xLo) ** power],
    label,
    short,
  })
  return [guide(1, 'slope 1: linear', 'slope 1'), guide(0.5, 'slope ½: √T', 'slope ½')]
}

/** Without exploration the upper bound only says that every episode may be lost: it is left out. */
function boundMarks({ lane, horizons, upperBound, lowerBound, epsilonFirst }: GrowthReport): Mark[] {
  const letter = letterOf(lane)
  const mark = (y: Float64Array, which: string): Mark => ({
    kind: 'line',
    lane,
    role: 'bound',
    x: horizons,
    y,
    label: `${which} bound for ${letter}`,
    short: `${which} bound ${letter}`,
  })
  return [
    ...(upperBound && epsilonFirst[0] > 0 ? [mark(upperBound, 'upper')] : []),
    ...(lowerBound ? [mark(lowerBound, 'lower')] : []),
  ]
}

function fitMark({ from, to, factor, exponent, flat }: GrowthFit, lane: number): Mark[] {
  if (flat) return []
  const y = [factor * from ** exponent, factor * to ** exponent]
  return [{ kind: 'line', lane, role: 'fit', x: [from, to], y, label: '', short: '' }]
}

/** Nothing that grows can be told of it; also of one that bent before the first T. */
const isFlat = ({ verdict, fits }: GrowthReport): boolean =>
  verdict === 'flat' || (verdict === 'bends' && fits.every(({ flat }) => flat))

function labelOf(report: GrowthReport): string {
  const { verdict, fits } = report
  if (verdict === 'zero') return '0'
  if (isFlat(report)) return 'flat'
  return verdict === 'power' ? `T^${fits[0].exponent.toFixed(2)}` : 'bends'
}

function pointsMark(report: GrowthReport): Mark {
  const { lane, horizons, regretMean, regretSe } = report
  const { lo, hi } = errorBars(regretMean, regretSe)
  return {
    kind: 'points',
    lane,
    x: horizons,
    // A logarithmic axis has no zero.
    y: regretMean.map((mean) => (mean > 0 ? mean : Number.NaN)),
    lo: regretMean.map((mean, i) => Math.max(mean / 100, lo[i])),
    hi,
    joined: false,
    label: labelOf(report),
  }
}

/** What is seen, lane by lane: measured exponents with their intervals, and none where the curve is flat. */
function growthCaption(reports: readonly GrowthReport[]): string {
  const bounded = reports.filter(({ upperBound, lowerBound }) => upperBound ?? lowerBound)
  const runs = reports.length > 0 ? soFar(reports[0].replicates, reports[0].wanted) : ''
  const bounds =
    bounded.length > 0
      ? ` Bounds for ${list(bounded.map(({ lane }) => letterOf(lane)))} are derived here.`
      : ''
  return `${reports.map(verdictWords).join(' ')} Measured: mean of ${runs} at each T, each with the ε of its own rule.${bounds}`
}

function verdictWords(report: GrowthReport): string {
  const { lane, verdict, fits, knee, horizons, regretMean } = report
  const letter = letterOf(lane)
  const last = horizons[horizons.length - 1]
  if (verdict === 'zero') return `${letter} loses nothing at any T.`
  if (isFlat(report)) {
    return `${letter} has stopped growing: no slope is claimed for a flat curve (${regretMean[horizons.length - 1].toFixed(1)} at T = ${count(last)}).`
  }
  const said = fits.map((fit) => fitWords(fit, knee))
  return `${letter} ${list(said)}.`
}

function fitWords({ part, exponent, low, high, from, to, flat }: GrowthFit, knee: number | null): string {
  const range = `from T = ${count(from)} to ${count(to)}`
  const grows = flat ? 'is flat' : `grows like ${exponentWords(exponent, low, high)}`
  if (part === 'before knee' && knee !== null) {
    return `${grows}: ${high >= 0.95 ? 'linear ' : ''}up to about 1/p = ${count(knee)} episodes`
  }
  if (part === 'beyond knee')
    return flat ? 'is flat beyond, where luck has shown it the truth' : `${grows} beyond`
  return part === 'all' ? grows : `${grows} ${range}`
}
