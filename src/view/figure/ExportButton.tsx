// The button that offers a plot as a file; the menu, and what writes the files, are loaded when it is first pressed.
import { useRef, useState } from 'react'
import { lazily } from '../lazily.tsx'
import css from './export.module.css'
import type { Figure } from './figure.ts'

const Menu = lazily(() => import('./ExportMenu.tsx'))

interface Props {
  /** Makes the figure as it is on show. */
  readonly figure: () => Figure | Promise<Figure>
}

export function ExportButton({ figure }: Props) {
  const whole = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const close = (byKey: boolean): void => {
    setOpen(false)
    if (byKey) button.current?.focus()
  }
  return (
    <div ref={whole} className={css.export}>
      <button
        ref={button}
        type="button"
        className={css.button}
        aria-expanded={open}
        title="This plot as a picture, or its numbers"
        onClick={() => setOpen(!open)}
      >
        Export
      </button>
      {open && <Menu figure={figure} within={whole} onClose={close} />}
    </div>
  )
}
