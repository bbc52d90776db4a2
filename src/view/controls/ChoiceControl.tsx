// A choice as a native select, from its row in the table of parameters.
import { useId } from 'react'
import type { ChoiceRow, Value } from '../../core/parameter.ts'
import css from './controls.module.css'
import { Frame } from './Frame.tsx'

interface Props {
  readonly row: ChoiceRow
  readonly value: Value
  readonly disabled?: string | undefined
  readonly onChange: (value: string) => void
}

export function ChoiceControl({ row, value, disabled, onChange }: Props) {
  const id = useId()
  const chosen = row.options.find((option) => option.value === value)
  return (
    <Frame row={row} id={id} doc={`${row.doc} ${chosen?.doc ?? ''}`} disabled={disabled}>
      <select
        id={id}
        className={css.select}
        value={String(value)}
        disabled={Boolean(disabled)}
        data-parameter={row.name}
        aria-describedby={`${id}-doc`}
        onChange={(event) => onChange(event.target.value)}
      >
        {row.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  )
}
