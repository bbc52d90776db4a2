// The tools in the head of the page: quiet buttons for what is wanted now and then.
import { redo, undo, useHistory } from '../../app/history/history.ts'
import { setLab } from '../../app/store.ts'
import { Appearance } from './Appearance.tsx'
import { RecentStates } from './RecentStates.tsx'
import { SHAPES } from './shapes.ts'
import { Tool } from './Tool.tsx'

export default function Tools() {
  const steps = useHistory((state) => state.steps)
  const said = useHistory((state) => state.said)
  const last = steps.at > 0 ? steps.steps[steps.at].words : null
  const next = steps.steps[steps.at + 1]?.words ?? null
  return (
    <>
      <Move name="Undo" what={last} keys="Ctrl+Z" act={undo} shape={SHAPES.undo} />
      <Move name="Redo" what={next} keys="Shift+Ctrl+Z" act={redo} shape={SHAPES.redo} />
      <RecentStates />
      <Appearance />
      <Tool
        name="Presenter mode"
        title="What a lecture hall can read (P)"
        act={() => setLab({ view: 'present' })}
        shape={SHAPES.present}
      />
      <Tool
        name="Share"
        title="QR code, code to embed, handout to print (Q)"
        act={() => setLab({ shareOpen: true })}
        shape={SHAPES.share}
      />
      <p className="hidden-text" role="status">
        {said}
      </p>
    </>
  )
}

interface MoveProps {
  readonly name: string
  /** What it would take back or do again, null for nothing. */
  readonly what: string | null
  readonly keys: string
  readonly act: () => void
  readonly shape: string
}

function Move({ name, what, keys, act, shape }: MoveProps) {
  return (
    <Tool
      name={name}
      title={what === null ? `Nothing to ${name.toLowerCase()} (${keys})` : `${name}: ${what} (${keys})`}
      keys={keys.replace('Ctrl', 'Control')}
      idle={what === null}
      act={act}
      shape={shape}
    />
  )
}
