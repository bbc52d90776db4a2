// The map: regret at T in every cell of a grid of two parameters; a cell that is chosen sets the courier to it.
import { useMemo } from 'react'
import { useLab } from '../../app/store.ts'
import type { Report } from '../../core/experiment/report.ts'
import type { NumberRow } from '../../core/parameter.ts'
import { type Config, laneName } from '../../core/params.ts'
import type { Figure } from '../figure/figure.ts'
import { Choice } from './Choice.tsx'
import { mapFigure } from './figures/map.ts'
import type { PanelProps } from './index.ts'
import { provenanceOf } from './provenance.ts'
import { Stage } from './Stage.tsx'
import { useExperiments } from './use-experiments.ts'
import { gridOf, laneOf, lanesFor, nameOf, setAside, variable } from './varied.ts'

const USUAL = ['epsilon', 'llmError']

/** @param options the parameters across and up, and a lane’s letter */
export default function ParameterMap({ options, setOptions }: PanelProps) {
  const config = useLab((state) => state.config)
  const tuned = useLab((state) => state.tuned)
  const rows = variable(config.shared.scenario)
  const named = (name: string | undefined) => rows.find((one) => one.name === name)
  const x = named(options[0]) ?? named(USUAL[0]) ?? rows[0]
  const y = [options[1], USUAL[1], USUAL[0]].map(named).find((row) => row && row !== x) ?? rows[1]
  const possible = lanesFor(config, [x, y])
  const lane = possible.length > 0 ? laneOf(options[2], tuned, possible) : null
  const answer = useExperiments(
    lane === null
      ? []
      : [
          {
            purpose: 'map',
            experiment: {
              kind: 'map',
              config: setAside(config, lane, [x, y]),
              lane,
              x: { parameter: x.name, ...gridOf(x.name, 'coarse') },
              y: { parameter: y.name, ...gridOf(y.name, 'coarse') },
            },
          },
        ],
  )
  const [report] = answer.reports
  const figure = useFigure(report ?? null, x, y, config)
  const choices = rows.map((one) => ({ value: one.name, label: nameOf(one) }))
  const set = (across: string, up: string, letter?: string): void =>
    setOptions([across, up, ...(letter ? [letter] : [])])
  return (
    <Stage
      question="Where is regret least?"
      figure={figure}
      answer={answer}
      none={lane === null ? 'No courier’s Planner makes use of both parameters.' : null}
    >
      <Choice
        label="Parameter across"
        value={x.name}
        options={choices.filter(({ value }) => value !== y.name)}
        onChange={(name) => set(name, y.name)}
      />
      <Choice
        label="Parameter up"
        value={y.name}
        options={choices.filter(({ value }) => value !== x.name)}
        onChange={(name) => set(x.name, name)}
      />
      {lane !== null && (
        <Choice
          label="Courier"
          value={laneName(lane)}
          options={possible.map((one) => ({ value: laneName(one), label: laneName(one) }))}
          onChange={(letter) => set(x.name, y.name, letter)}
        />
      )}
    </Stage>
  )
}

function useFigure(report: Report | null, x: NumberRow, y: NumberRow, config: Config): Figure | null {
  return useMemo(() => {
    if (report?.kind !== 'map' || report.x.parameter !== x.name || report.y.parameter !== y.name) return null
    const known = Math.min(...[...report.replicates].filter((_, i) => !report.gaps[i]))
    const what = `map of ${x.name} and ${y.name}, courier ${laneName(report.lane)}`
    return mapFigure(report, x, y, config, provenanceOf(what, config, known))
  }, [report, x, y, config])
}
