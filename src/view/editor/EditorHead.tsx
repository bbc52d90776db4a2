// The head of the editor: what the world is called, undo and redo, files, and the way into the laboratory.
import { useRef } from 'react'
import {
  dismissFaults,
  draftFile,
  edit,
  openFile,
  playDraft,
  redo,
  startAfresh,
  undo,
  useEditor,
} from '../../app/editor/editor.ts'
import { retitle } from '../../core/custom/edits.ts'
import { LIMITS } from '../../core/custom/world.ts'
import { offer } from '../figure/offer.ts'
import css from './editor.module.css'
import { Words } from './Words.tsx'

/** @param broken it cannot be played as it is */
export function EditorHead({ broken, onClose }: { readonly broken: boolean; readonly onClose: () => void }) {
  const title = useEditor((state) => state.history.present.world.title)
  const canUndo = useEditor((state) => state.history.past.length > 0)
  const canRedo = useEditor((state) => state.history.future.length > 0)
  const file = useRef<HTMLInputElement>(null)
  const save = (): void => {
    const name = title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'world'
    offer(`${name}.json`, new Blob([draftFile()], { type: 'application/json' }))
  }
  return (
    <header className={css.head}>
      <h2 className={css.title}>Your own world</h2>
      <div className={css.called}>
        <Words
          label="What it is called"
          value={title}
          most={LIMITS.title}
          onChange={(next) => edit(retitle(next), 'title')}
        />
      </div>
      <div className={css.row}>
        <button type="button" className={css.button} title="Ctrl+Z" disabled={!canUndo} onClick={undo}>
          Undo
        </button>
        <button type="button" className={css.button} title="Ctrl+Shift+Z" disabled={!canRedo} onClick={redo}>
          Redo
        </button>
        <button type="button" className={css.button} onClick={() => file.current?.click()}>
          Open file
        </button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            const [chosen] = event.target.files ?? []
            event.target.value = ''
            chosen?.text().then(openFile, () => openFile(''))
          }}
        />
        <button type="button" className={css.button} onClick={save}>
          Save file
        </button>
      </div>
      <div className={css.row}>
        <button
          type="button"
          className={css.main}
          disabled={broken}
          title={
            broken
              ? 'First mend what is said below the map'
              : 'All couriers go to this world; the link holds it'
          }
          onClick={() => {
            playDraft()
            onClose()
          }}
        >
          Use it in the lab
        </button>
        <button
          type="button"
          className={css.button}
          title="The house that this scenario opens with"
          onClick={startAfresh}
        >
          Start afresh
        </button>
        <button type="button" className={css.button} onClick={onClose}>
          Close
        </button>
      </div>
      <Faults />
    </header>
  )
}

function Faults() {
  const faults = useEditor((state) => state.faults)
  if (faults.length === 0) return null
  return (
    <div className={css.faults} role="alert">
      <p>The file was not opened:</p>
      <ul>
        {faults.slice(0, 8).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {faults.length > 8 && <li>… and {faults.length - 8} more.</li>}
      </ul>
      <p>
        <a href="./scenario.schema.json">What such a file holds</a>{' '}
        <button type="button" className={css.button} onClick={dismissFaults}>
          All right
        </button>
      </p>
    </div>
  )
}
