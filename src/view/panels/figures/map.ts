// The figure of a map: regret at T in every cell of a grid of two parameters, with lines of equal regret.
import type { MapReport } from '../../../core/experiment/report.ts'
import { tableOf } from '../../../core/experiment/table.ts'
import type { NumberRow, Value } from '../../../core/parameter.ts'
import type { Config } from '../../../core/params.ts'
import { rangeOf } from '../../figure/draw-heat.ts'
import { type Figure, NO_LANE, type Pick, type PointsMark, type Provenance } from '../../figure/figure.ts'
import { roundTicks } from '../../plot/axis.ts'
import { amount, count } from '../../plot/words.ts'
import { cellsOf, wordOf } from './axes.ts'
import { dataOf } from './data.ts'
import { episodesOf, letterOf, soFar } from './say.ts'
import { pickOf } from './sweep.ts'

/** @param now what the page is set to */
export function mapFigure(
  report: MapReport,
  x: NumberRow,
  y: NumberRow,
  now: Config,
  provenance: Provenance,
): Figure {
  const { lane, regretMean, config } = report
  const [across, up] = [cellsOf(x, report.x.values), cellsOf(y, report.y.values)]
  const { lo, hi } = rangeOf(regretMean)
  const columns = report.x.values.length
  const best = report.y.values.map((_, row) => bestOf(report, row * columns))
  const here = hereMark(report, x, y, now)
  const known = best.map((_, row) => row).filter((row) => best[row] >= 0)
  // Lines of equal regret need all cells.
  const levels = regretMean.every(Number.isFinite)
    ? roundTicks(lo, hi, 6).filter((level) => level > lo && level < hi)
    : []
  return {
    id: `map-${x.name}-${y.name}`,
    title: `Regret against ${x.symbol || x.label} and ${y.symbol || y.label}`,
    caption: mapCaption(report, x, y, best),
    legend: [
      { kind: 'dot', lane: NO_LANE, text: 'least regret in its row' },
      ...(here ? [{ kind: 'dot', lane, text: 'now' } as const] : []),
    ],
    panels: [
      {
        lane,
        x: across.spec,
        y: up.spec,
        marks: [
          {
            kind: 'heat',
            x: across.at,
            y: up.at,
            value: regretMean,
            label: `regret at T = ${count(episodesOf(config))}`,
            levels,
            picks: Array.from(regretMean, (_, cell) =>
              merged(
                pickOf(lane, x, report.x.values[cell % columns]),
                pickOf(lane, y, report.y.values[Math.floor(cell / columns)]),
              ),
            ),
          },
          {
            kind: 'points',
            lane: NO_LANE,
            x: known.map((row) => best[row]),
            y: known,
            joined: true,
            label: '',
          },
          ...(here ? [here] : []),
        ],
      },
    ],
    ...dataOf([{ lane, table: tableOf(report) }], [x.name, y.name, 'regretMean']),
    provenance,
  }
}

/** Where the lane is now, if that is on the map. */
function hereMark(
  { lane, x: across, y: up }: MapReport,
  x: NumberRow,
  y: NumberRow,
  now: Config,
): PointsMark | null {
  const { epsilonMode } = now.lanes[lane]
  if ([x.name, y.name].includes('epsilon') && epsilonMode !== 'fixed') return null
  const placeOf = (row: NumberRow, values: readonly Value[]): number =>
    between(values, row.scope === 'lane' ? now.lanes[lane][row.name] : now.shared[row.name])
  const [column, row] = [placeOf(x, across.values), placeOf(y, up.values)]
  if (!Number.isFinite(column + row)) return null
  return { kind: 'points', lane, x: [column], y: [row], joined: false, label: '' }
}

/** The place of a value among rising ones, NaN outside them. */
function between(values: readonly Value[], value: Value): number {
  const known = values.indexOf(value)
  if (known >= 0) return known
  const above = values.findIndex((one) => typeof one === 'number' && one > Number(value))
  const [lo, hi] = [Number(values[above - 1]), Number(values[above])]
  return above - 1 + (Number(value) - lo) / (hi - lo)
}

/** Column of the least regret in the row that begins at a cell, −1 while not all that can be known is. */
function bestOf({ x, regretMean, gaps }: MapReport, from: number): number {
  let best = -1
  for (let i = 0; i < x.values.length; i++) {
    if (Number.isNaN(regretMean[from + i]) && gaps[from + i] === null) return -1
    if (regretMean[from + i] < (best < 0 ? Number.POSITIVE_INFINITY : regretMean[from + best])) best = i
  }
  return best
}

/** Two choices as one; shared parameters are set with the lane's. */
function merged(a: Pick, b: Pick): Pick {
  return { lane: Math.max(a.lane, b.lane), values: { ...a.values, ...b.values } }
}

function mapCaption(report: MapReport, x: NumberRow, y: NumberRow, best: readonly number[]): string {
  const { lane, regretMean, replicates, wanted } = report
  const columns = report.x.values.length
  const rows = [0, best.length - 1].filter((row) => best[row] >= 0)
  const said = (row: number): string => {
    const value: Value = report.x.values[best[row]]
    const lost = amount(regretMean[row * columns + best[row]])
    return `at ${y.symbol || y.label} = ${wordOf(y, report.y.values[row])} it is ${wordOf(x, value)}, which loses ${lost}`
  }
  const found =
    rows.length === 2
      ? `The ${x.symbol || x.label} of least measured regret for ${letterOf(lane)}: ${rows.map(said).join('; ')}.`
      : 'The cells are being computed row by row.'
  const least = Math.min(...[...replicates].filter((_, cell) => report.gaps[cell] === null))
  if (least === 0) return `${found} Not all cells are known yet.`
  return `${found} Lines join equal regret. Measured: mean of ${soFar(least, wanted)} per cell; differences of a few per cent are chance.`
}
