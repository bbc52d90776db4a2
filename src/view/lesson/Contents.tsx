// The chapters as a row of numbers: where one is, what has been done, and a way to each.
import { CHAPTERS } from '../../lesson/index.ts'
import type { Words } from '../../lesson/words.ts'
import css from './lesson.module.css'
import { useFinished } from './use-tasks.ts'

interface Props {
  readonly words: Words
  readonly index: number
  readonly onGo: (index: number) => void
}

export function Contents({ words: { frame, chapters }, index, onGo }: Props) {
  const finished = useFinished(CHAPTERS)
  return (
    <ol className={css.contents} aria-label={frame.contents}>
      {CHAPTERS.map(({ id }, i) => {
        const title = `${i + 1}. ${chapters[id].title}`
        return (
          <li key={id}>
            <button
              type="button"
              title={title}
              aria-label={finished[i] ? `${title} ✓` : title}
              aria-current={i === index ? 'page' : undefined}
              data-finished={finished[i] || undefined}
              onClick={() => onGo(i)}
            >
              {finished[i] ? '✓' : i + 1}
            </button>
          </li>
        )
      })}
    </ol>
  )
}
