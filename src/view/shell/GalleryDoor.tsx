// The dialog of the gallery; what is in it is loaded when it is first opened.
import { setLab, useLab } from '../../app/store.ts'
import { lazily } from '../lazily.tsx'
import { Dialog } from './Dialog.tsx'
import shell from './shell.module.css'

const Gallery = lazily(() => import('./Gallery.tsx'))

export function GalleryDoor() {
  const open = useLab((state) => state.galleryOpen)
  return (
    open && (
      <Dialog
        title="What do you want to see?"
        width={1120}
        onClose={() => setLab({ galleryOpen: false })}
        beside={
          <button
            type="button"
            className={shell.button}
            title="Draw a building and write its plans (E)"
            onClick={() => setLab({ galleryOpen: false, editing: 'kept' })}
          >
            Draw your own world
          </button>
        }
      >
        <Gallery />
      </Dialog>
    )
  )
}
