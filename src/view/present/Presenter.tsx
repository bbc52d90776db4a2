// What a lecture hall can read: the stage, the posterior and the regret of each lane, large and in full contrast, and keys for the talk.
import { useEffect } from 'react'
import { useLab } from '../../app/store.ts'
import { applyTheme } from '../../app/theme.ts'
import { Building } from '../lane/Building.tsx'
import { Posterior } from '../lane/Posterior.tsx'
import { LANES } from '../lane-style.ts'
import { RegretPlot } from '../plot/RegretPlot.tsx'
import { LaneAlone } from '../shell/LaneAlone.tsx'
import { Prompter } from './Prompter.tsx'
import css from './present.module.css'
import { Title } from './Title.tsx'
import { useEnlarged } from './use-enlarged.ts'

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
  return (
    <div className={css.page} data-lanes={count}>
      <Title />
      <main className={css.main}>
        <div className={css.lanes}>
          {LANES.slice(0, count).map((lane) => (
            <LaneAlone key={lane} lane={lane} className={css.lane}>
              <div className={css.stage}>
                <Building lane={lane} />
                <Posterior lane={lane} />
              </div>
            </LaneAlone>
          ))}
        </div>
        <section className={css.plot} aria-label="Regret">
          <RegretPlot bare />
        </section>
      </main>
      <Prompter />
    </div>
  )
}
