// One exercise: its question, its links, and the expected answer, measured when it is opened.
import { useRef, useState } from 'react'
import { configOf, measureLink } from '../../app/exercise.ts'
import { EXERCISE_RUNS, type Exercise } from '../../lesson/exercises.ts'
import { fillIn, settingOf } from '../../lesson/facts.ts'
import { type Measured, measuredFact, measuredOf } from '../../lesson/measured.ts'
import type { Words } from '../../lesson/words.ts'
import { LabLink } from './LabLink.tsx'
import css from './teach.module.css'

interface Props {
  readonly exercise: Exercise
  readonly words: Words
}

type Answer = { readonly states: readonly Measured[] } | { readonly failed: string } | 'measuring'

export function ExerciseView({ exercise: { id, links, holds }, words: { teach, tag } }: Props) {
  const [answer, setAnswer] = useState<Answer | null>(null)
  const asked = useRef(false)
  const { question, answer: text } = teach.tasks[id]
  const settings = links.map(configOf)
  const measure = async (): Promise<void> => {
    if (asked.current) return
    asked.current = true
    setAnswer('measuring')
    try {
      const states: Measured[] = []
      for (const link of links) states.push(measuredOf(await measureLink(link, EXERCISE_RUNS)))
      setAnswer({ states })
    } catch (error) {
      asked.current = false
      setAnswer({ failed: error instanceof Error ? error.message : String(error) })
    }
  }
  return (
    <li className={css.exercise} data-exercise={id}>
      <p>{fillIn(question, tag, (name) => settingOf(name, settings))}</p>
      <p className={css.links}>
        <LabLink link={links[0]}>{teach.open}</LabLink>
        {links[1] && <LabLink link={links[1]}>{teach.openSecond}</LabLink>}
      </p>
      <details onToggle={(event) => event.currentTarget.open && void measure()}>
        <summary>{teach.answer}</summary>
        <div className={css.answer} role="status">
          {answer === 'measuring' && <p>{teach.measuring}</p>}
          {answer !== null && answer !== 'measuring' && 'failed' in answer && (
            <p>{fillIn(teach.failed, tag, () => answer.failed)}</p>
          )}
          {answer !== null && answer !== 'measuring' && 'states' in answer && (
            <>
              <p>
                {fillIn(text, tag, (name) => measuredFact(name, answer.states) ?? settingOf(name, settings))}
              </p>
              <Verdict
                held={holds(answer.states[0], answer.states[1] ?? answer.states[0])}
                teach={teach}
                tag={tag}
              />
            </>
          )}
        </div>
      </details>
    </li>
  )
}

function Verdict({ held, teach, tag }: { readonly held: boolean } & Pick<Words, 'teach' | 'tag'>) {
  return (
    <p className={held ? css.holds : css.fails} data-holds={held}>
      {held ? '✓ ' : '✗ '}
      {fillIn(held ? teach.holds : teach.fails, tag, () => EXERCISE_RUNS)}
    </p>
  )
}
