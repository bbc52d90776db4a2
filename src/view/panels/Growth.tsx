// The growth experiment: how regret grows with the number of episodes, lane by lane, with measured slopes.
import { useMemo } from 'react'
import { useLab } from '../../app/store.ts'
import { count } from '../plot/words.ts'
import { Choice } from './Choice.tsx'
import { growthFigure } from './figures/growth.ts'
import { couriers } from './figures/say.ts'
import type { PanelProps } from './index.ts'
import { provenanceOf } from './provenance.ts'
import { Stage } from './Stage.tsx'
import { useExperiments } from './use-experiments.ts'
import { useSame } from './use-same.ts'

const FIRST = 100
const LONGEST = [1600, 6400, 25_600, 102_400]
const USUAL = 25_600

/** 100, 200, 400, … up to the longest. */
const horizonsTo = (longest: number): number[] =>
  Array.from({ length: Math.log2(longest / FIRST) + 1 }, (_, i) => FIRST * 2 ** i)

export default function Growth({ options, setOptions }: PanelProps) {
  const config = useLab((state) => state.config)
  const longest = LONGEST.find((T) => String(T) === options[0]) ?? USUAL
  const answer = useExperiments(
    config.lanes.map((_, lane) => ({
      purpose: 'growth',
      experiment: { kind: 'growth', config, lane, horizons: horizonsTo(longest) },
    })),
  )
  const reports = useSame(answer.reports.filter((report) => report?.kind === 'growth'))
  const figure = useMemo(() => {
    if (reports.length === 0) return null
    const known = Math.min(...reports.map(({ replicates }) => replicates))
    const what = `growth of ${couriers(reports.map(({ lane }) => lane))}`
    return growthFigure(reports, provenanceOf(what, config, known))
  }, [reports, config])
  return (
    <Stage question="How does regret grow with T?" figure={figure} answer={answer}>
      <Choice
        label="Longest run"
        value={String(longest)}
        options={LONGEST.map((T) => ({ value: String(T), label: `T to ${count(T)}` }))}
        onChange={(T) => setOptions(Number(T) === USUAL ? [] : [T])}
      />
    </Stage>
  )
}
