// The page: lanes on the left, regret and knobs on the right, transport along the bottom.
import { useEffect, useState } from 'react'
import { showEpisodes } from '../app/playback.ts'
import { setLab, useLab } from '../app/store.ts'
import { laneName } from '../core/params.ts'
import css from './App.module.css'
import { Pictures } from './panels/Pictures.tsx'
import { RegretPlot } from './plot/RegretPlot.tsx'
import { GalleryDoor } from './shell/GalleryDoor.tsx'
import { Header } from './shell/Header.tsx'
import { Help } from './shell/Help.tsx'
import { Knobs } from './shell/Knobs.tsx'
import { Lane } from './shell/Lane.tsx'
import { Late } from './shell/Late.tsx'
import { Notices } from './shell/Notices.tsx'
import { useShortcuts } from './shell/shortcuts.ts'
import { Transport } from './shell/Transport.tsx'
import { capital, useWho } from './who.ts'

const loadInside = () => import('./inside/InsidePanel.tsx').then(({ InsidePanel }) => InsidePanel)
const loadWhy = () => import('./lane/WhyPanel.tsx').then(({ WhyPanel }) => WhyPanel)

export function App() {
  useShortcuts()
  const count = useLab((state) => state.config.lanes.length)
  const who = useWho()
  const inFront = useLab((state) => state.laneInFront)
  const knobs = useAfterFirstPicture()
  const explained = useLab((state) => state.explained !== null)
  const inside = useLab((state) => state.inside !== null)
  const [lanes] = useState(() => Array.from({ length: 4 }, (_, lane) => lane))
  return (
    <div className={css.page}>
      <Header />
      <Notices />
      <main className={css.main}>
        <div className={css.lanes}>
          <div className={css.tabs} role="radiogroup" aria-label={`${capital(who)} in view`}>
            {lanes.slice(0, count).map((lane) => (
              <label key={lane} className={css.tab}>
                <input
                  type="radio"
                  name="lane-in-front"
                  checked={inFront === lane}
                  onChange={() => setLab({ laneInFront: lane })}
                />
                {capital(who)} {laneName(lane)}
              </label>
            ))}
          </div>
          {lanes.slice(0, count).map((lane) => (
            <Lane key={lane} lane={lane} />
          ))}
        </div>
        <div className={css.side}>
          {inside && <Late load={loadInside} />}
          <section className={css.plot} aria-label="Regret">
            <Pictures>
              <RegretPlot onSeek={(episode) => showEpisodes(episode + 1)} />
            </Pictures>
          </section>
          {explained && <Late load={loadWhy} />}
          {knobs && <Knobs />}
        </div>
      </main>
      <Transport />
      <Help />
      <GalleryDoor />
    </div>
  )
}

/** True once the first run has been drawn: what turns it can wait for that. */
function useAfterFirstPicture(): boolean {
  const hasRun = useLab((state) => state.run !== null)
  const [drawn, setDrawn] = useState(false)
  useEffect(() => {
    if (!hasRun) return
    const frame = requestAnimationFrame(() => setTimeout(() => setDrawn(true)))
    return () => cancelAnimationFrame(frame)
  }, [hasRun])
  return drawn
}
