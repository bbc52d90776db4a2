// The error story: what an error of pretraining costs in every further episode, measured for the LLM and for the Reporter.
import { useMemo } from 'react'
import type { Purpose } from '../../app/measure.ts'
import { useLab } from '../../app/store.ts'
import { errorsFigure } from './figures/errors.ts'
import { couriers } from './figures/say.ts'
import { provenanceOf } from './provenance.ts'
import { Stage } from './Stage.tsx'
import { type Asked, useExperiments } from './use-experiments.ts'
import { useSame } from './use-same.ts'
import { gridOf, lanesFor, setAside, variable } from './varied.ts'

const PURPOSES: Readonly<Record<string, Purpose>> = {
  llmError: 'llmErrorTail',
  reporterError: 'reporterErrorTail',
}

export default function Errors() {
  const config = useLab((state) => state.config)
  const { scenario } = config.shared
  const rows = useMemo(() => variable(scenario).filter(({ name }) => name in PURPOSES), [scenario])
  const sweeps = rows.map((row) => ({ row, lanes: lanesFor(config, [row]) }))
  const answer = useExperiments(
    sweeps.flatMap(({ row, lanes }) =>
      lanes.map((lane): Asked => {
        const base = setAside(config, lane, [row])
        return {
          purpose: PURPOSES[row.name],
          experiment: {
            kind: 'sweep',
            config: base,
            lane,
            parameter: row.name,
            ...gridOf(row.name, 'coarse'),
          },
        }
      }),
    ),
  )
  const reports = useSame(answer.reports.filter((report) => report?.kind === 'sweep'))
  const figure = useMemo(() => {
    if (reports.length === 0) return null
    const known = Math.min(...reports.flatMap(({ replicates }) => [...replicates]))
    const lanes = [...new Set(reports.map(({ lane }) => lane))].sort((a, b) => a - b)
    const what = `loss per episode over the last half against errors of pretraining, ${couriers(lanes)}`
    const provenance = provenanceOf(what, config, known)
    const of = (name: string) => reports.filter(({ parameter }) => parameter === name)
    return errorsFigure(
      rows.map((row) => ({ row, reports: of(row.name) })),
      provenance,
    )
  }, [reports, rows, config])
  return (
    <Stage
      question="What do errors cost for ever?"
      figure={figure}
      answer={answer}
      none={sweeps.every(({ lanes }) => lanes.length === 0) ? 'No courier’s Planner can err.' : null}
    />
  )
}
