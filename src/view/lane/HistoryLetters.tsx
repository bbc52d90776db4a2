// Letters of the rows of a heat strip, staggered over a few columns because the rows are thinner than the letters.
import { useLab } from '../../app/store.ts'
import type { Trace } from '../../core/experiment/trace.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import styles from './history.module.css'

/** More rows than this have no room for letters, even staggered. */
const MOST_LETTERS = 16

interface Props {
  readonly lane: number
  readonly latents: Scene['latents'] | undefined
  readonly trace: Trace | undefined
}

export function HistoryLetters({ latents, trace }: Props) {
  const truthHidden = useLab((state) => state.truthHidden)
  const all = latents && latents.length <= MOST_LETTERS ? latents : []
  const columns = Math.max(1, Math.ceil((all.length * 10) / 34))
  return (
    <div className={styles.letters} aria-hidden="true">
      {all.map(({ letter }, z) => {
        const isTrue = !truthHidden && z === trace?.truth
        return (
          <span
            key={letter}
            className={isTrue ? styles.true : undefined}
            style={{
              insetBlockStart: `${((z + 0.5) / all.length) * 100}%`,
              insetInlineStart: `${((z % columns) / columns) * 100}%`,
            }}
          >
            {letter}
          </span>
        )
      })}
    </div>
  )
}
