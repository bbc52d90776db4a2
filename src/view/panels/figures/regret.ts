// The figure of the plot on show: the run up to the playhead, with means over runs, bounds and references, or a difference.
import { episodesDone, type Lab } from '../../../app/store.ts'
import { runTable, tableOf } from '../../../core/experiment/table.ts'
import { type Figure, type Mark, NO_LANE, type Panel } from '../../figure/figure.ts'
import type { Band } from '../../plot/bands.ts'
import { caption } from '../../plot/caption.ts'
import { type Curve, curvesAcross, differenceCurve, laneCurves } from '../../plot/curves.ts'
import { type Pair, pairName } from '../../plot/difference.ts'
import { differenceDomain, lastShown, regretDomain } from '../../plot/domain.ts'
import { shownBands } from '../../plot/shown-bands.ts'
import { shownPair } from '../../plot/use-drawing.ts'
import { provenanceOf } from '../provenance.ts'
import { dataOf, type OfLane } from './data.ts'
import { couriers } from './say.ts'

/** @throws Error while there is no run */
export function regretFigure(state: Lab, forThisWorld: boolean): Figure {
  const { run, plotBounds, plotScale } = state
  if (!run) throw new Error('There is no run yet.')
  const { lanes } = run
  const done = Math.min(episodesDone(state.playhead), lanes[0].trace.episodes)
  const pair = shownPair(state)
  const bands = pair ? [] : shownBands(state).filter(({ stale }) => !stale)
  const known = bands.length > 0 ? Math.min(...bands.map(({ replicates }) => replicates)) : null
  const of = couriers(lanes.map((_, lane) => lane))
  const log = plotScale === 'log' && !pair
  return {
    id: pair ? 'difference' : 'regret',
    title: pair ? `Who has lost more: ${pairName(pair)}` : 'How much has each lost?',
    caption: caption({ lanes, done, difference: pair, bounds: plotBounds, brief: false, bands }),
    legend: legendOf(bands, state),
    panels: [pair ? differencePanel(state, pair, done) : regretPanel(state, bands, forThisWorld, done, log)],
    ...dataOf(tablesOf(state, bands, done), ['t', 'regret']),
    provenance: provenanceOf(
      `regret of ${of}, one run${known ? ' and the mean over runs' : ''}`,
      run.config,
      known,
    ),
  }
}

function legendOf(
  bands: readonly Band[],
  { plotBand, plotBounds, run, plotDifference }: Lab,
): Figure['legend'] {
  const bounded =
    plotBounds && !plotDifference && run?.lanes.some(({ theory }) => theory.upperBound ?? theory.lowerBound)
  return [
    ...(bands.length > 0
      ? [
          {
            kind: 'band',
            text: `mean over runs, ${plotBand === 'error' ? '±1.96 s.e.' : '5–95% of runs'}`,
          } as const,
        ]
      : []),
    ...(bounded ? [{ kind: 'line', role: 'bound', text: 'bounds on the mean, derived here' } as const] : []),
  ]
}

function regretPanel(
  state: Lab,
  bands: readonly Band[],
  forThisWorld: boolean,
  done: number,
  log: boolean,
): Panel {
  const lanes = (state.run as NonNullable<Lab['run']>).lanes
  const xMax = lastShown(done, lanes[0].trace.episodes)
  const { yLo, yHi } = regretDomain(lanes, bands, xMax, log)
  const scale = log ? 'log' : 'linear'
  const thin = curvesAcross(lanes, { log, bounds: state.plotBounds, forThisWorld }, yLo)
  return {
    lane: NO_LANE,
    x: { label: 'episodes', symbol: 'episode', scale, domain: [log ? 1 : 0, xMax] },
    y: { label: 'regret: lost so far', symbol: 'regret', scale, domain: [yLo, yHi] },
    marks: [
      ...thin.map((curve) => lineOf(curve, xMax, curve.kind === 'bound' ? 'bound' : 'reference')),
      ...bands.map((band) => bandMark(band, xMax)),
      ...laneCurves(lanes).map((curve) => lineOf(curve, done, 'measured')),
    ],
  }
}

function differencePanel({ run }: Lab, pair: Pair, done: number): Panel {
  const lanes = (run as NonNullable<Lab['run']>).lanes
  const curve = differenceCurve(lanes, pair)
  const xMax = lastShown(done, lanes[0].trace.episodes)
  const { yLo, yHi } = differenceDomain(curve.at, Math.min(xMax, lanes[0].trace.episodes))
  return {
    lane: NO_LANE,
    x: { label: 'episodes', symbol: 'episode', scale: 'linear', domain: [0, xMax] },
    y: { label: `${pairName(pair)}, same luck`, symbol: pairName(pair), scale: 'linear', domain: [yLo, yHi] },
    marks: [{ ...lineOf(curve, done, 'measured'), label: pairName(pair), short: pairName(pair) }],
  }
}

/** t from 0 to the last. */
const timesTo = (last: number): Float64Array => Float64Array.from({ length: last + 1 }, (_, t) => t)

function lineOf(curve: Curve, last: number, role: 'measured' | 'bound' | 'reference') {
  const x = timesTo(last)
  const { lane, label, short } = curve
  return { kind: 'line', lane, role, x, y: x.map(curve.at), label, short } as const
}

/** The mean is thin, as what is thick is the run. */
function bandMark({ lane, mean, lo, hi }: Band, last: number): Mark {
  const x = timesTo(last)
  return {
    kind: 'line',
    lane,
    role: 'mean',
    x,
    y: x.map(mean),
    band: { lo: x.map(lo), hi: x.map(hi) },
    label: '',
    short: '',
  }
}

/** t from 1 to `done`, lane by lane: the run, and beside it the mean over runs. */
function tablesOf({ run }: Lab, bands: readonly Band[], done: number): OfLane[] {
  return (run?.lanes ?? []).map((one, lane) => {
    const table = runTable(one)
    const band = bands.find((of) => of.lane === lane)
    if (!band) return { lane, table, rows: done }
    const { regretMean, regretSe, band5, band95 } = tableOf(band.report).columns
    const columns = { ...table.columns, regretMean, regretSe, band5, band95 }
    const numbers = { ...table.numbers, replicates: band.replicates }
    return { lane, table: { columns, numbers }, rows: done }
  })
}
