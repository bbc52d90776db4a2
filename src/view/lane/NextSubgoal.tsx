// The Planner's distribution over the next subgoal, stacked by the latent whose expert asks for it, and the ε-coin.
import { useMemo, useRef } from 'react'
import { useFrame } from '../../app/frame.ts'
import { lab } from '../../app/store.ts'
import { isDark } from '../latent-style.ts'
import { Coin } from './Coin.tsx'
import { changes } from './changes.ts'
import { describeShares } from './describe.ts'
import { drawShares } from './draw-shares.ts'
import { momentNow } from './moment.ts'
import styles from './next-subgoal.module.css'
import { useSize } from './use-size.ts'
import { useSpoken } from './use-spoken.ts'

export function NextSubgoal({ lane }: { readonly lane: number }) {
  const svg = useRef<SVGSVGElement>(null)
  const group = useRef<SVGGElement>(null)
  const size = useSize(svg)
  const speak = useSpoken(svg)
  const changed = useMemo(changes, [])
  const hatch = `hatch-${lane}`

  useFrame(() => {
    const moment = momentNow(lane)
    const { width, height } = size.current
    if (!moment || !group.current || width === 0) return
    const { lit } = lab()
    const dark = isDark()
    if (changed(moment.step, lit, dark, width, height)) {
      drawShares(group.current, {
        scene: moment.run.scene,
        step: moment.step,
        width,
        height,
        lit,
        dark,
        hatch,
      })
    }
    speak(() => describeShares(moment))
  })

  return (
    <section className={styles.next} aria-label="Next subgoal">
      <h3 className={styles.heading}>What next? Each plan votes</h3>
      <Coin lane={lane} />
      <div className={styles.frame}>
        <svg ref={svg} role="img" aria-label="Distribution of the next subgoal">
          <defs>
            <pattern
              id={hatch}
              width={5}
              height={5}
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width={5} height={5} className={styles.hatchGround} />
              <rect width={2} height={5} className={styles.hatchLine} />
            </pattern>
          </defs>
          <g ref={group} />
        </svg>
      </div>
    </section>
  )
}
