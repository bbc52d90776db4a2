// A dialog over the page: open as long as it is there; when it goes, the focus is back where it was.
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import css from './dialog.module.css'
import shell from './shell.module.css'

interface Props {
  readonly title: string
  /** In pixels, where the window has as many; without it, as its content wants. */
  readonly width?: number | undefined
  readonly onClose: () => void
  /** Beside the title. */
  readonly beside?: ReactNode
  readonly children: ReactNode
}

export function Dialog({ title, width, onClose, beside, children }: Props) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useLayoutEffect(() => {
    const element = dialog.current
    element?.showModal()
    // Only a dialog that is closed gives the focus back; one that is taken out of the page does not.
    return () => element?.close()
  }, [])
  return (
    <dialog ref={dialog} className={css.dialog} style={{ width }} aria-labelledby={id} onClose={onClose}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {beside}
        <button type="button" className={shell.button} onClick={onClose}>
          Close
        </button>
      </div>
      {children}
    </dialog>
  )
}
