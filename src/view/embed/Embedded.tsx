// One lane or the plot, for slides and course pages: with what drives it, and a way into the laboratory.
import { useState } from 'react'
import { linkAddress } from '../../app/address.ts'
import type { Embed } from '../../app/embed.ts'
import { showEpisodes, togglePlay } from '../../app/playback.ts'
import { episodesDone, useLab } from '../../app/store.ts'
import { LANE_ROWS, laneName } from '../../core/params.ts'
import { LaneStage } from '../lane/LaneStage.tsx'
import { RegretPlot } from '../plot/RegretPlot.tsx'
import { useLabEvery } from '../plot/use-lab-every.ts'
import { Notices } from '../shell/Notices.tsx'
import { useExploration } from '../shell/use-exploration.ts'
import { capital, useWho } from '../who.ts'
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
          <Lane lane={shown.lane} />
        ) : (
          <section className={css.plot} aria-label="Regret">
            <RegretPlot bare onSeek={(episode) => showEpisodes(episode + 1)} />
          </section>
        )}
      </main>
      <Bar />
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
        {capital(who)} {name}: {LANE_ROWS[0].options.find(({ value }) => value === planner)?.label}{' '}
        <span>{exploration}</span>
      </h2>
      <LaneStage lane={lane} />
    </section>
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
