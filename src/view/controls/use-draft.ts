// A text field that is taken when it is entered or left, and refused with a sentence.
import { type KeyboardEvent, useState } from 'react'
import { type Parameter, ParameterError, read, type Value } from '../../core/parameter.ts'

interface Draft {
  /** Why the last entry was refused, '' if it was not. */
  readonly problem: string
  /** For the input element. */
  readonly field: {
    readonly value: string
    onChange(event: { target: { value: string } }): void
    onBlur(): void
    onKeyDown(event: KeyboardEvent): void
  }
}

/** @param shown the value as the field shows it while nobody types */
export function useDraft(row: Parameter, shown: string, onChange: (value: Value) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const commit = (): void => {
    if (draft === null) return
    try {
      onChange(read(row, draft.trim()))
      setProblem('')
    } catch (error) {
      if (!(error instanceof ParameterError)) throw error
      setProblem(`${error.message} It stays ${shown}.`)
    }
    setDraft(null)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') commit()
    if (event.key === 'Escape') setDraft(null)
  }
  return {
    problem,
    field: {
      value: draft ?? shown,
      onChange: (event) => setDraft(event.target.value),
      onBlur: commit,
      onKeyDown,
    },
  }
}
