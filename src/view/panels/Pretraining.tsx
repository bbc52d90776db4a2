// Pretrain the Planner: a transformer learns BAIL while you look, and what more data buys, in error and in regret.
import { useLab } from '../../app/store.ts'
import { Choice } from './Choice.tsx'
import type { PanelProps } from './index.ts'
import { ErrorByData } from './pretraining/ErrorByData.tsx'
import { Live } from './pretraining/Live.tsx'
import css from './pretraining/pretraining.module.css'
import { RegretByData } from './pretraining/RegretByData.tsx'
import { registerWords } from './pretraining/words.ts'

const VIEWS = [
  { value: 'live', label: 'watch it learn' },
  { value: 'error', label: 'error by data' },
  { value: 'regret', label: 'regret by data' },
]

/** @param options the view, `live` where none is named */
export default function Pretraining({ options, setOptions }: PanelProps) {
  const view = VIEWS.find(({ value }) => value === options[0])?.value ?? 'live'
  const scenario = useLab((state) => String(state.config.shared.scenario))
  const noun = useLab((state) => state.run?.scene.noun ?? 'world')
  const choice = (
    <Choice
      label="What of pretraining"
      value={view}
      options={VIEWS}
      onChange={(value) => setOptions(value === 'live' ? [] : [value])}
    />
  )
  if (view === 'error') return <ErrorByData choice={choice} />
  if (view === 'regret')
    return (
      <RegretByData
        choice={choice}
        options={options.slice(1)}
        setOptions={(rest) => setOptions([view, ...rest])}
      />
    )
  return (
    <section className={css.live} data-tall aria-label="Pretrain the Planner">
      <div className={css.row}>
        <h2 className={css.question}>Does a transformer become Bayesian?</h2>
        {choice}
      </div>
      <Live />
      <p className={css.words}>{registerWords(scenario, noun)}</p>
    </section>
  )
}
