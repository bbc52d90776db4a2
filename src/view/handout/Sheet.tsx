// The page of the handout: the question, each lane with its stage and belief, the regret, the setting, the link.
import { useState } from 'react'
import { linkAddress } from '../../app/address.ts'
import { episodesDone, lab } from '../../app/store.ts'
import {
  aboutScenario,
  LANE_ROWS,
  laneName,
  SHARED_ROWS,
  scenarioRows,
  usesParameter,
} from '../../core/params.ts'
import { Indexed } from '../controls/Indexed.tsx'
import { regretFigure } from '../panels/figures/regret.ts'
import { count } from '../plot/words.ts'
import { Qr } from '../share/Qr.tsx'
import { LaneCard } from './LaneCard.tsx'
import { PrintedFigure } from './PrintedFigure.tsx'
import css from './sheet.module.css'

export function Sheet() {
  // What is on paper does not change.
  const [state] = useState(lab)
  const { run, config, playhead, curveHidden, prediction } = state
  if (!run) return <p>The first run is being computed: print again in a moment.</p>
  const { question, who } = aboutScenario(config.shared.scenario)
  const done = Math.min(episodesDone(playhead), run.lanes[0].trace.episodes)
  const figure = curveHidden || prediction?.revealed === false ? null : regretFigure(state, false)
  const address = linkAddress()
  return (
    <article className={css.sheet} data-lanes={run.lanes.length}>
      <h1>{question}</h1>
      <p className={css.when}>
        From Words to Actions, the laboratory: after {count(done)} of {count(run.lanes[0].trace.episodes)}{' '}
        episodes, seed {config.shared.seed}.
      </p>
      <div className={css.lanes}>
        {run.lanes.slice(0, config.lanes.length).map((_, lane) => (
          <LaneCard key={laneName(lane)} run={run} lane={lane} who={who} words={laneWords(lane)} />
        ))}
      </div>
      {figure ? (
        <>
          <h2>{figure.title}</h2>
          <PrintedFigure figure={figure} width={718} height={run.lanes.length > 2 ? 235 : 300} />
          <p className={css.caption}>
            <Indexed text={figure.caption} />
          </p>
        </>
      ) : (
        <>
          <h2>How much will each have lost? Sketch what you expect.</h2>
          <div className={css.blank}>
            <span>regret</span>
            <span>episodes</span>
          </div>
        </>
      )}
      <footer className={css.foot}>
        <div>
          <h2>The setting</h2>
          <p>{settingWords()}</p>
          <p className={css.link}>{address}</p>
        </div>
        <div className={css.code}>
          <Qr text={address} label="the link to this state" />
        </div>
      </footer>
    </article>
  )
}

const valueWords = (value: unknown): string =>
  typeof value === 'number' ? String(Number(value.toPrecision(4))) : String(value).slice(0, 40)

/** What all lanes share, in a line. */
function settingWords(): string {
  const { shared } = lab().config
  const rows = [...SHARED_ROWS, ...scenarioRows(shared.scenario)].filter(({ name }) => name !== 'replicates')
  return rows.map(({ label, name }) => `${label}: ${valueWords(shared[name])}`).join(' · ')
}

/** What its Planner makes use of and was set, beside ε. */
function laneWords(lane: number): string {
  const values = lab().config.lanes[lane]
  const rows = LANE_ROWS.filter(
    ({ name, initial }) =>
      !['planner', 'epsilon', 'epsilonMode'].includes(name) &&
      values[name] !== initial &&
      usesParameter(values, name),
  )
  return rows.map(({ label, name }) => `${label}: ${valueWords(values[name])}`).join(', ')
}
