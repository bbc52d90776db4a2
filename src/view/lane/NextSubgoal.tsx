// The Planner's distribution over the next subgoal, stacked by the latent whose expert asks for it, and the ε-coin.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { lab, setLab, useLab } from '../../app/store.ts'
import { laneName, predicts } from '../../core/params.ts'
import { isDark, themeVersion } from '../latent-style.ts'
import { lazily } from '../lazily.tsx'
import { Coin } from './Coin.tsx'
import { setHit } from './canvas.ts'
import { changes } from './changes.ts'
import { describeShares } from './describe.ts'
import { drawShares } from './draw-shares.ts'
import { momentNow } from './moment.ts'
import styles from './next-subgoal.module.css'
import { speaker } from './speaker.ts'
import { useSize } from './use-size.ts'

/** Its line is kept, so that nothing moves when it comes. */
const Unasked = lazily(() => import('./Unasked.tsx'), <p className={styles.coin} />)

export function NextSubgoal({ lane }: { readonly lane: number }) {
  const noun = useLab((state) => state.scene?.noun ?? 'plan')
  // Where there is one Actor, every subgoal of an expert is of one plan.
  const isTeam = useLab((state) => (state.run?.scene.actors ?? 1) > 1)
  const foresees = useLab((state) => predicts(state.config.lanes[lane] ?? {}))
  const frame = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(frame)
  const [speak] = useState(speaker)
  const [changed] = useState(changes)

  useFrame(() => {
    const moment = momentNow(lane)
    const { width, height } = size.current
    if (!moment || !canvas.current || width === 0) return
    const { lit } = lab()
    if (changed(moment.step, lit, themeVersion(), width, height)) {
      const { step, run } = moment
      const picture = { scene: run.scene, step, width, height, lit, dark: isDark() }
      setHit(canvas.current, drawShares(canvas.current, picture))
    }
    speak(frame.current, () => describeShares(moment))
  })

  return (
    <section className={styles.next} aria-label={`Next subgoal of lane ${laneName(lane)}`}>
      {foresees ? (
        <h3 className={styles.heading}>
          What next? It <Foresight lane={lane} />
        </h3>
      ) : (
        <h3 className={styles.heading}>What next? Each {noun} votes</h3>
      )}
      <Coin lane={lane} />
      {isTeam && <Unasked lane={lane} />}
      <div
        ref={frame}
        className={styles.frame}
        role="img"
        aria-label="Distribution of the next subgoal"
        data-thing="votes"
      >
        <canvas ref={canvas} />
      </div>
    </section>
  )
}

/** What it does instead of asking, and the way to see it. */
function Foresight({ lane }: { readonly lane: number }) {
  return (
    <button
      type="button"
      className={styles.door}
      title="What it expects of every subgoal"
      onClick={() => setLab({ inside: { view: 'expects', lane } })}
    >
      looks ahead
    </button>
  )
}
