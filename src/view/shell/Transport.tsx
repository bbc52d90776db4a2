// Play, step, scrub: moves through the run, with each lane's posterior history under the scrubber.
import { useRef } from 'react'
import { newSeed, setShared } from '../../app/actions.ts'
import { useFrame } from '../../app/frame.ts'
import { jumpToEnd, SPEEDS, showEpisodes, stepEpisode, stepSubgoal, togglePlay } from '../../app/playback.ts'
import { episodesDone, lab, setLab, useLab } from '../../app/store.ts'
import type { Trace } from '../../core/experiment/trace.ts'
import { laneName } from '../../core/params.ts'
import { PosteriorHistory } from '../lane/PosteriorHistory.tsx'
import { rewrite } from '../rewrite.ts'
import { Icon } from './Icon.tsx'
import css from './transport.module.css'

export function Transport() {
  const lanes = useLab((state) => state.run?.lanes.length ?? state.config.lanes.length)
  return (
    <section className={css.transport} aria-label="Transport">
      <div className={css.row}>
        <div className={css.buttons}>
          <button
            type="button"
            className={css.button}
            title="Back to the beginning (Home)"
            onClick={() => showEpisodes(0)}
          >
            <Icon shape="M3 3v10M13 3 6 8l7 5z" />
            <span className="hidden-text">Reset: back to the beginning</span>
          </button>
          <Play />
          <button type="button" className={css.button} title="One subgoal (→)" onClick={stepSubgoal}>
            +1 subgoal
          </button>
          <button type="button" className={css.button} title="One episode (Shift + →)" onClick={stepEpisode}>
            +1 episode
          </button>
          <button
            type="button"
            className={css.button}
            title="To the end of the run (End)"
            onClick={jumpToEnd}
          >
            <Icon shape="M13 3v10M3 3l7 5-7 5z" />
            <span className="hidden-text">To the end of the run</span>
          </button>
        </div>
        <Counter />
        <Speed />
        <Callout />
        <Seed />
      </div>
      <Scrubber />
      <div className={css.histories} data-thing="past">
        {Array.from({ length: lanes }, (_, lane) => (
          <div key={laneName(lane)} className={css.history}>
            <span className={css.historyName} aria-hidden>
              {laneName(lane)}
            </span>
            <PosteriorHistory lane={lane} onSeek={(episode) => showEpisodes(episode + 1)} />
          </div>
        ))}
      </div>
    </section>
  )
}

function Play() {
  const playing = useLab((state) => state.playing && !state.opening)
  return (
    <button type="button" className={css.play} title="Play or pause (Space)" data-play onClick={togglePlay}>
      <span className={`island ${css.playWords}`}>
        <Icon shape={playing ? 'M5 3v10M11 3v10' : 'M4 3l9 5-9 5z'} /> {playing ? 'Pause' : 'Play'}
      </span>
    </button>
  )
}

function Callout() {
  const isDue = useLab(({ touched, playing, run }) => !touched && !playing && run !== null)
  return isDue && <p className={css.callout}>◂ step by step</p>
}

function Counter() {
  const element = useRef<HTMLOutputElement>(null)
  const longest = useLab(({ run }) => {
    const trace = run?.lanes[0].trace
    return trace ? placeIn(trace, trace.episodes - 1, trace.horizon - 1, false) : ''
  })
  useFrame(() => {
    const { playhead, run } = lab()
    if (!element.current || !run) return
    const { episode, step, done } = playhead
    rewrite(element.current, placeIn(run.lanes[0].trace, episode, step, done))
  })
  return (
    <span className={css.counter} data-longest={longest}>
      <output ref={element} className="island" aria-live="off" data-thing="horizon" />
    </span>
  )
}

function placeIn({ episodes, horizon }: Trace, episode: number, step: number, done: boolean): string {
  const where = done ? 'done' : `subgoal ${step + 1} of ${horizon}`
  return `Episode ${episode + 1} of ${episodes}: ${where}`
}

function Speed() {
  const speed = useLab((state) => state.speed)
  return (
    <label className={css.speed}>
      <span>Speed</span>
      <input
        type="range"
        // Else a browser that reloads puts the last speed into the HTML, which the state does not know.
        autoComplete="off"
        min={0}
        max={SPEEDS.length - 1}
        step={1}
        value={speed}
        aria-valuetext={SPEEDS[speed].label}
        onChange={(event) => setLab({ speed: Number(event.target.value) })}
      />
      <span className={css.speedWords}>{SPEEDS[speed].label}</span>
    </label>
  )
}

function Seed() {
  const seed = useLab((state) => state.config.shared.seed)
  return (
    <span className={css.seed}>
      <span>
        seed {seed}
        <span className={css.run}>
          , run <Digest />
        </span>
      </span>
      <button type="button" className={css.button} title="Another world and other luck (N)" onClick={newSeed}>
        New seed
      </button>
      {seed !== '1' && (
        <button
          type="button"
          className={css.button}
          title="Back to the first seed"
          onClick={() => setShared('seed', '1')}
        >
          1
        </button>
      )}
    </span>
  )
}

/** A word for all bits of what the lanes did: two screens that show the same word show the same run. */
function Digest() {
  const digests = useLab((state) => state.run?.lanes.map((lane) => lane.digest.slice(0, 4)).join('·') ?? '…')
  return (
    <code
      data-digest
      title="A digest of every number of this run, four digits a lane: the same link gives the same everywhere"
    >
      {digests}
    </code>
  )
}

function Scrubber() {
  const element = useRef<HTMLInputElement>(null)
  const episodes = useLab((state) => state.run?.lanes[0].trace.episodes ?? 1)
  useFrame(() => {
    const { playhead } = lab()
    const input = element.current
    if (!input) return
    const done = String(episodesDone(playhead))
    if (input.value === done) return
    input.value = done
    input.setAttribute('aria-valuetext', `after ${done} of ${episodes} episodes`)
  })
  return (
    <input
      ref={element}
      className={css.scrubber}
      type="range"
      autoComplete="off"
      min={0}
      max={episodes}
      step={1}
      defaultValue={0}
      aria-label="Scrub through the episodes of the run"
      data-scrubber
      data-thing="run-length"
      onChange={(event) => showEpisodes(Number(event.target.value))}
    />
  )
}
