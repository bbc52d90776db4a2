// How a training goes: its loss, how far it is from exact BAIL, and how far in each episode of the prompt.
import type { Training } from '../../../app/pretraining.ts'
import { Curve } from './Curve.tsx'
import { PairedBars } from './PairedBars.tsx'
import css from './pretraining.module.css'

const LOG_TICKS = [0.01, 0.1, 1]

export function Numbers({ training }: { readonly training: Training }) {
  const { loss, measured, steps } = training
  const last = measured.at(-1)?.measurement
  const highest = loss.reduce((most, { value }) => Math.max(most, value), 1)
  const whole = Math.ceil(highest)
  const errors = measured.map(({ step, sequences, measurement }) => ({
    step,
    sequences,
    value: measurement.overall.network,
  }))
  return (
    <div className={css.numbers}>
      <Curve title="loss, nats" points={loss} steps={steps} domain={[0, whole]} ticks={[0, whole]} />
      <Curve
        title="Δ_LLM"
        points={errors}
        steps={steps}
        domain={[0.008, 1]}
        ticks={LOG_TICKS}
        log
        level={last && { at: last.overall.prior, words: 'the prior alone' }}
      />
      <PairedBars
        title="Δ_LLM by episode"
        labels={last?.byEpisode.map((_, i) => String(i + 1)) ?? []}
        learnt={last?.byEpisode.map(({ network }) => network) ?? []}
        exact={last?.byEpisode.map(({ prior }) => prior) ?? []}
        names={['network', 'the prior alone']}
        most={Math.max(0.5, ...(last?.byEpisode.map(({ prior }) => prior) ?? []))}
      />
    </div>
  )
}
