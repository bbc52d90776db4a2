// “Why did the belief move?”: Bayes’ rule with the numbers of the last observation of the lane being explained.
import { useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { lab, setLab, useLab } from '../../app/store.ts'
import { laneName } from '../../core/params.ts'
import { usePanel } from '../use-panel.ts'
import { capital, useWho } from '../who.ts'
import { changes } from './changes.ts'
import { type Heard, lastHeard } from './heard.ts'
import { WhyTable } from './WhyTable.tsx'
import { surprise, whySentence } from './why.ts'
import styles from './why-panel.module.css'
import { chance } from './words.ts'

/** While playing the numbers are exchanged no faster than they can be read. */
const PAUSE_MS = 400

export default function WhyPanel() {
  const lane = useLab((state) => state.explained)
  return lane === null ? null : <Explanation key={lane} lane={lane} />
}

const close = (): void => setLab({ explained: null })

function Explanation({ lane }: { readonly lane: number }) {
  const [heard, setHeard] = useState<Heard | null>(null)
  const { panel, heading } = usePanel(close)
  const [changed] = useState(changes)
  const shownAt = useRef(0)
  const who = useWho()
  const lanes = useLab((state) => state.run?.lanes.length ?? 1)
  const truthHidden = useLab((state) => state.truthHidden)

  useFrame(() => {
    const now = performance.now()
    if (lab().playing && now - shownAt.current < PAUSE_MS) return
    const latest = lastHeard(lane)
    if (!changed(latest?.step)) return
    shownAt.current = now
    setHeard(latest)
  })

  const name = lanes > 1 ? `${capital(who)} ${laneName(lane)}, episode` : 'Episode'
  return (
    <section ref={panel} className={styles.why} aria-labelledby="why-heading">
      <header className={styles.header}>
        <h2 id="why-heading" ref={heading} tabIndex={-1}>
          {heard && !heard.moved ? 'Why did the belief not move?' : 'Why did the belief move?'}
        </h2>
        <button type="button" className={styles.close} onClick={close} aria-label="Close the explanation">
          ×
        </button>
      </header>
      {heard === null ? (
        <p>Nothing has been observed yet: the belief is the prior.</p>
      ) : (
        <>
          <p className={styles.where}>
            {name} {heard.episode + 1}, step {heard.index + 1}: “{heard.subgoal}”
          </p>
          <p className={styles.sentence}>{whySentence(heard)}</p>
          {heard.truly !== null && (
            <p className={styles.truly}>
              The Reporter was wrong, and the Planner does not know: {heard.truly}
            </p>
          )}
          <p className={styles.formula}>
            <span>
              w′<sub>z</sub> = w<sub>z</sub> · L<sub>z</sub> ∕ Σ w · L
            </span>
            <span className={styles.sum}>Σ w · L = {chance(surprise(heard))}</span>
          </p>
          <WhyTable heard={heard} truth={truthHidden ? null : heard.truth} />
        </>
      )}
    </section>
  )
}
