// The figure of attribution: what each lane's regret is charged to, stacked, for this run or for the mean over runs.
import type { EnsembleReport } from '../../../core/experiment/report.ts'
import { runTable, type Table, tableOf } from '../../../core/experiment/table.ts'
import type { LaneRun } from '../../../core/experiment/trace.ts'
import { CAUSE_STYLES } from '../../figure/causes.ts'
import type { Figure, Panel, Provenance } from '../../figure/figure.ts'
import { niceUp } from '../../plot/domain.ts'
import { amount, episodes, list } from '../../plot/words.ts'
import { dataOf } from './data.ts'
import { letterOf, soFar } from './say.ts'

/** Cumulative regret by cause of one lane: shape [causes, episodes] flat, of which the first `shown` are drawn. */
export interface Charged {
  readonly lane: number
  readonly episodes: number
  readonly byCause: Float64Array
  /** All that is known of it, for the file. */
  readonly table: Table
}

/** More points across than this no screen and no slide shows. */
const TIMES = 2000

export const chargedRun = (run: LaneRun, lane: number): Charged => ({
  lane,
  episodes: run.trace.episodes,
  byCause: run.trace.regretByCause,
  table: runTable(run),
})

export const chargedMean = (report: EnsembleReport): Charged => ({
  lane: report.lane,
  episodes: report.episodes,
  byCause: report.regretByCauseMean,
  table: tableOf(report),
})

export interface Attribution {
  readonly charged: readonly Charged[]
  /** Episodes that are shown, and where the axis ends. */
  readonly shown: number
  readonly xMax: number
  /** Null for a single run. */
  readonly runs: { readonly replicates: number; readonly wanted: number } | null
}

export function attributionFigure(given: Attribution, provenance: Provenance): Figure {
  const { charged, shown, xMax, runs } = given
  const causes = CAUSE_STYLES.map((_, cause) => cause).filter((cause) =>
    charged.some((one) => chargeOf(one, cause, one.episodes) > 0),
  )
  const tops = charged.map((one) => Math.max(0.5, totalOf(one, Math.min(xMax, one.episodes)) * 1.02))
  const most = Math.max(...tops)
  // What a loss is made of must be seen of a small one too.
  const own = most > 3 * Math.min(...tops)
  const label = own ? 'regret (own scale)' : 'regret'
  const time = timesTo(shown)
  const panels = charged.map(
    (one, i): Panel => ({
      lane: one.lane,
      x: { label: 'episodes', symbol: 'episode', scale: 'linear', domain: [0, xMax] },
      y: { label, symbol: 'regret', scale: 'linear', domain: [0, niceUp(own ? tops[i] : most)] },
      marks: [
        {
          kind: 'areas',
          x: time,
          layers: causes.map((cause) => ({ cause, y: time.map((t) => chargeOf(one, cause, t)) })),
        },
      ],
    }),
  )
  return {
    id: runs ? 'attribution-mean' : 'attribution',
    title: 'Where did the regret come from?',
    caption: attributionCaption(given, causes),
    legend: causes.map((cause) => ({ kind: 'cause', cause })),
    panels,
    ...dataOf(
      charged.map(({ lane, table }) => ({ lane, table, rows: shown })),
      ['t', ...causes.map((cause) => `regret:${CAUSE_STYLES[cause].cause}`)],
    ),
    provenance,
  }
}

/** t from 0 to the last, of more than there are pixels evenly spaced ones: it is drawn four times a second. */
function timesTo(last: number): Float64Array {
  const places = Math.min(last, TIMES)
  return Float64Array.from({ length: places + 1 }, (_, i) =>
    places === 0 ? 0 : Math.round((i * last) / places),
  )
}

const chargeOf = ({ byCause, episodes: length }: Charged, cause: number, t: number): number =>
  t > 0 ? byCause[cause * length + t - 1] : 0

const totalOf = (one: Charged, t: number): number =>
  CAUSE_STYLES.reduce((sum, _, cause) => sum + chargeOf(one, cause, t), 0)

function attributionCaption({ charged, shown, runs }: Attribution, causes: readonly number[]): string {
  if (shown === 0) return 'No episode has been played yet. Every loss will be charged to its cause here.'
  const lanes = charged.map((one) => {
    const total = totalOf(one, shown)
    const letter = letterOf(one.lane)
    if (total < 1e-9) return `${letter} has lost nothing.`
    const shares = causes
      .map((cause) => ({ cause, share: chargeOf(one, cause, shown) / total }))
      .filter(({ share }) => share >= 0.005)
      .sort((a, b) => b.share - a.share)
      .map(({ cause, share }) => `${Math.round(100 * share)}% ${CAUSE_STYLES[cause].word}`)
    return `${letter} has lost ${amount(total)}: ${list(shares)}.`
  })
  const whose = runs ? `Measured: mean of ${soFar(runs.replicates, runs.wanted)}` : 'Measured: this one run'
  return `${lanes.join(' ')} ${whose}, after ${episodes(shown)}.`
}
