// The figure of what pretraining is worth: regret at T against N_p, with exploration and without, beside BAIL that errs as much.
import type { Estimates, PretrainingRegrets, PretrainingReport } from '../../../core/experiment/report.ts'
import { tableOf } from '../../../core/experiment/table.ts'
import { type Figure, type Mark, NO_LANE, type Panel, type Provenance } from '../../figure/figure.ts'
import { niceUp } from '../../plot/domain.ts'
import { amount, count } from '../../plot/words.ts'
import { dataOf } from './data.ts'
import { errorBars } from './error-bars.ts'
import { explores } from './explores.ts'
import { episodesOf, soFar } from './say.ts'

export const REGRET_TITLE = 'What is pretraining worth?'

/** Looks: those of the second and third lane. */
const NETWORK = 1
const SYNTHETIC = 2

export function pretrainingRegretFigure(report: PretrainingReport, provenance: Provenance): Figure {
  const { config, lane, exploring, imitating, upperBound, window } = report
  const T = episodesOf(config)
  const bound = explores(config.lanes[lane]) && upperBound.some(Number.isFinite)
  return {
    id: 'pretraining-regret',
    title: REGRET_TITLE,
    caption: captionOf(report),
    legend: [
      { kind: 'dot', lane: NETWORK, text: 'network' },
      { kind: 'dot', lane: SYNTHETIC, text: 'BAIL, synthetic δ = Δ_LLM' },
      { kind: 'line', role: 'reference', text: `exact BAIL: W = ${window}; ∞` },
      ...(bound ? [{ kind: 'line', role: 'bound', text: 'bound, derived here' } as const] : []),
    ],
    panels: [
      panelOf(report, exploring, `regret at T = ${count(T)}, exploring`, T, bound ? upperBound : null),
      panelOf(report, imitating, 'without exploration', T, null),
    ],
    ...dataOf(
      [{ lane, table: tableOf(report) }],
      [
        'trajectories',
        'deltaLlm',
        'exploring: network regretMean',
        'exploring: synthetic regretMean',
        'imitating: network regretMean',
      ],
    ),
    provenance,
  }
}

function panelOf(
  { trajectories, window }: PretrainingReport,
  { network, synthetic, exact, whole }: PretrainingRegrets,
  label: string,
  T: number,
  bound: Float64Array | null,
): Panel {
  const x = [...trajectories]
  const [lo, hi] = [x[0] / 1.5, x[x.length - 1] * 1.5]
  const means = [network, synthetic, exact, whole].flatMap(({ mean }) => [...mean].filter(Number.isFinite))
  const top = niceUp(Math.max(1, ...means) * 1.08)
  return {
    lane: NO_LANE,
    x: { label: 'N_p', symbol: 'N_p', scale: 'log', domain: [lo, hi] },
    y: { label, symbol: 'regret', scale: 'linear', domain: [0, Math.min(top, niceUp(T * 1.05))] },
    marks: [
      level(exact, [lo, hi], `exact BAIL, W = ${window}`, `W = ${window}`),
      level(whole, [lo, hi], 'exact BAIL, W = ∞', 'W = ∞'),
      ...(bound
        ? [
            {
              kind: 'line',
              lane: NO_LANE,
              role: 'bound',
              x,
              y: bound,
              label: 'bound',
              short: 'bound',
            } as const,
          ]
        : []),
      points(x, synthetic, SYNTHETIC),
      points(x, network, NETWORK),
    ],
  }
}

const points = (x: readonly number[], { mean, se }: Estimates, look: number): Mark => ({
  kind: 'points',
  lane: NO_LANE,
  look,
  x,
  ...errorBars(mean, se),
  joined: true,
  label: '',
})

const level = ({ mean }: Estimates, x: readonly number[], label: string, short: string): Mark => ({
  kind: 'line',
  lane: NO_LANE,
  role: 'reference',
  x,
  y: [mean[0], mean[0]],
  label,
  short,
})

function captionOf({
  trajectories,
  errors,
  exploring,
  imitating,
  replicates,
  wanted,
  upperBound,
}: PretrainingReport): string {
  const last = trajectories.length - 1
  const at = ({ mean }: Estimates, i: number): string => amount(mean[i])
  if (![exploring.network, exploring.exact].every(({ mean }) => Number.isFinite(mean[mean.length - 1])))
    return 'The first numbers are being computed.'
  const { network, exact, whole, synthetic } = exploring
  const short = exact.mean[0] - whole.mean[0]
  const forgets =
    short > 2 * (exact.se[0] + whole.se[0]) ? ` (the short prompt alone costs ${amount(short)})` : ''
  const bound = Number.isFinite(upperBound[last]) ? `, the bound allows ${amount(upperBound[last])}` : ''
  return (
    `Exploring, N_p = ${count(trajectories[last])} loses ${at(network, last)}, exact BAIL on prompts as long ${at(exact, 0)}${forgets}; N_p = ${count(trajectories[0])} loses ${at(network, 0)}. ` +
    `BAIL with a synthetic δ of the best Δ_LLM, ${errors[last].toFixed(3)}, loses ${at(synthetic, last)}${bound}: it errs just as often where all is known, a network hardly there. ` +
    `Without exploration: ${at(imitating.network, last)} and ${at(imitating.exact, 0)}; no pretraining replaces it. Means of ${soFar(replicates, wanted)}, ±1.96 s.e.`
  )
}
