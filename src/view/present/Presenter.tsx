// What a lecture hall can read: the stage, the posterior and the regret of each lane, large and in full contrast, and keys for the talk.
import { useEffect, useState } from 'react'
import { showEpisodes } from '../../app/playback.ts'
import { useLab } from '../../app/store.ts'
import { applyTheme } from '../../app/theme.ts'
import { LANE_ROWS, laneName } from '../../core/params.ts'
import { Building } from '../lane/Building.tsx'
import { Posterior } from '../lane/Posterior.tsx'
import { RegretPlot } from '../plot/RegretPlot.tsx'
import { useExploration } from '../shell/use-exploration.ts'
import { capital, useWho } from '../who.ts'
import { Prompter } from './Prompter.tsx'
import css from './present.module.css'
import { Title } from './Title.tsx'
import { useEnlarged } from './use-enlarged.ts'

const PLANNERS = LANE_ROWS[0].options

/** By the number of lanes, the least size that they need: with more of them everything is smaller. */
const SIZES = [
  [760, 570],
  [760, 570],
  [800, 600],
  [920, 690],
] as const

export default function Presenter() {
  const count = useLab((state) => state.config.lanes.length)
  const [width, height] = SIZES[count - 1]
  useEnlarged(width, height)
  useEffect(() => {
    document.documentElement.dataset.contrast = 'more'
    return applyTheme
  }, [])
  const [lanes] = useState(() => [0, 1, 2, 3])
  return (
    <div className={css.page} data-lanes={count}>
      <Title />
      <main className={css.main}>
        <div className={css.lanes}>
          {lanes.slice(0, count).map((lane) => (
            <Lane key={lane} lane={lane} />
          ))}
        </div>
        <section className={css.plot} aria-label="Regret">
          <RegretPlot bare onSeek={(episode) => showEpisodes(episode + 1)} />
        </section>
      </main>
      <Prompter />
    </div>
  )
}

function Lane({ lane }: { readonly lane: number }) {
  const planner = useLab((state) => state.config.lanes[lane].planner)
  const exploration = useExploration(lane)
  const who = useWho()
  const name = laneName(lane)
  return (
    <section className={css.lane} data-lane={name} aria-label={`${capital(who)} ${name}`}>
      <h2 className={css.name}>
        <b
          className={css.badge}
          style={{ '--lane': `var(--lane-${name.toLowerCase()})` } as React.CSSProperties}
        >
          {name}
        </b>{' '}
        {PLANNERS.find(({ value }) => value === planner)?.label} <span>{exploration}</span>
      </h2>
      <div className={css.stage}>
        <Building lane={lane} />
        <Posterior lane={lane} />
      </div>
    </section>
  )
}
