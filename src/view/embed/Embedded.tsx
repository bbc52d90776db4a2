// One lane or the plot, for slides and course pages: with what drives it, and a way into the laboratory.
import { useState } from 'react'
import { linkAddress } from '../../app/address.ts'
import type { Embed } from '../../app/embed.ts'
import { showEpisodes, togglePlay } from '../../app/playback.ts'
import { episodesDone, useLab } from '../../app/store.ts'
import { LaneStage } from '../lane/LaneStage.tsx'
import { RegretPlot } from '../plot/RegretPlot.tsx'
import { useLabEvery } from '../plot/use-lab-every.ts'
import { LaneAlone } from '../shell/LaneAlone.tsx'
import { Notices } from '../shell/Notices.tsx'
import css from './embed.module.css'

export default function Embedded() {
  const embed = useLab((state) => state.embed)
  const count = useLab((state) => state.config.lanes.length)
  if (!embed) return null
  const shown: Embed = embed.what === 'lane' ? { ...embed, lane: Math.min(embed.lane, count - 1) } : embed
  return (
    <div className={css.page} data-embed={embed.what}>
      <Notices />
      <main className={css.main}>
        <h1 className="hidden-text">From Words to Actions</h1>
        {shown.what === 'lane' ? (
          <LaneAlone lane={shown.lane} className={css.lane}>
            <LaneStage lane={shown.lane} />
          </LaneAlone>
        ) : (
          <section className={css.plot} aria-label="Regret">
            <RegretPlot bare />
          </section>
        )}
      </main>
      <Bar />
    </div>
  )
}

/** Play, scrub, and the link to all of it. */
function Bar() {
  const playing = useLab((state) => state.playing)
  const episodes = useLab((state) => state.run?.lanes[0].trace.episodes ?? 1)
  const { playhead } = useLabEvery(100)
  const done = episodesDone(playhead)
  return (
    <footer className={css.bar}>
      <button type="button" className={css.play} data-play onClick={togglePlay}>
        {playing ? 'Pause' : 'Play'}
      </button>
      <input
        type="range"
        className={css.scrubber}
        aria-label="Scrub through the episodes of the run"
        aria-valuetext={`after ${done} of ${episodes} episodes`}
        min={0}
        max={episodes}
        step={1}
        value={done}
        onChange={(event) => showEpisodes(Number(event.target.value))}
      />
      <output className={css.counter} aria-live="off">
        {done} of {episodes}
      </output>
      <Door />
    </footer>
  )
}

/** The address is that of the moment at which it is followed. */
function Door() {
  const [address, setAddress] = useState(linkAddress)
  const renew = (): void => setAddress(linkAddress())
  return (
    <a
      className={css.door}
      href={address}
      target="_blank"
      rel="noopener"
      onPointerEnter={renew}
      onPointerDown={renew}
      onFocus={renew}
    >
      Open in the laboratory
    </a>
  )
}
