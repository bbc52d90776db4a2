// The lesson beside the laboratory: the chapter that the address names, which sets the laboratory up as it wants it.
import { useEffect } from 'react'
import { openLink, setUp } from '../../app/address.ts'
import { notify } from '../../app/engine.ts'
import { startPrediction } from '../../app/predict.ts'
import { setLab } from '../../app/store.ts'
import { CHAPTERS, LANGUAGES } from '../../lesson/index.ts'
import type { PageProps } from '../pages/index.ts'
import { ChapterView } from './ChapterView.tsx'
import { useWords } from './language.ts'
import css from './lesson.module.css'
import { useRoom } from './use-room.ts'
import { isDone } from './use-tasks.ts'

/** @param path the number of the chapter and the language, both of which may be missing */
export default function Lesson({ path }: PageProps) {
  const words = useWords()
  const asked = path.find((part) => !LANGUAGES[part])
  const known = asked === undefined || CHAPTERS[Number(asked) - 1] !== undefined
  const index = known && asked !== undefined ? Number(asked) - 1 : 0
  const chapter = CHAPTERS[index]
  const language = path.find((part) => LANGUAGES[part])
  const routeOf = (number: number, tag = language): string =>
    ['lesson', number, tag].filter((part) => part !== undefined).join('/')
  const home = routeOf(index + 1)
  useEffect(() => {
    setUp(chapter.link, home)
    setLab({
      prediction: null,
      explained: null,
      lit: null,
      plotDifference: null,
      tuned: chapter.tuned,
      laneInFront: chapter.tuned,
    })
    const [guess] = chapter.tasks
    // The curve must not be seen before it is guessed.
    if (guess.predict !== undefined && !isDone(chapter, guess.id)) startPrediction(guess.predict)
  }, [chapter, home])
  useEffect(() => {
    if (known) return
    notify(`There is no chapter “${String(asked).slice(0, 20)}”: there are 1 to ${CHAPTERS.length}.`)
  }, [known, asked])
  const room = useRoom()
  const go = (to: number): void => {
    const there = CHAPTERS[to]
    if (there) openLink(there.link, routeOf(to + 1))
  }
  return (
    <aside
      className={css.lesson}
      data-lesson
      data-focus={chapter.focus}
      lang={words?.tag ?? 'en'}
      style={room}
    >
      {words ? (
        <ChapterView
          key={chapter.id}
          words={words}
          index={index}
          onGo={go}
          onLanguage={(tag) => setLab({ route: routeOf(index + 1, tag) })}
          onClose={() => setLab({ route: '' })}
        />
      ) : (
        <p role="status">One moment …</p>
      )}
    </aside>
  )
}
