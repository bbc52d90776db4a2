// A row for every subgoal: its value as a bar, and the predicted observations as parts of another; one row is told in words.
import { useState } from 'react'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { chance } from '../lane/words.ts'
import { latentColour, letterOn, useDark } from '../latent-style.ts'
import css from './expectations.module.css'
import type { ExpectedRow, Outcome } from './expected.ts'
import { shortsOf } from './shorts.ts'

interface Props {
  readonly scene: Scene
  readonly rows: readonly ExpectedRow[]
  /** How many subgoals there are. */
  readonly all: number
}

/** Outcomes that are told in words; the rest is counted. */
const TOLD = 4

export function ExpectedList({ scene, rows, all }: Props) {
  const [pointed, setPointed] = useState<number | null>(null)
  const shorts = shortsOf(scene)
  const top = Math.max(1, ...rows.map(({ value }) => value))
  const told = rows.find(({ subgoal }) => subgoal === pointed) ?? rows.find(({ chosen }) => chosen) ?? rows[0]
  return (
    <>
      <ul className={css.rows} onPointerLeave={() => setPointed(null)}>
        <li className={css.head} aria-hidden="true">
          <span>subgoal</span>
          <span>worth</span>
          <span>what it would bring</span>
        </li>
        {rows.map((row) => (
          <li key={row.subgoal} data-chosen={row.chosen || undefined}>
            <button
              type="button"
              className={css.row}
              aria-pressed={row.subgoal === told.subgoal}
              onClick={() => setPointed(row.subgoal)}
              onFocus={() => setPointed(row.subgoal)}
              onPointerEnter={() => setPointed(row.subgoal)}
            >
              <span>
                {scene.subgoals[row.subgoal].label}
                {row.chosen && (
                  <>
                    <span aria-hidden="true"> ◂</span>
                    <span className="hidden-text">, named</span>
                  </>
                )}
              </span>
              <span className={css.value}>
                <i className={css.bar} style={{ inlineSize: `${(100 * row.value) / top}%` }} />
                <span className={css.number}>{chance(Math.min(1, row.value))}</span>
              </span>
              <Brings row={row} scene={scene} shorts={shorts} />
            </button>
          </li>
        ))}
      </ul>
      {rows.length < all && (
        <p className={css.rest}>
          The {rows.length} that are worth most of {all}.
        </p>
      )}
      <p className={css.told}>{inWords(scene, told)}</p>
    </>
  )
}

/** Narrower than this share of the row, a part has no room for its letter; for words it needs far more. */
const LETTER_ROOM = 0.07
const ROOM_PER_LETTER = 0.036

function Brings({
  row: { outcomes },
  scene,
  shorts,
}: {
  readonly row: ExpectedRow
  readonly scene: Scene
  readonly shorts: readonly string[]
}) {
  const dark = useDark()
  return (
    <span className={css.brings} aria-hidden="true">
      {outcomes.map(({ observation, probability, from }: Outcome) => {
        const { latent, tone } = scene.observations[observation]
        const colour = latent === undefined ? '' : latentColour(latent, dark, scene.marked)
        const short = shorts[observation]
        const fits = probability > Math.max(LETTER_ROOM, short.length * ROOM_PER_LETTER)
        return (
          <i
            key={observation}
            className={css.part}
            data-tone={latent === undefined ? tone : 'latent'}
            style={{
              insetInlineStart: `${100 * from}%`,
              inlineSize: `${100 * probability}%`,
              ...(colour && { background: colour, color: letterOn(colour) }),
            }}
          >
            {fits ? short : ''}
          </i>
        )
      })}
    </span>
  )
}

/** `Read the notice board. 0.388 “The notice board shows plan C.” 0.212 “…”` */
function inWords(scene: Scene, { subgoal, outcomes }: ExpectedRow): string {
  const said = outcomes
    .slice(0, TOLD)
    .map(
      ({ observation, probability }) => `${chance(probability)} “${scene.observations[observation].phrase}”`,
    )
  const others = outcomes.slice(TOLD)
  const left = others.reduce((sum, { probability }) => sum + probability, 0)
  const rest = others.length > 0 ? `, ${chance(left)} one of ${others.length} others` : ''
  return `${scene.subgoals[subgoal].phrase} It expects: ${said.join(', ')}${rest}.`
}
