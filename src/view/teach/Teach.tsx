// The teacher’s page: plans for a class, exercises that open the laboratory, and their answers, measured here.
import { setLab } from '../../app/store.ts'
import { EXERCISE_RUNS, EXERCISES } from '../../lesson/exercises.ts'
import { fillIn } from '../../lesson/facts.ts'
import type { Plan, Words } from '../../lesson/words.ts'
import { Languages } from '../lesson/Languages.tsx'
import { useWords } from '../lesson/language.ts'
import { stressed } from '../lesson/Prose.tsx'
import shell from '../shell/shell.module.css'
import { ExerciseView } from './ExerciseView.tsx'
import { LabLink } from './LabLink.tsx'
import css from './teach.module.css'

export default function Teach() {
  const words = useWords()
  if (!words) return <main className={css.page}>…</main>
  const { teach, tag, frame } = words
  return (
    <main className={css.page} lang={tag}>
      <header className={css.head}>
        <h2 className={css.title}>{teach.title}</h2>
        <Languages label={frame.language} tag={tag} onChange={(to) => setLab({ route: `teach/${to}` })} />
        <a className={shell.button} href="#/lesson">
          {teach.lesson}
        </a>
        <button type="button" className={shell.button} onClick={() => setLab({ route: '' })}>
          {teach.back}
        </button>
      </header>
      <p className={css.intro}>{teach.intro}</p>
      <div className={css.plans}>
        {teach.plans.map((plan) => (
          <PlanTable key={plan.title} plan={plan} words={words} />
        ))}
      </div>
      <section aria-labelledby="teach-tips">
        <h3 id="teach-tips">{teach.tips.title}</h3>
        <ul className={css.tips}>
          {teach.tips.list.map((tip) => (
            <li key={tip}>{stressed(tip)}</li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="teach-exercises">
        <h3 id="teach-exercises">{teach.exercises}</h3>
        <p className={css.intro}>{fillIn(teach.howMeasured, tag, () => EXERCISE_RUNS)}</p>
        <ol className={css.exercises}>
          {EXERCISES.map((exercise) => (
            <ExerciseView key={exercise.id} exercise={exercise} words={words} />
          ))}
        </ol>
      </section>
    </main>
  )
}

function PlanTable({ plan, words: { teach, tag } }: { readonly plan: Plan; readonly words: Words }) {
  const nameOf = (link: string): string => {
    const [, chapter] = /^\/lesson\/(\d+)/.exec(link) ?? []
    return chapter ? fillIn(teach.chapter, tag, () => chapter) : teach.open
  }
  return (
    <section>
      <h3>{plan.title}</h3>
      <table className={css.plan}>
        <thead className="hidden-text">
          <tr>
            <th scope="col">{teach.minutes}</th>
            <th scope="col">{teach.what}</th>
          </tr>
        </thead>
        <tbody>
          {plan.steps.map(({ minutes, what, link }) => (
            <tr key={minutes}>
              <th scope="row">{minutes}</th>
              <td>
                {stressed(what)} {link && <LabLink link={link}>{nameOf(link)}</LabLink>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
