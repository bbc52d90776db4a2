// The help dialog; what it says is loaded when it is first opened.
import { useEffect, useRef } from 'react'
import { setLab, useLab } from '../../app/store.ts'
import { lazily } from '../lazily.tsx'
import css from './shell.module.css'

const HelpText = lazily(() => import('./HelpText.tsx'))

export function Help() {
  const open = useLab((state) => state.helpOpen)
  const scenario = useLab((state) => state.config.shared.scenario)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      className={css.help}
      aria-labelledby="help-title"
      onClose={() => setLab({ helpOpen: false })}
    >
      {open && <HelpText scenario={scenario} />}
    </dialog>
  )
}
