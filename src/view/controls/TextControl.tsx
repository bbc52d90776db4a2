// A short text such as the seed: taken when it is entered, refused with a sentence.
import { useId } from 'react'
import type { TextRow, Value } from '../../core/parameter.ts'
import css from './controls.module.css'
import { Frame } from './Frame.tsx'
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
    <Frame row={row} id={id} problem={problem}>
      <input
        id={id}
        className={css.select}
        data-parameter={row.name}
        aria-describedby={`${id}-doc`}
        {...field}
      />
    </Frame>
  )
}
