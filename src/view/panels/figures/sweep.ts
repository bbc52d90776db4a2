// The figure of a sweep: regret at T against one parameter, with the bounds and the values of note.
import type { SweepReport } from '../../../core/experiment/report.ts'
import { tableOf } from '../../../core/experiment/table.ts'
import type { NumberRow, Value } from '../../../core/parameter.ts'
import type { Config } from '../../../core/params.ts'
import { type Figure, type Mark, NO_LANE, type Pick, type Provenance } from '../../figure/figure.ts'
import { niceUp } from '../../plot/domain.ts'
import { amount, count } from '../../plot/words.ts'
import { axisFor, wordOf } from './axes.ts'
import { dataOf } from './data.ts'
import { errorBars } from './error-bars.ts'
import { explores } from './explores.ts'
import { episodesOf, letterOf, soFar } from './say.ts'

/** What a person would choose, given the choice; of the others no best is named: nobody chooses an error. */
const CHOSEN: ReadonlySet<string> = new Set(['epsilon', 'temperature', 'window', 'floor'])

export function sweepTitle(row: NumberRow): string {
  const named = row.symbol || lower(row.label)
  return CHOSEN.has(row.name) ? `Which ${named} costs least?` : `How does regret change with ${named}?`
}

/**
 * All reports are of one parameter and one grid of values.
 * @param now what the page is set to
 */
export function sweepFigure(
  reports: readonly SweepReport[],
  row: NumberRow,
  now: Config,
  provenance: Provenance,
): Figure {
  const order = orderOf(row, reports[0].values)
  const values = order.map((i) => reports[0].values[i])
  const { spec, at } = axisFor(row, values)
  const most = Math.max(...reports.flatMap(({ regretMean }) => [...regretMean].filter(Number.isFinite)), 0)
  const place = (value: Value): number | null => {
    const known = values.indexOf(value)
    if (known >= 0) return at[known]
    const [lo, hi] = spec.domain
    const beside = typeof value === 'number' && spec.scale !== 'cells' && value >= lo && value <= hi
    return beside ? value : null
  }
  return {
    id: `sweep-${row.name}`,
    title: sweepTitle(row),
    caption: sweepCaption(reports, row),
    legend: [],
    panels: [
      {
        lane: NO_LANE,
        x: spec,
        y: {
          label:
            row.name === 'episodes' ? 'regret at T' : `regret at T = ${count(episodesOf(reports[0].config))}`,
          symbol: 'regret',
          scale: 'linear',
          domain: [0, niceUp(Math.max(0.5, most * 1.08))],
        },
        marks: [
          ...reports.flatMap((report) => boundMarks(report, order, at)),
          ...reports.map((report) => pointsMark(report, order, at, row)),
          ...noteMarks(reports, row, now, place),
        ],
      },
    ],
    ...dataOf(
      reports.map((report) => ({ lane: report.lane, table: tableOf(report) })),
      [row.name, 'regretMean', 'regretSe'],
    ),
    provenance,
  }
}

const lower = (label: string): string =>
  /^[A-Z]{2}/.test(label) ? label : label[0].toLowerCase() + label.slice(1)

/** A window of 0 holds everything, so it stands behind the longest. */
function orderOf(row: NumberRow, values: readonly Value[]): number[] {
  const places = values.map((_, i) => i)
  if (row.name !== 'window') return places
  return [...places.filter((i) => values[i] !== 0), ...places.filter((i) => values[i] === 0)]
}

/** Where nothing is explored the upper bound is left out. */
function boundMarks(
  { lane, parameter, values, upperBound, lowerBound, config }: SweepReport,
  order: readonly number[],
  x: readonly number[],
): Mark[] {
  const own = config.lanes[lane]
  const exploresAt = (i: number): boolean =>
    explores(parameter === 'epsilon' ? { epsilon: values[i], epsilonMode: 'fixed' } : own)
  const of = (y: readonly number[], which: string): Mark[] => {
    if (!y.some(Number.isFinite)) return []
    const [label, short] = [`${which} bound for ${letterOf(lane)}`, `${which} bound ${letterOf(lane)}`]
    return [{ kind: 'line', lane, role: 'bound', x, y, label, short }]
  }
  return [
    ...of(
      order.map((i) => (exploresAt(i) ? upperBound[i] : Number.NaN)),
      'upper',
    ),
    ...of(
      order.map((i) => lowerBound[i]),
      'lower',
    ),
  ]
}

function pointsMark(
  { lane, values, regretMean, regretSe }: SweepReport,
  order: readonly number[],
  x: readonly number[],
  row: NumberRow,
): Mark {
  const ordered = (all: Float64Array): Float64Array => Float64Array.from(order, (i) => all[i])
  return {
    kind: 'points',
    lane,
    x,
    ...errorBars(ordered(regretMean), ordered(regretSe)),
    joined: true,
    label: '',
    picks: order.map((i) => pickOf(lane, row, values[i])),
  }
}

/** What choosing a value sets; an ε that is chosen is a fixed one. */
export function pickOf(lane: number, row: NumberRow, value: Value): Pick {
  if (row.scope !== 'lane') return { lane: NO_LANE, values: { [row.name]: value } }
  return {
    lane,
    values: { [row.name]: value, ...(row.name === 'epsilon' ? { epsilonMode: 'fixed' } : {}) },
  }
}

/** Theory, paper, where the couriers are now, and the best that was measured; the lane's own only where it is alone. */
function noteMarks(
  reports: readonly SweepReport[],
  row: NumberRow,
  now: Config,
  place: (value: Value) => number | null,
): Mark[] {
  const [report] = reports
  const alone = reports.length === 1
  const notes = new Map<Value, string[]>()
  const note = (value: Value, what: string): void => {
    notes.set(value, [...(notes.get(value) ?? []), what])
  }
  if (alone && report.best && CHOSEN.has(row.name))
    note(report.best.value, `best measured ${row.symbol}`.trim())
  // Where the lane is now is not the report's to say: it was computed with the parameter set aside.
  for (const { what, value } of report.marks) if (what !== 'now') note(value, what)
  const rule = alone ? now.lanes[report.lane].epsilonMode : null
  if (row.scope !== 'lane') note(now.shared[row.name], 'now')
  else if (alone && (row.name !== 'epsilon' || rule === 'fixed'))
    note(now.lanes[report.lane][row.name], 'now')
  return [...notes].flatMap(([value, whats]) => {
    const at = place(value)
    const label = whats.map((what) => (what === rule ? `${what} (now)` : what)).join(', ')
    return at === null
      ? []
      : [{ kind: 'rule', axis: 'x', at, label, strong: whats.some((what) => what.startsWith('best')) }]
  })
}

function sweepCaption(reports: readonly SweepReport[], row: NumberRow): string {
  const said = reports.map((report) =>
    CHOSEN.has(row.name) ? bestWords(report, row) : spanWords(report, row),
  )
  const [{ replicates, wanted }] = reports
  const runs = soFar(Math.min(...replicates), wanted)
  const unknown = reports[0].gaps.filter(Boolean)
  const gaps = unknown.length > 0 ? ` Not everywhere: ${unknown[0]}` : ''
  return `${said.join(' ')} Measured: mean of ${runs} per point, ±1.96 s.e.${gaps}`
}

/** What is lost at the two ends. */
function spanWords({ lane, values, regretMean }: SweepReport, row: NumberRow): string {
  const known = values.map((_, i) => i).filter((i) => Number.isFinite(regretMean[i]))
  const [first, last] = [known[0], known[known.length - 1]]
  const letter = letterOf(lane)
  if (known.length < 2) return `${letter}: the first values are being computed.`
  const at = (i: number): string =>
    `${amount(regretMean[i])} at ${row.symbol || lower(row.label)} = ${wordOf(row, values[i])}`
  return `${letter} loses ${at(first)} and ${at(last)}.`
}

function bestWords({ lane, best, values, regretMean, marks }: SweepReport, row: NumberRow): string {
  const letter = letterOf(lane)
  if (!best) return `${letter}: too few values are known to name the best.`
  const symbol = row.symbol || lower(row.label)
  const [low, high] = [values[best.lowIndex], values[best.highIndex]]
  const around = low === high ? '' : ` (${wordOf(row, low)}–${wordOf(row, high)})`
  const lost = amount(regretMean[best.index])
  const found = `${letter}: best measured ${symbol} = ${wordOf(row, best.value)}${around}, which loses ${lost}.`
  const advised = marks.find(({ what }) => what === 'theory')
  if (!advised) return found
  const cost = amount(regretMean[values.indexOf(advised.value)])
  const why = advised.value === best.value ? '' : ': it minimises a bound, not the regret'
  return `${found} The bound derived here advises ${wordOf(row, advised.value)}, which loses ${cost}${why}.`
}
