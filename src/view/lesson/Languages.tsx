// The choice of a language; it is part of the address.
import { LANGUAGES } from '../../lesson/index.ts'
import css from './lesson.module.css'

interface Props {
  readonly label: string
  readonly tag: string
  readonly onChange: (tag: string) => void
}

export function Languages({ label, tag, onChange }: Props) {
  return (
    <select
      className={css.language}
      aria-label={label}
      value={tag}
      onChange={(event) => onChange(event.target.value)}
    >
      {Object.entries(LANGUAGES).map(([one, { name }]) => (
        <option key={one} value={one} lang={one}>
          {name}
        </option>
      ))}
    </select>
  )
}
