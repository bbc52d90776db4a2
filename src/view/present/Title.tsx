// The head of a talk: the preset that is on show with what it teaches, else the question that the scenario asks.
import { useLab } from '../../app/store.ts'
import { aboutScenario } from '../../core/params.ts'
import css from './present.module.css'
import { presetOnShow } from './turn.ts'

export function Title() {
  // Which preset it is depends on the configuration alone.
  const scenario = useLab((state) => state.config).shared.scenario
  const preset = presetOnShow()
  return (
    <header className={css.title}>
      <h1>{preset?.title ?? aboutScenario(scenario).question}</h1>
      {preset && <p>{preset.teaches}</p>}
    </header>
  )
}
