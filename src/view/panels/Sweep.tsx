// The sweep: regret at T against any one parameter; a point that is chosen sets the couriers to it.
import { useMemo } from 'react'
import { useLab } from '../../app/store.ts'
import type { SweepReport } from '../../core/experiment/report.ts'
import type { NumberRow } from '../../core/parameter.ts'
import { type Config, laneName } from '../../core/params.ts'
import type { Figure } from '../figure/figure.ts'
import { Choice } from './Choice.tsx'
import { couriers } from './figures/say.ts'
import { sweepFigure, sweepTitle } from './figures/sweep.ts'
import type { PanelProps } from './index.ts'
import { provenanceOf } from './provenance.ts'
import { Stage } from './Stage.tsx'
import { type Asked, useExperiments } from './use-experiments.ts'
import { useSame } from './use-same.ts'
import { gridOf, laneOf, lanesFor, nameOf, setAside, variable } from './varied.ts'

const ALL = 'all'

/** @param options the parameter, and a lane’s letter or `all` */
export default function Sweep({ options, setOptions }: PanelProps) {
  const config = useLab((state) => state.config)
  const tuned = useLab((state) => state.tuned)
  const rows = variable(config.shared.scenario)
  const row = rows.find(({ name }) => name === options[0]) ?? rows[0]
  const possible = lanesFor(config, [row])
  // What all lanes share is worth comparing; a lane's own knob is turned for one.
  const wanted = options[1] ?? (row.scope === 'lane' ? undefined : ALL)
  const lanes = wanted === ALL ? possible : possible.length > 0 ? [laneOf(wanted, tuned, possible)] : []
  const answer = useExperiments(
    lanes.map((lane): Asked => {
      const experiment = {
        kind: 'sweep',
        config: setAside(config, lane, [row]),
        lane,
        parameter: row.name,
        ...gridOf(row.name, 'fine'),
      } as const
      return { purpose: 'sweep', experiment }
    }),
  )
  const reports = useSame(
    answer.reports
      .filter((report) => report?.kind === 'sweep')
      .filter(({ parameter }) => parameter === row.name),
  )
  const figure = useFigure(reports, row, config)
  return (
    <Stage
      question={sweepTitle(row)}
      figure={figure}
      answer={answer}
      none={noneWords(lanes.length, row.label)}
    >
      <Choice
        label="Parameter to vary"
        value={row.name}
        options={rows.map((one) => ({ value: one.name, label: nameOf(one) }))}
        onChange={(name) => setOptions([name])}
      />
      <Choice
        label="Courier to vary it for"
        value={lanes.length === 1 ? laneName(lanes[0]) : ALL}
        options={[
          ...possible.map((lane) => ({ value: laneName(lane), label: laneName(lane) })),
          ...(possible.length > 1 ? [{ value: ALL, label: 'all' }] : []),
        ]}
        onChange={(lane) => setOptions([row.name, lane])}
      />
    </Stage>
  )
}

const noneWords = (lanes: number, label: string): string | null =>
  lanes > 0 ? null : `No courier’s Planner makes use of this parameter: ${label}.`

function useFigure(reports: readonly SweepReport[], row: NumberRow, config: Config): Figure | null {
  return useMemo(() => {
    if (reports.length === 0) return null
    const known = Math.min(
      ...reports.flatMap(({ replicates, gaps }) => [...replicates].filter((_, i) => !gaps[i])),
    )
    const what = `sweep of ${row.name}, ${couriers(reports.map(({ lane }) => lane))}`
    return sweepFigure(reports, row, config, provenanceOf(what, config, known))
  }, [reports, row, config])
}
