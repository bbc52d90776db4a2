// The building of a lane: the Actor on its way, the routes behind it, what the board and the bell have said.
import { useMemo, useRef } from 'react'
import { useFrame } from '../../app/frame.ts'
import { lab } from '../../app/store.ts'
import { isDark, latentColour } from '../latent-style.ts'
import styles from './building.module.css'
import { changes } from './changes.ts'
import { describeStage } from './describe.ts'
import { drawActor } from './draw-actor.ts'
import { drawFloor } from './draw-floor.ts'
import { drawLegs, growLeg } from './draw-legs.ts'
import { drawBell, drawMarks, drawTarget } from './draw-marks.ts'
import { type Plan, pathAlong, planOf } from './geometry.ts'
import { momentNow } from './moment.ts'
import { useSize } from './use-size.ts'
import { useSpoken } from './use-spoken.ts'
import { wayOfPlan } from './way.ts'

export function Building({ lane }: { readonly lane: number }) {
  const svg = useRef<SVGSVGElement>(null)
  const size = useSize(svg)
  const speak = useSpoken(svg)
  const part = <E extends SVGElement>(name: string): E =>
    svg.current?.querySelector(`[data-part=${name}]`) as E
  const memory = useMemo(
    () => ({
      plan: null as Plan | null,
      floor: changes(),
      legs: changes(),
      cell: changes(),
      plans: changes(),
    }),
    [],
  )

  useFrame(() => {
    const moment = momentNow(lane)
    const { width, height } = size.current
    if (!svg.current || !moment || width === 0) return
    const { scene } = moment.run
    const { lit } = lab()
    const dark = isDark()
    const fresh = memory.floor(scene, width, height)
    if (fresh || !memory.plan) {
      memory.plan = planOf(scene, width, height)
      drawFloor(part('floor'), part('labels'), memory.plan)
    }
    const { plan } = memory
    if (memory.legs(moment.detail, moment.index, moment.ended, lit, dark, plan)) {
      drawLegs(part('legs'), plan, moment, lit, dark)
      drawMarks(part('marks'), plan, moment, lit, dark)
      drawTarget(part('target'), plan, moment)
      drawBell(part('bell'), plan, moment)
    } else if (memory.cell(moment.cell)) growLeg(part('legs'), plan, moment)
    if (memory.plans(plan, lit, moment.detail.instruction, dark)) {
      const path = part<SVGPathElement>('plan')
      const cells = lit === null ? [] : wayOfPlan(scene, lit, moment.detail.instruction)
      path.setAttribute('d', cells.length > 1 ? pathAlong(plan, cells, cells.length - 1, 0) : '')
      path.setAttribute('stroke', latentColour(lit ?? 0, dark))
      path.setAttribute('stroke-width', String(Math.max(3, plan.unit / 2.2)))
    }
    drawActor(part('actor'), part('recall'), plan, moment)
    speak(() => describeStage(moment))
  })

  return (
    <div className={styles.frame}>
      <svg ref={svg} role="img" aria-label="The building">
        <g data-part="floor" />
        <rect data-part="target" className={styles.target} />
        <path data-part="plan" className={styles.plan} opacity={0.4} />
        <g data-part="legs" />
        <path data-part="recall" className={styles.recall} />
        <g data-part="bell" className={styles.bell}>
          <path d="M-6,4C-4.500,2.500 -5,-1 -4.500,-3.500C-4,-6 -2,-7.500 0,-7.500C2,-7.500 4,-6 4.500,-3.500C5,-1 4.500,2.500 6,4ZM-2,5.500H2C2,8 -2,8 -2,5.500Z" />
          <path className={styles.waves} d="M8,-7Q11,-2 8,3M-8,-7Q-11,-2 -8,3" />
          <line className={styles.strike} x1={-8} y1={8} x2={8} y2={-9} />
        </g>
        <g data-part="labels" className={styles.labels} />
        <g data-part="marks" />
        <g data-part="actor" className={styles.actor}>
          <path className={styles.body} d="M-6,7C-6,0 -3.500,-1.500 0,-1.500C3.500,-1.500 6,0 6,7Z" />
          <circle className={styles.body} cy={-4.5} r={4} />
          <rect className={styles.bag} x={1} y={1.5} width={6.5} height={5} rx={1} />
        </g>
      </svg>
    </div>
  )
}
