// A text that an editor writes: the way to that editor.
import { useId } from 'react'
import { setLab } from '../../app/store.ts'
import type { TextRow } from '../../core/parameter.ts'
import css from './controls.module.css'
import { Frame } from './Frame.tsx'

export function EditorControl({ row }: { readonly row: TextRow }) {
  const id = useId()
  return (
    <Frame row={row} id={id}>
      <button
        id={id}
        type="button"
        className={css.select}
        data-parameter={row.name}
        aria-describedby={`${id}-doc`}
        onClick={() => setLab({ editing: 'shown' })}
      >
        Edit …
      </button>
    </Frame>
  )
}
