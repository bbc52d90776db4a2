// Where the regret came from: each loss charged to its cause, for the run on show or for the mean over runs.
import { useMemo } from 'react'
import { episodesDone, useLab } from '../../app/store.ts'
import { lastShown } from '../plot/domain.ts'
import { useLabEvery } from '../plot/use-lab-every.ts'
import { Choice } from './Choice.tsx'
import { attributionFigure, type Charged, chargedMean, chargedRun } from './figures/attribution.ts'
import { couriers } from './figures/say.ts'
import type { PanelProps } from './index.ts'
import { provenanceOf } from './provenance.ts'
import { Stage } from './Stage.tsx'
import { useExperiments } from './use-experiments.ts'
import { useSame } from './use-same.ts'

const QUESTION = 'Where did the regret come from?'
const MEAN = 'mean'

/** @param options `mean` for the mean over runs */
export default function Attribution({ options, setOptions }: PanelProps) {
  const choice = (
    <Choice
      label="Of one run or of many"
      value={options[0] === MEAN ? MEAN : 'run'}
      options={[
        { value: 'run', label: 'this run' },
        { value: MEAN, label: 'mean over runs' },
      ]}
      onChange={(value) => setOptions(value === MEAN ? [MEAN] : [])}
    />
  )
  return options[0] === MEAN ? <OfMean choice={choice} /> : <OfRun choice={choice} />
}

interface Props {
  readonly choice: React.ReactNode
}

/** Follows the playhead, four times a second at most. */
function OfRun({ choice }: Props) {
  const { run, playhead } = useLabEvery(250)
  const done = episodesDone(playhead)
  const figure = useMemo(() => {
    if (!run) return null
    const charged = run.lanes.map(chargedRun)
    const { episodes } = run.lanes[0].trace
    const shown = Math.min(done, episodes)
    const provenance = provenanceOf(whatOf(charged, 'this run'), run.config, null)
    return attributionFigure({ charged, shown, xMax: lastShown(shown, episodes), runs: null }, provenance)
  }, [run, done])
  return (
    <Stage question={QUESTION} figure={figure} answer={null}>
      {choice}
    </Stage>
  )
}

const whatOf = (charged: readonly Charged[], whose: string): string =>
  `regret by cause of ${couriers(charged.map(({ lane }) => lane))}, ${whose}`

function OfMean({ choice }: Props) {
  const config = useLab((state) => state.config)
  const answer = useExperiments(
    config.lanes.map((_, lane) => ({ purpose: 'ensemble', experiment: { kind: 'ensemble', config, lane } })),
  )
  const reports = useSame(answer.reports.filter((report) => report?.kind === 'ensemble'))
  const figure = useMemo(() => {
    if (reports.length === 0) return null
    const charged = reports.map(chargedMean)
    const [{ episodes, wanted }] = reports
    const replicates = Math.min(...reports.map((report) => report.replicates))
    const provenance = provenanceOf(whatOf(charged, 'mean over runs'), config, replicates)
    return attributionFigure(
      { charged, shown: episodes, xMax: episodes, runs: { replicates, wanted } },
      provenance,
    )
  }, [reports, config])
  return (
    <Stage question={QUESTION} figure={figure} answer={answer}>
      {choice}
    </Stage>
  )
}
