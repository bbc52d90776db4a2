// In place of the regret, until the class has said what it expects.
import { setLab } from '../../app/store.ts'
import styles from './hidden-curves.module.css'

export default function HiddenCurves() {
  return (
    <div className={styles.hidden}>
      <p>The curves are hidden. What do you expect: straight, bent, flat?</p>
      <button type="button" className={styles.show} onClick={() => setLab({ curveHidden: false })}>
        Show the curves (R)
      </button>
    </div>
  )
}
