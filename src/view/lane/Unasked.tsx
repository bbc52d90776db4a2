// How likely a team is to be told what no one plan asks for: the hatched part of the distribution under it.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { useLab } from '../../app/store.ts'
import { rewrite } from '../rewrite.ts'
import { changes } from './changes.ts'
import { momentNow } from './moment.ts'
import styles from './next-subgoal.module.css'
import { unaskedOf } from './stacking.ts'
import { chance } from './words.ts'

export default function Unasked({ lane }: { readonly lane: number }) {
  const noun = useLab((state) => state.run?.scene.noun ?? 'plan')
  const number = useRef<HTMLElement>(null)
  const [changed] = useState(changes)
  useFrame(() => {
    const step = momentNow(lane)?.step
    if (!step || !number.current || !changed(step)) return
    rewrite(number.current, chance(unaskedOf(step.shares)))
  })
  return (
    <p
      className={styles.coin}
      title={`What no single ${noun} asks for: Actors that follow different ${noun}s, exploration, or an error.`}
    >
      <span className={`island ${styles.line}`}>
        <svg width={12} height={12} aria-hidden="true">
          <path className={styles.hatch} d="M0,6L6,0M0,12L12,0M6,12L12,6" />
        </svg>
        <span>
          asked for by no one {noun}: <b ref={number} />
        </span>
      </span>
    </p>
  )
}
