// What was said in this step: the human's instruction, the Planner's subgoal, the Reporter's phrase; and who acts.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { isDark, latentColour, letterOn } from '../latent-style.ts'
import { ActorLine } from './ActorLine.tsx'
import { changes } from './changes.ts'
import { momentNow } from './moment.ts'
import styles from './transcript.module.css'
import { whereOtherwise } from './words.ts'

export function Transcript({ lane }: { readonly lane: number }) {
  const human = useRef<HTMLElement>(null)
  const planner = useRef<HTMLElement>(null)
  const asker = useRef<HTMLElement>(null)
  const reporter = useRef<HTMLElement>(null)
  const wrong = useRef<HTMLElement>(null)
  const [changed] = useState(changes)

  useFrame(() => {
    const moment = momentNow(lane)
    if (
      !moment ||
      !human.current ||
      !planner.current ||
      !asker.current ||
      !reporter.current ||
      !wrong.current
    )
      return
    const { run, detail, step, heard } = moment
    const dark = isDark()
    if (!changed(detail, step, heard, dark)) return
    const { scene } = run
    human.current.textContent = scene.instructions[detail.instruction]
    planner.current.textContent = scene.subgoals[step.subgoal].phrase
    reporter.current.textContent = scene.observations[heard?.reported ?? detail.opening].phrase
    const colour = step.asker < 0 ? '' : latentColour(step.asker, dark, scene.marked)
    asker.current.textContent = step.asker < 0 ? '' : scene.latents[step.asker].letter
    asker.current.style.background = colour
    asker.current.style.color = colour && letterOn(colour)
    asker.current.hidden = step.asker < 0
    if (step.asker < 0) delete asker.current.dataset.latent
    else asker.current.dataset.latent = String(step.asker)
    const misreported = heard !== null && heard.reported !== heard.observation
    wrong.current.hidden = !misreported
    if (misreported) {
      const said = scene.observations[heard.reported].phrase
      const truth = scene.observations[heard.observation].phrase
      wrong.current.textContent = `✗ In truth: ${whereOtherwise(said, truth)}`
      wrong.current.title = `The Reporter erred, and the Planner does not know. In truth: ${truth}`
    }
  })

  return (
    <dl className={styles.said}>
      <dt>Human</dt>
      <dd ref={human} className={styles.human} />
      <dt>Planner</dt>
      <dd>
        <span ref={planner} /> <b ref={asker} className={styles.asker} hidden />
      </dd>
      <ActorLine lane={lane} />
      <dt>Reporter</dt>
      <dd>
        <span ref={reporter} /> <span ref={wrong} className={styles.wrong} hidden />
      </dd>
    </dl>
  )
}
