// The dialog of the gallery.
import { setLab } from '../../app/store.ts'
import { Dialog } from './Dialog.tsx'
import { Gallery } from './Gallery.tsx'
import shell from './shell.module.css'

export default function GalleryDoor() {
  return (
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
}
