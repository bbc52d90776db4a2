// Regret against N_p: what pretraining is worth, with exploration and without, beside BAIL that errs as much on purpose.
import { type ReactNode, useMemo } from 'react'
import { useLab } from '../../../app/store.ts'
import { SHIPPED } from '../../../core/network/shipped.ts'
import { type Config, laneName } from '../../../core/params.ts'
import { count } from '../../plot/words.ts'
import { Choice } from '../Choice.tsx'
import { explores } from '../figures/explores.ts'
import { pretrainingRegretFigure, REGRET_TITLE } from '../figures/pretraining-regret.ts'
import type { PanelProps } from '../index.ts'
import { provenanceOf } from '../provenance.ts'
import { Stage } from '../Stage.tsx'
import { useExperiments } from '../use-experiments.ts'
import { useSame } from '../use-same.ts'
import { NO_NETWORKS } from './words.ts'

/** T: longer runs take their time, as every episode is read anew when the window slides. */
const HORIZONS = ['100', '300', '1000']
const USUAL = '300'

interface Props extends PanelProps {
  readonly choice: ReactNode
}

/** @param options T */
export function RegretByData({ choice, options, setOptions }: Props) {
  const now = useLab((state) => state.config)
  const T = HORIZONS.find((one) => one === options[0]) ?? USUAL
  const tuned = useLab((state) => state.tuned)
  const lane = explorer(now, tuned)
  const config = useMemo(() => ({ ...now, shared: { ...now.shared, episodes: Number(T) } }), [now, T])
  const there = String(now.shared.scenario) in SHIPPED
  const answer = useExperiments(
    there ? [{ purpose: 'pretraining', experiment: { kind: 'pretraining', config, lane } }] : [],
  )
  const [report] = useSame(answer.reports.filter((one) => one?.kind === 'pretraining'))
  const figure = useMemo(() => {
    if (!report || report.gap !== null) return null
    const what = `regret of pretrained networks against N_p, exploring as courier ${laneName(report.lane)} does`
    return pretrainingRegretFigure(report, provenanceOf(what, report.config, report.replicates))
  }, [report])
  return (
    <Stage
      question={REGRET_TITLE}
      figure={figure}
      answer={there ? answer : null}
      none={there ? (report?.gap ?? null) : NO_NETWORKS}
    >
      {choice}
      <Choice
        label="Episodes in a run"
        value={T}
        options={HORIZONS.map((value) => ({ value, label: `T = ${count(Number(value))}` }))}
        onChange={(value) => setOptions(value === USUAL ? [] : [value])}
      />
    </Stage>
  )
}

/** The lane whose exploration is taken: the tuned one if it explores, else the first that does, else the last. */
function explorer({ lanes }: Config, tuned: number | null): number {
  if (tuned !== null && tuned < lanes.length && explores(lanes[tuned])) return tuned
  const first = lanes.findIndex(explores)
  return first < 0 ? lanes.length - 1 : first
}
