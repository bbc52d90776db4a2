// The tools in the head of the page: quiet buttons for what is wanted now and then.
import { redo, undo, useHistory } from '../../app/history/history.ts'
import { setLab } from '../../app/store.ts'
import { Appearance } from './Appearance.tsx'
import { RecentStates } from './RecentStates.tsx'
import { Tool } from './Tool.tsx'

export default function Tools() {
  const steps = useHistory((state) => state.steps)
  const said = useHistory((state) => state.said)
  const last = steps.at > 0 ? steps.steps[steps.at].words : null
  const next = steps.steps[steps.at + 1]?.words ?? null
  return (
    <>
      <Move name="Undo" what={last} keys="Ctrl+Z" act={undo} shape="M3 7h7a3 3 0 0 1 0 6H6M6 4 3 7l3 3" />
      <Move
        name="Redo"
        what={next}
        keys="Shift+Ctrl+Z"
        act={redo}
        shape="M13 7H6a3 3 0 0 0 0 6h4M10 4l3 3-3 3"
      />
      <RecentStates />
      <Appearance />
      <Tool
        name="Presenter mode"
        title="What a lecture hall can read (P)"
        act={() => setLab({ view: 'present' })}
        shape="M2 3h12v7.5H2zM8 10.5V13M5 13.5h6"
      />
      <Tool
        name="Share"
        title="QR code, code to embed, handout to print (Q)"
        act={() => setLab({ shareOpen: true })}
        shape="M2.5 2.5h4v4h-4zM9.5 2.5h4v4h-4zM2.5 9.5h4v4h-4zM9.5 9.5h1.5v1.5M13.5 9.5v4H11"
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
