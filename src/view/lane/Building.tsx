// The building of a lane: the Actors on their way, the routes behind them, what the board and the bell have said.
import { useRef, useState } from 'react'
import { fieldsOf } from '../../app/fields.ts'
import { useFrame } from '../../app/frame.ts'
import { lab, useLab } from '../../app/store.ts'
import { isDark, themeVersion } from '../latent-style.ts'
import { hide } from '../rewrite.ts'
import styles from './building.module.css'
import { setHit } from './canvas.ts'
import { changes } from './changes.ts'
import { describeStage } from './describe.ts'
import { drawActor } from './draw-actor.ts'
import { drawRoute } from './draw-route.ts'
import { Floor } from './Floor.tsx'
import { type Plan, planOf } from './geometry.ts'
import { momentNow } from './moment.ts'
import { onDemand } from './on-demand.ts'
import { speaker } from './speaker.ts'
import { useSize } from './use-size.ts'

const drawingOfGround = onDemand(() => import('./draw-ground.ts'))
const drawingOfTeam = onDemand(() => import('./draw-team.ts'))
const drawingOfField = onDemand(() => import('./draw-field.ts'))

/** Four layers, so that a frame draws only what moves: the floor once, the field and routes with each step, the Actors always. */
export function Building({ lane }: { readonly lane: number }) {
  const scene = useLab((state) => state.scene)
  const frame = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLCanvasElement>(null)
  const route = useRef<HTMLCanvasElement>(null)
  const actor = useRef<HTMLCanvasElement>(null)
  const size = useSize(frame)
  const [speak] = useState(speaker)
  const plan = useRef<Plan | null>(null)
  const [placeChanged] = useState(changes)
  const [fieldChanged] = useState(changes)
  const [routeChanged] = useState(changes)
  const [actorChanged] = useState(changes)

  useFrame(() => {
    const moment = momentNow(lane)
    const { width, height } = size.current
    if (!moment || !field.current || !route.current || width === 0) return
    const { detail, index, ended, run } = moment
    const { lit, field: whose, fieldActor, truthHidden } = lab()
    const truth = truthHidden ? null : run.lanes[lane].trace.truth
    const dark = isDark()
    const theme = themeVersion()
    if (placeChanged(run.scene, width, height) || !plan.current) {
      plan.current = planOf(run.scene, width, height)
    }
    // Fields that have not arrived yet leave the picture as it is.
    const who = Math.min(fieldActor, run.scene.actors - 1)
    const fields = whose === 'off' ? null : fieldsOf(moment.step.subgoal, who)
    const drawing = fields ? drawingOfField() : null
    if (fields !== undefined && fieldChanged(fields, drawing, whose, theme, plan.current)) {
      // A layer that shows nothing need not be blended in every frame.
      hide(field.current, fields === null)
      if (fields) drawing?.drawField(field.current, plan.current, fields, whose, width, height)
    }
    const ground = run.scene.marked === 'none' ? null : drawingOfGround()
    if (routeChanged(detail, index, ended, lit, truth, theme, plan.current, ground)) {
      const sizes = { plan: plan.current, width, height }
      setHit(route.current, drawRoute(route.current, { ...sizes, moment, lane, truth, lit, dark, ground }))
    }
    speak(frame.current, () =>
      fields && drawing
        ? `${describeStage(moment)} ${drawing.describeField(fields, whose, moment, who)}`
        : describeStage(moment),
    )
  })

  // Apart, as a frame in which a step begins may be full when the routes are drawn.
  useFrame(() => {
    const moment = momentNow(lane)
    const { width, height } = size.current
    if (!moment || !actor.current || !plan.current) return
    const { detail, index, ended, cell, back, run } = moment
    const dark = isDark()
    const theme = themeVersion()
    const team = run.scene.actors > 1 ? drawingOfTeam() : null
    if (actorChanged(detail, index, ended, cell, back, theme, plan.current, team)) {
      drawActor(actor.current, plan.current, moment, width, height, dark, team)
    }
  }, 'walk')

  return (
    <div ref={frame} className={styles.frame} role="img" aria-label="The building" data-thing="building">
      {scene && <Floor scene={scene} />}
      <canvas ref={field} hidden />
      <canvas ref={route} />
      <canvas ref={actor} className={styles.actor} />
    </div>
  )
}
