// What the Planner believes: a row per latent with its letter, a picture of its plan, and its probability.
import { type CSSProperties, useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { lab, setLab, useLab } from '../../app/store.ts'
import { laneName } from '../../core/params.ts'
import { isDark } from '../latent-style.ts'
import { capital } from '../who.ts'
import { changes } from './changes.ts'
import { describeBelief } from './describe.ts'
import { MINI } from './draw-mini.ts'
import { drawRow, partsOf, type RowParts } from './draw-row.ts'
import { isFast, isTooSoon, momentNow } from './moment.ts'
import styles from './posterior.module.css'
import { MOST_ROWS, ranking } from './ranking.ts'
import { speaker } from './speaker.ts'

export function Posterior({ lane }: { readonly lane: number }) {
  const scene = useLab((state) => state.scene)
  const latents = scene?.latents.length ?? 8
  const noun = scene?.noun ?? 'plan'
  const actors = Array.from({ length: scene?.actors ?? 1 }, (_, actor) => actor)
  const list = useRef<HTMLOListElement>(null)
  const words = useRef<HTMLParagraphElement>(null)
  const [speak] = useState(speaker)
  const [changed] = useState(changes)
  const rows = Math.min(MOST_ROWS, latents)
  const longest = (scene?.latents ?? []).reduce((most, { letter }) => Math.max(most, letter.length), 1)
  // Others are counted in the same column: +389.
  const chip = Math.max(20, (latents > rows ? Math.max(longest, 4) : longest) * 8 + 4)
  const sizes = { '--half': Math.ceil(rows / 2), '--chip': `${chip}px` } as CSSProperties
  const parts = useRef<RowParts[]>([])
  const drawnAt = useRef(0)

  useFrame(() => {
    const moment = momentNow(lane)
    if (!moment || !list.current) return
    // Rows for another number of Actors are on their way.
    if (moment.run.scene.actors !== actors.length) return
    // Rows that change places; where all have theirs, a bar may move with every episode.
    if (latents > rows && isTooSoon(drawnAt.current)) return
    const { lit, truthHidden } = lab()
    const truth = truthHidden ? null : moment.run.lanes[lane].trace.truth
    // Also where nothing has changed, as it may have been too early to say what had.
    speak(words.current, () => describeBelief(moment, truth))
    const dark = isDark()
    const { weights, heard, detail } = moment
    if (!changed(weights, heard, detail.instruction, lit, truth, dark, rows, moment.run.scene)) return
    drawnAt.current = performance.now()
    if (parts.current.length !== rows) parts.current = Array.from(list.current.children, partsOf)
    // At many episodes a second a bar that glides would only lag behind.
    list.current.classList.toggle(styles.fast, isFast())
    const { shown, others, rest } = ranking(weights)
    for (const [row, part] of parts.current.entries()) {
      const latent = shown[row] ?? -1
      const isOthers = latent < 0 && others > 0
      drawRow(part, { moment, latent, others: isOthers ? others : 0, rest, truth, lit, dark })
    }
  })

  return (
    <section
      className={styles.posterior}
      aria-label={`Posterior of lane ${laneName(lane)}`}
      data-thing="belief"
    >
      <h3 className={styles.heading}>{scene?.asks ?? 'Which plan is the true one?'}</h3>
      <ol ref={list} className={rows > 8 ? `${styles.rows} ${styles.many}` : styles.rows} style={sizes}>
        {Array.from({ length: rows }, (_, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is a place in the picture, whichever latent is in it
          <li key={row}>
            <button type="button" className={styles.row} onClick={() => setLab({ explained: lane })}>
              <span className="hidden-text">{capital(noun)}</span>
              <span className={styles.letter}>
                <b data-part="chip" className={`island ${styles.chip}`} />
              </span>
              <svg
                data-part="mini"
                className={styles.mini}
                {...MINI}
                viewBox={`0 0 ${MINI.width} ${MINI.height}`}
                aria-hidden="true"
              >
                <path className={styles.hall} />
                <path className={styles.room} />
                {actors.map((actor) => (
                  // The way of every Actor but the first is dotted.
                  <path
                    key={actor}
                    data-part="route"
                    className={styles.route}
                    strokeDasharray={actor > 0 ? '0 3' : undefined}
                  />
                ))}
                {actors.map((actor) => (
                  <circle key={actor} />
                ))}
              </svg>
              <span className={styles.track}>
                <i data-part="bar" className={styles.bar} />
                <i data-part="tick" className={styles.tick} />
              </span>
              <span className={styles.number}>
                <span data-part="number" className="island" />
              </span>
              <span data-part="star" className={styles.star} hidden>
                <span aria-hidden="true">★</span>
                <span className="hidden-text">true {noun}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      <p ref={words} className="hidden-text island" />
    </section>
  )
}
