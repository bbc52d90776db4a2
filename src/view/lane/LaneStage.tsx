// The inside of one lane strip, left to right from cause to effect: building, posterior, next subgoal.
import { useRef } from 'react'
import { Building } from './Building.tsx'
import styles from './lane-stage.module.css'
import { NextSubgoal } from './NextSubgoal.tsx'
import { Posterior } from './Posterior.tsx'
import { Transcript } from './Transcript.tsx'
import { useLighting } from './use-lighting.ts'

export function LaneStage({ lane }: { readonly lane: number }) {
  const stage = useRef<HTMLDivElement>(null)
  useLighting(stage)
  return (
    <div ref={stage} className={styles.stage}>
      <div className={styles.columns}>
        <div className={styles.scene}>
          <Building lane={lane} />
          <Transcript lane={lane} />
        </div>
        <Posterior lane={lane} />
        <NextSubgoal lane={lane} />
      </div>
    </div>
  )
}
