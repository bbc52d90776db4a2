// What to do in a chapter, each with a check once it is done, and a button where something is to be drawn.
import { startPrediction } from '../../app/predict.ts'
import { useLab } from '../../app/store.ts'
import type { Chapter } from '../../lesson/chapter.ts'
import type { Words } from '../../lesson/words.ts'
import shell from '../shell/shell.module.css'
import css from './lesson.module.css'
import { Prose } from './Prose.tsx'

interface Props {
  readonly chapter: Chapter
  readonly words: Words
  /** By place of the task. */
  readonly done: readonly boolean[]
  /** Sets the laboratory up as at the beginning of the chapter. */
  readonly onAgain: () => void
}

export function Tasks({ chapter, words: { tag, frame, chapters }, done, onAgain }: Props) {
  const guess = (lane: number): void => {
    startPrediction(lane)
    document.querySelector('[data-thing=picture]')?.scrollIntoView({ block: 'nearest' })
  }
  const guessing = useLab(({ prediction }) => prediction?.revealed === false)
  return (
    <section aria-label={frame.todo}>
      <ol className={css.tasks}>
        {chapter.tasks.map(({ id, predict }, i) => (
          <li key={id} data-task={id} data-done={done[i] || undefined}>
            <span className={css.check} aria-hidden="true">
              {done[i] ? '✓' : ''}
            </span>
            <div>
              {done[i] && <span className="hidden-text">{frame.done} </span>}
              <Prose text={chapters[chapter.id].tasks[id]} tag={tag} />
              {predict !== undefined && !done[i] && !guessing && (
                <button
                  type="button"
                  className={`${shell.next} ${css.guess}`}
                  data-guess
                  onClick={() => guess(predict)}
                >
                  {frame.guess}
                </button>
              )}
            </div>
          </li>
        ))}
      </ol>
      <button type="button" className={css.again} onClick={onAgain}>
        ↺ {frame.again}
      </button>
    </section>
  )
}
