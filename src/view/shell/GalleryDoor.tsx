// The dialog of the gallery; what is in it is loaded when it is first opened.
import { type ComponentType, useEffect, useRef, useState } from 'react'
import { setLab, useLab } from '../../app/store.ts'
import css from './gallery.module.css'
import shell from './shell.module.css'

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
            <button type="button" className={shell.button} onClick={close}>
              Close
            </button>
          </div>
          <Inside />
        </>
      )}
    </dialog>
  )
}

function Inside() {
  const [gallery, setGallery] = useState<{ Gallery: ComponentType } | null>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    import('./Gallery.tsx').then(setGallery, () => setFailed(true))
  }, [])
  if (gallery) return <gallery.Gallery />
  return (
    <p role="status">
      {failed ? 'The scenarios could not be loaded. Are you offline? Close this and try again.' : 'Loading …'}
    </p>
  )
}
