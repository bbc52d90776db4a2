// A field for a name or a sentence: taken as it is typed, without spaces around it and without what cannot be shown.
import { useState } from 'react'
import { settle } from '../../app/editor/editor.ts'
import css from './editor.module.css'

interface Props {
  readonly label: string
  readonly value: string
  readonly most: number
  readonly onChange: (value: string) => void
  readonly onFocus?: () => void
  readonly onBlur?: () => void
}

const clean = (text: string): string => text.replace(/\p{C}/gu, '').trim()

export function Words({ label, value, most, onChange, onFocus, onBlur }: Props) {
  const [typed, setTyped] = useState('')
  return (
    <input
      className={css.words}
      aria-label={label}
      maxLength={most}
      // What is being typed may end with a space; what was undone is shown as it is.
      value={clean(typed) === value ? typed : value}
      onChange={(event) => {
        setTyped(event.target.value)
        onChange(clean(event.target.value))
      }}
      onFocus={onFocus}
      onBlur={() => {
        setTyped('')
        settle()
        onBlur?.()
      }}
    />
  )
}
