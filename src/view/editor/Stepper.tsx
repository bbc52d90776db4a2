// A small whole number with a button to either side.
import css from './editor.module.css'

interface Props {
  readonly label: string
  readonly value: number
  readonly limits: readonly [number, number]
  readonly onChange: (value: number) => void
}

export function Stepper({ label, value, limits: [least, most], onChange }: Props) {
  return (
    <fieldset className={css.stepper} aria-label={label}>
      <span aria-hidden="true">{label}</span>
      <button
        type="button"
        className={css.tiny}
        aria-label={`Fewer: ${label}`}
        disabled={value <= least}
        onClick={() => onChange(value - 1)}
      >
        −
      </button>
      <output aria-label={label}>{value}</output>
      <button
        type="button"
        className={css.tiny}
        aria-label={`More: ${label}`}
        disabled={value >= most}
        onClick={() => onChange(value + 1)}
      >
        +
      </button>
    </fieldset>
  )
}
