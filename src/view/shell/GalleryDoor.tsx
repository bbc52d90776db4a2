// The dialog of the gallery; what is in it is loaded when it is first opened.
import { useEffect, useRef } from 'react'
import { setLab, useLab } from '../../app/store.ts'
import { lazily } from '../lazily.tsx'
import css from './gallery.module.css'
import shell from './shell.module.css'

const Gallery = lazily(() => import('./Gallery.tsx'))

const close = (): void => setLab({ galleryOpen: false })

export function GalleryDoor() {
  const open = useLab((state) => state.galleryOpen)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog ref={dialog} className={css.gallery} aria-labelledby="gallery-title" onClose={close}>
      {open && (
        <>
          <div className={css.head}>
            <h2 id="gallery-title">What do you want to see?</h2>
            <button
              type="button"
              className={shell.button}
              title="Draw a building and write its plans (E)"
              onClick={() => setLab({ galleryOpen: false, editing: 'kept' })}
            >
              Draw your own world
            </button>
            <button type="button" className={shell.button} onClick={close}>
              Close
            </button>
          </div>
          <Gallery />
        </>
      )}
    </dialog>
  )
}
