// The building of a lane: the Actor on its way, the routes behind it, what the board and the bell have said.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { lab } from '../../app/store.ts'
import { isDark, themeVersion } from '../latent-style.ts'
import styles from './building.module.css'
import { setHit } from './canvas.ts'
import { changes } from './changes.ts'
import { describeStage } from './describe.ts'
import { drawActor } from './draw-actor.ts'
import { drawFloor } from './draw-floor.ts'
import { drawRoute } from './draw-route.ts'
import { type Plan, planOf } from './geometry.ts'
import { momentNow } from './moment.ts'
import { speaker } from './speaker.ts'
import { useSize } from './use-size.ts'

/** Three layers, so that a frame draws only what moves: the floor once, routes with each step, the Actor always. */
export function Building({ lane }: { readonly lane: number }) {
  const frame = useRef<HTMLDivElement>(null)
  const floor = useRef<SVGSVGElement>(null)
  const route = useRef<HTMLCanvasElement>(null)
  const actor = useRef<HTMLCanvasElement>(null)
  const size = useSize(frame)
  const [speak] = useState(speaker)
  const plan = useRef<Plan | null>(null)
  const [floorChanged] = useState(changes)
  const [routeChanged] = useState(changes)
  const [actorChanged] = useState(changes)

  useFrame(() => {
    const moment = momentNow(lane)
    const { width, height } = size.current
    if (!floor.current || !route.current || !actor.current || !moment || width === 0) return
    const { detail, index, ended, cell, back, run } = moment
    const { lit } = lab()
    const dark = isDark()
    const theme = themeVersion()
    if (floorChanged(run.scene, width, height) || !plan.current) {
      plan.current = planOf(run.scene, width, height)
      drawFloor(floor.current, plan.current)
    }
    if (routeChanged(detail, index, ended, lit, theme, plan.current)) {
      setHit(
        route.current,
        drawRoute(route.current, { plan: plan.current, moment, width, height, lit, dark }),
      )
    }
    if (actorChanged(detail, index, ended, cell, back, theme, plan.current)) {
      drawActor(actor.current, plan.current, moment, width, height, dark)
    }
    speak(frame.current, () => describeStage(moment))
  })

  return (
    <div ref={frame} className={styles.frame} role="img" aria-label="The building">
      <svg ref={floor} aria-hidden="true" />
      <canvas ref={route} />
      <canvas ref={actor} className={styles.actor} />
    </div>
  )
}
