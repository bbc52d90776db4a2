// One chapter: its idea, its formula, what to do, and the way to the others.
import { useEffect, useMemo, useRef } from 'react'
import { symbolsOf } from '../../lesson/chapter.ts'
import { fillIn } from '../../lesson/facts.ts'
import { CHAPTERS } from '../../lesson/index.ts'
import type { Words } from '../../lesson/words.ts'
import shell from '../shell/shell.module.css'
import { Contents } from './Contents.tsx'
import { Formula } from './Formula.tsx'
import { Languages } from './Languages.tsx'
import css from './lesson.module.css'
import { useNaming } from './naming.ts'
import { Prose } from './Prose.tsx'
import { Tasks } from './Tasks.tsx'
import { useNamingOfPage } from './use-naming-of-page.ts'
import { useTasks } from './use-tasks.ts'

interface Props {
  readonly words: Words
  readonly index: number
  readonly onGo: (index: number) => void
  readonly onLanguage: (tag: string) => void
  readonly onClose: () => void
}

export function ChapterView({ words, index, onGo, onLanguage, onClose }: Props) {
  const { tag, frame } = words
  const chapter = CHAPTERS[index]
  const text = words.chapters[chapter.id]
  const done = useTasks(chapter)
  const heading = useRef<HTMLHeadingElement>(null)
  const things = useMemo(() => symbolsOf(chapter.formula).map(({ thing }) => thing), [chapter])
  useNamingOfPage(things)
  // A reader by ear or keyboard goes on from the heading.
  useEffect(() => {
    heading.current?.closest('[data-lesson]')?.scrollTo(0, 0)
    heading.current?.focus()
  }, [])
  const last = index === CHAPTERS.length - 1
  const place = { number: index + 1, count: CHAPTERS.length }
  return (
    <article className={css.chapter} aria-labelledby="chapter-title">
      <header className={css.head}>
        <p className={css.place}>{fillIn(frame.place, tag, (name) => place[name as keyof typeof place])}</p>
        <Languages label={frame.language} tag={tag} onChange={onLanguage} />
        <button
          type="button"
          className={shell.small}
          onClick={onClose}
          title={frame.close}
          aria-label={frame.close}
        >
          ✕
        </button>
      </header>
      <Contents words={words} index={index} onGo={onGo} />
      <h2 ref={heading} id="chapter-title" tabIndex={-1} className={css.title}>
        {text.title}
      </h2>
      {text.idea.map((paragraph) => (
        <p key={paragraph} className={css.idea}>
          <Prose text={paragraph} tag={tag} />
        </p>
      ))}
      <section className={css.box} aria-label={frame.formula}>
        <Formula
          pieces={chapter.formula}
          spoken={text.formula}
          means={Object.fromEntries(
            Object.entries(text.symbols).map(([id, words]) => [
              id,
              <Prose key={id} text={words} tag={tag} />,
            ]),
          )}
        />
        <Meaning index={index} words={words} />
        <p className={css.source}>{frame.sources[chapter.source]}</p>
      </section>
      <Tasks chapter={chapter} words={words} done={done} onAgain={() => onGo(index)} />
      <p className={css.foot}>
        <a href={`#/teach/${tag}`}>{frame.teachers}</a>
      </p>
      {done.every(Boolean) && (
        <section className={css.seen} role="status" data-seen>
          <h3>{frame.seen}</h3>
          <p>
            <Prose text={text.seen} tag={tag} />
          </p>
        </section>
      )}
      <nav className={css.turn} aria-label={frame.contents}>
        <button
          type="button"
          className={shell.button}
          data-chapter="previous"
          disabled={index === 0}
          title=","
          onClick={() => onGo(index - 1)}
        >
          ‹ {frame.previous}
        </button>
        <button
          type="button"
          className={shell.next}
          data-chapter="next"
          title="."
          onClick={() => (last ? onClose() : onGo(index + 1))}
        >
          {last ? frame.finish : frame.next} ›
        </button>
      </nav>
    </article>
  )
}

/** What the symbol means that is lit now. */
function Meaning({
  index,
  words: { tag, frame, chapters },
}: {
  readonly index: number
  readonly words: Words
}) {
  const chapter = CHAPTERS[index]
  const thing = useNaming((state) => state.thing)
  const symbol = symbolsOf(chapter.formula).find((one) => one.thing === thing)
  return (
    <p className={css.meaning} data-meaning>
      {symbol ? <Prose text={chapters[chapter.id].symbols[symbol.id]} tag={tag} /> : frame.hint}
    </p>
  )
}
