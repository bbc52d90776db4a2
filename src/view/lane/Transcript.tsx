// What was said in this step: the human's instruction, the Planner's subgoal, the Reporter's phrase; and who acts.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { isDark, latentColour, letterOn } from '../latent-style.ts'
import { hide, rewrite } from '../rewrite.ts'
import { ActorLine } from './ActorLine.tsx'
import { changes } from './changes.ts'
import { askersOf, momentNow } from './moment.ts'
import styles from './transcript.module.css'
import { whereOtherwise } from './words.ts'

export function Transcript({ lane }: { readonly lane: number }) {
  const human = useRef<HTMLElement>(null)
  const planner = useRef<HTMLElement>(null)
  const askers = useRef<HTMLElement>(null)
  const reporter = useRef<HTMLElement>(null)
  const wrong = useRef<HTMLElement>(null)
  const [changed] = useState(changes)

  useFrame(() => {
    const moment = momentNow(lane)
    if (
      !moment ||
      !human.current ||
      !planner.current ||
      !askers.current ||
      !reporter.current ||
      !wrong.current
    )
      return
    const { run, detail, step, heard } = moment
    const dark = isDark()
    if (!changed(detail, step, heard, dark)) return
    const { scene } = run
    rewrite(human.current, scene.instructions[detail.instruction])
    rewrite(planner.current, scene.subgoals[step.subgoal].phrase)
    rewrite(reporter.current, scene.observations[heard?.reported ?? detail.opening].phrase)
    askers.current.replaceChildren(...askersOf(step).map((latent) => chipOf(latent, scene, dark)))
    const misreported = heard !== null && heard.reported !== heard.observation
    hide(wrong.current, !misreported)
    if (misreported) {
      const said = scene.observations[heard.reported].phrase
      const truth = scene.observations[heard.observation].phrase
      wrong.current.textContent = `✗ In truth: ${whereOtherwise(said, truth)}`
      wrong.current.title = `The Reporter erred, and the Planner does not know. In truth: ${truth}`
    }
  })

  return (
    <div className={styles.said}>
      <dl className={`island ${styles.lines}`}>
        <dt>Human</dt>
        <dd ref={human} data-thing="instruction" className={styles.human} />
        <dt>Planner</dt>
        <dd data-thing="subgoal">
          <span ref={planner} /> <span ref={askers} className={styles.askers} />
        </dd>
        <ActorLine lane={lane} />
        <dt>Reporter</dt>
        <dd data-thing="observation">
          <span ref={reporter} /> <span ref={wrong} className={styles.wrong} hidden />
        </dd>
      </dl>
    </div>
  )
}

/** The letter of a latent whose expert was followed. */
function chipOf(latent: number, { latents, marked }: Scene, dark: boolean): HTMLElement {
  const chip = document.createElement('b')
  const colour = latentColour(latent, dark, marked)
  chip.className = styles.asker
  chip.textContent = latents[latent].letter
  chip.style.background = colour
  chip.style.color = letterOn(colour)
  chip.dataset.latent = String(latent)
  return chip
}
