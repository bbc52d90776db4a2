// A short text such as the seed: taken when it is entered, refused with a sentence.
import { useId } from 'react'
import type { TextRow, Value } from '../../core/parameter.ts'
import css from './controls.module.css'
import { useDraft } from './use-draft.ts'

interface Props {
  readonly row: TextRow
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function TextControl({ row, value, onChange }: Props) {
  const id = useId()
  const { problem, field } = useDraft(row, String(value), onChange)
  return (
    <div className={css.control}>
      <label className={css.label} htmlFor={id} title={row.doc}>
        {row.label}
      </label>
      <input
        id={id}
        className={css.select}
        data-parameter={row.name}
        aria-describedby={`${id}-doc`}
        {...field}
      />
      <p id={`${id}-doc`} className={css.doc}>
        {row.doc}
      </p>
      {problem && (
        <p role="alert" className={css.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
