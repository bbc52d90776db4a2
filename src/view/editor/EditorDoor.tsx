// The dialog of the editor: open as long as it is there.
import { useLayoutEffect, useRef } from 'react'
import { setLab } from '../../app/store.ts'
import css from '../shell/dialog.module.css'
import { Editor } from './Editor.tsx'

/** @param from what it begins with: the world on show, or what was drawn last */
export default function EditorDoor({ from }: { readonly from: 'shown' | 'kept' }) {
  const dialog = useRef<HTMLDialogElement>(null)
  // Before what is inside takes the focus.
  useLayoutEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog
      ref={dialog}
      className={`${css.dialog} ${css.whole}`}
      aria-label="The editor of worlds"
      onClose={() => setLab({ editing: null })}
    >
      <Editor from={from} onClose={() => dialog.current?.close()} />
    </dialog>
  )
}
