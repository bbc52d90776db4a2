// A text to take away: it is selected when it is reached, and a button copies it.
import { useId, useRef, useState } from 'react'
import shell from '../shell/shell.module.css'
import css from './share.module.css'

interface Props {
  readonly label: string
  readonly text: string
  /** What the button says. */
  readonly copy: string
}

export function Copyable({ label, text, copy }: Props) {
  const id = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [said, setSaid] = useState('')
  const copyText = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text)
      setSaid('Copied.')
    } catch {
      // No clipboard on this connection.
      field.current?.focus()
      setSaid('It is selected: copy it with Ctrl+C.')
    }
  }
  return (
    <section>
      <h3>
        <label htmlFor={id}>{label}</label>
      </h3>
      <textarea
        ref={field}
        id={id}
        className={css.text}
        readOnly
        rows={3}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
      />
      <button type="button" className={shell.button} onClick={() => void copyText()}>
        {copy}
      </button>{' '}
      <span role="status">{said}</span>
    </section>
  )
}
