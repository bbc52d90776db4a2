// The figure of the pretraining error: Δ_LLM against N_p, log–log, and against the in-context episode for the best network.
import { EVIDENCE } from '../../../core/network/kinds.ts'
import type { CheckpointEntry, Manifest } from '../../../core/network/manifest.ts'
import type { Measurement } from '../../../core/network/measure.ts'
import { type Figure, type Mark, NO_LANE, type Provenance, type Table } from '../../figure/figure.ts'
import { count } from '../../plot/words.ts'
import { deltaWords } from './say.ts'

export const ERROR_TITLE = 'How far is a pretrained network from BAIL?'

/** Looks: those of the second and third lane. */
const ALL = 1
const EXCLUDING = 2
const AFTER = EVIDENCE.indexOf('excluding')

export function pretrainingErrorFigure({ checkpoints, measured }: Manifest, provenance: Provenance): Figure {
  const x = checkpoints.map(({ trajectories }) => trajectories)
  const of = (part: (error: Measurement) => number): number[] => checkpoints.map(({ error }) => part(error))
  const all = of(({ overall }) => overall.network)
  const excluding = of(({ byEvidence }) => byEvidence[AFTER].network)
  const prior = of(({ overall }) => overall.prior)
  const best = checkpoints[checkpoints.length - 1]
  const lowest = Math.min(...all, ...best.error.byEpisode.map(({ network }) => network))
  const domain = [lowest / 1.5, 1] as const
  return {
    id: 'pretraining-error',
    title: ERROR_TITLE,
    caption: captionOf(checkpoints, measured.runs, measured.epsilon),
    legend: [
      { kind: 'dot', lane: ALL, text: 'network, all decisions' },
      { kind: 'dot', lane: EXCLUDING, text: 'after a world is excluded' },
      { kind: 'line', role: 'reference', text: 'the prior alone' },
    ],
    panels: [
      {
        lane: NO_LANE,
        x: {
          label: 'N_p, trajectories in the data',
          symbol: 'N_p',
          scale: 'log',
          domain: [x[0] / 1.4, x[x.length - 1] * 1.4],
        },
        y: { label: 'Δ_LLM, mean total variation', symbol: 'Δ_LLM', scale: 'log', domain },
        marks: [reference(x, prior), points(x, excluding, EXCLUDING), points(x, all, ALL)],
      },
      {
        lane: NO_LANE,
        x: {
          label: `in-context episode, N_p = ${count(best.trajectories)}`,
          symbol: 'episode',
          scale: 'linear',
          domain: [0.5, best.error.byEpisode.length + 0.5],
        },
        y: { label: 'Δ_LLM', symbol: 'Δ_LLM', scale: 'log', domain },
        marks: byEpisode(best),
      },
    ],
    spoken: tableOf(checkpoints, ['trajectories', 'deltaLlm', 'prior', 'deltaLlm:excluding']),
    data: () => tableOf(checkpoints),
    provenance,
  }
}

const points = (x: readonly number[], y: readonly number[], look: number): Mark => ({
  kind: 'points',
  lane: NO_LANE,
  look,
  x,
  y,
  joined: true,
  label: '',
})

/** Where the prior alone is exact, as in the first episode, a logarithmic axis has no place for it. */
const reference = (x: readonly number[], y: readonly number[]): Mark => ({
  kind: 'line',
  lane: NO_LANE,
  role: 'reference',
  x,
  y: y.map((value) => (value > 0 ? value : Number.NaN)),
  label: 'the prior alone',
  short: 'prior',
})

function byEpisode({ error }: CheckpointEntry): Mark[] {
  const x = error.byEpisode.map((_, i) => i + 1)
  return [
    reference(
      x,
      error.byEpisode.map(({ prior }) => prior),
    ),
    points(
      x,
      error.byEpisode.map(({ network }) => network),
      ALL,
    ),
  ]
}

/** One row a network: Δ_LLM and the prior’s, overall, by in-context episode and by evidence, on its own prompts and on BAIL’s. */
function tableOf(checkpoints: readonly CheckpointEntry[], only?: readonly string[]): Table {
  const columns = new Map<string, number[]>()
  const put = (name: string, value: number): void => {
    columns.set(name, [...(columns.get(name) ?? []), value])
  }
  for (const { trajectories, schedule, error, errorOnBail } of checkpoints) {
    put('trajectories', trajectories)
    put('steps', schedule.steps)
    put('batch', schedule.batch)
    put('deltaLlm', error.overall.network)
    put('prior', error.overall.prior)
    put('deltaLlm:on BAIL’s prompts', errorOnBail.overall.network)
    for (const [i, kind] of EVIDENCE.entries()) put(`deltaLlm:${kind}`, error.byEvidence[i].network)
    for (const [i, { network, prior }] of error.byEpisode.entries()) {
      put(`deltaLlm:episode ${i + 1}`, network)
      put(`prior:episode ${i + 1}`, prior)
    }
  }
  const kept = [...columns].filter(([name]) => !only || only.includes(name))
  return { columns: kept.map(([name, values]) => ({ name, values })), numbers: [] }
}

function captionOf(checkpoints: readonly CheckpointEntry[], runs: number, epsilon: number): string {
  const [first, best] = [checkpoints[0], checkpoints[checkpoints.length - 1]]
  const { overall, byEvidence } = best.error
  const worst = first.error
  const sure =
    worst.overall.network > worst.overall.prior
      ? ` On ${count(first.trajectories)} it is worse than the prior alone (${deltaWords(worst.overall.network)}): a few labels, learnt by heart, make it sure where nothing is known, as in the first episode (${deltaWords(worst.byEpisode[0].network)}).`
      : ''
  return (
    `Δ_LLM falls to ${deltaWords(overall.network)} at N_p = ${count(best.trajectories)} (the prior alone ${deltaWords(overall.prior)}), and to ${deltaWords(byEvidence[AFTER].network)} after a world is excluded.${sure} ` +
    `Larger data are also trained on for longer. Measured on ${count(runs)} prompts that each network made itself, ε = ${epsilon}.`
  )
}
