// Who acts in this lane, in a line of the conversation, and the button that shows how it sees the map.
import { useRef, useState } from 'react'
import { nextField } from '../../app/actions.ts'
import { fieldsOf } from '../../app/fields.ts'
import { useFrame } from '../../app/frame.ts'
import { lab, useLab } from '../../app/store.ts'
import { rewrite } from '../rewrite.ts'
import { changes } from './changes.ts'
import { momentNow } from './moment.ts'
import { onDemand } from './on-demand.ts'
import styles from './transcript.module.css'
import { whoActs } from './who-acts.ts'

const wordsOfField = onDemand(() => import('./describe-field.ts'))

const NEXT = {
  off: 'Show what each cell is worth to the Actor, and its move there (V)',
  acting: 'Shown: how the Actor sees the map. On to the oracle, then off (V)',
  oracle: 'Shown: how the oracle Actor sees the map. Hide it (V)',
} as const

const nextOf = (actor: number, actors: number): string =>
  `Shown: how Actor ${actor + 1} of ${actors} sees the map. On to the next view, then off (V)`

/** Nothing where the scenario’s Actor walks on no map. */
export function ActorLine({ lane }: { readonly lane: number }) {
  const walks = useLab((state) => state.config.shared.actorEpisodes !== undefined)
  return walks ? <Line lane={lane} /> : null
}

function Line({ lane }: { readonly lane: number }) {
  const words = useRef<HTMLElement>(null)
  const field = useLab((state) => state.field)
  const fieldActor = useLab((state) => state.fieldActor)
  const actors = useLab((state) => state.run?.scene.actors ?? 1)
  const [changed] = useState(changes)
  useFrame(() => {
    const moment = momentNow(lane)
    if (!moment || !words.current) return
    const who = Math.min(lab().fieldActor, moment.run.scene.actors - 1)
    const fields = lab().field === 'off' ? null : fieldsOf(moment.step.subgoal, who)
    const told = fields ? wordsOfField() : null
    if (fields === undefined || !changed(fields, told, who, moment.step, moment.run)) return
    // Until its words have come, who acts is told.
    rewrite(words.current, fields && told ? told.arrivalWords(fields, moment, who) : whoActs(moment, lane))
  })
  return (
    <>
      <dt>
        <button
          type="button"
          className={styles.map}
          aria-pressed={field !== 'off'}
          title={actors > 1 && field !== 'off' ? nextOf(fieldActor, actors) : NEXT[field]}
          onClick={nextField}
        >
          <span>{actors > 1 ? 'Actors' : 'Actor'}</span>
        </button>
      </dt>
      <dd ref={words} />
    </>
  )
}
