// One lane: its header (who plans, how much is explored, how it goes) over its stage.
import { useRef } from 'react'
import { addLane, removeLane, setLane } from '../../app/actions.ts'
import { useFrame } from '../../app/frame.ts'
import { lab, setLab, useLab } from '../../app/store.ts'
import { laneName, MAX_LANES } from '../../core/params.ts'
import { LaneStage } from '../lane/LaneStage.tsx'
import { inTone } from '../lane-style.ts'
import { rewrite } from '../rewrite.ts'
import { capital, PLANNERS, plannerOf, useWho } from '../who.ts'
import css from './shell.module.css'
import { statusOf } from './status.ts'
import { useExploration } from './use-exploration.ts'

/** Scenarios whose world the editor can begin with: the first lane leads there, as all lanes share it. */
const EDITED = ['courier', 'custom']

export function Lane({ lane }: { readonly lane: number }) {
  const values = useLab((state) => state.config.lanes[lane])
  const count = useLab((state) => state.config.lanes.length)
  const inFront = useLab((state) => state.laneInFront === lane)
  const tuned = useLab((state) => state.tuned === lane)
  const inside = useLab((state) => state.inside?.lane === lane)
  const scenario = useLab((state) => state.config.shared.scenario)
  const who = useWho()
  const name = laneName(lane)
  return (
    <section
      className={css.lane}
      data-lane={name}
      data-in-front={inFront || undefined}
      aria-label={`${capital(who)} ${name}`}
    >
      <div className={css.laneHeader}>
        <h2 className={css.badge} style={inTone(lane)}>
          <span className="hidden-text">{capital(who)} </span>
          {name}
        </h2>
        <select
          data-thing="planner"
          className={css.planner}
          aria-label={`Planner of ${who} ${name}`}
          title={plannerOf(values.planner)?.doc}
          value={String(values.planner)}
          onChange={(event) => setLane(lane, { planner: event.target.value })}
        >
          {PLANNERS.map((planner) => (
            <option key={planner.value} value={planner.value}>
              {planner.label}
            </option>
          ))}
        </select>
        <EpsilonChip lane={lane} tuned={tuned} />
        <Status lane={lane} />
        <button
          type="button"
          className={css.small}
          aria-pressed={inside}
          title={`Inside ${who} ${name}: who tells what to whom, and the prompt (O)`}
          onClick={() => setLab({ inside: inside ? null : { view: 'loop', lane } })}
        >
          loop
        </button>
        {lane === 0 && EDITED.includes(String(scenario)) && (
          <button
            type="button"
            className={css.small}
            title="Edit this world: its walls, rooms and plans (E)"
            onClick={() => setLab({ editing: 'shown' })}
          >
            edit
          </button>
        )}
        {count < MAX_LANES && (
          <button
            type="button"
            className={css.small}
            title={`Add a copy of ${who} ${name}`}
            onClick={() => addLane(lane)}
          >
            copy
          </button>
        )}
        {count > 1 && (
          <button
            type="button"
            className={css.small}
            title={`Remove ${who} ${name}`}
            onClick={() => removeLane(lane)}
          >
            remove
          </button>
        )}
      </div>
      <div className={css.stage}>
        <LaneStage lane={lane} />
      </div>
    </section>
  )
}

/** Says the lane's ε, and puts the knobs on this lane. */
function EpsilonChip({ lane, tuned }: { readonly lane: number; readonly tuned: boolean }) {
  const who = useWho()
  const words = useExploration(lane)
  return (
    <button
      type="button"
      className={css.chip}
      aria-pressed={tuned}
      title={`Turn this ${who}’s knobs`}
      onClick={() => setLab({ tuned: lane })}
    >
      {words}
    </button>
  )
}

/** How this lane fares, written into its element as the playhead moves: a sentence that has no room is left out whole. */
function Status({ lane }: { readonly lane: number }) {
  const element = useRef<HTMLSpanElement>(null)
  useFrame(() => {
    const { run, playhead, truthHidden } = lab()
    if (!element.current || !run?.lanes[lane]) return
    // Lines break between sentences only (U+00A0 is a space at which none does).
    const words = statusOf(run, lane, playhead, truthHidden)
      .map((sentence) => sentence.replaceAll(' ', '\u00a0'))
      .join(' ')
    rewrite(element.current, words)
  })
  return (
    <p className={css.status}>
      <span ref={element} className="island" />
    </p>
  )
}
