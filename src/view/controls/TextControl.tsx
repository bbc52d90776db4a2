// A short text such as the seed: taken when it is entered, refused with a sentence.
import { useId, useState } from 'react'
import { ParameterError, read, type TextRow, type Value } from '../../core/parameter.ts'
import css from './controls.module.css'

interface Props {
  readonly row: TextRow
  readonly value: Value
  readonly onChange: (value: Value) => void
}

export function TextControl({ row, value, onChange }: Props) {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const commit = (): void => {
    if (draft === null) return
    try {
      onChange(read(row, draft.trim()))
      setProblem('')
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error
      setProblem(`${error.message} It stays ${value}.`)
    }
    setDraft(null)
  }
  return (
    <div className={css.control}>
      <label className={css.label} htmlFor={id} title={row.doc}>
        {row.label}
      </label>
      <input
        id={id}
        className={css.select}
        value={draft ?? String(value)}
        data-parameter={row.name}
        aria-describedby={`${id}-doc`}
        onChange={(event) => setDraft(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit()
          if (event.key === 'Escape') setDraft(null)
        }}
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
