// The editor of worlds: the map with its tools on the left, rooms, plans and numbers on the right, what is said below the map.
import { useEffect, useMemo, useState } from 'react'
import { enter, leave, redo, undo, useEditor } from '../../app/editor/editor.ts'
import { remarksOn } from '../../core/custom/problems.ts'
import { EditorHead } from './EditorHead.tsx'
import css from './editor.module.css'
import { MapGrid } from './MapGrid.tsx'
import { MapTools } from './MapTools.tsx'
import { Numbers } from './Numbers.tsx'
import { Places } from './Places.tsx'
import { Plans } from './Plans.tsx'
import { Remarks } from './Remarks.tsx'
import type { ToolName } from './tools.ts'

interface Props {
  /** What it begins with: the world on show, or what was drawn last. */
  readonly from: 'shown' | 'kept'
  readonly onClose: () => void
}

export function Editor({ from, onClose }: Props) {
  const draft = useEditor((state) => state.history.present)
  const outcome = useEditor((state) => state.outcome)
  const [tool, setTool] = useState<ToolName>('wall')
  const [pointed, setPointed] = useState<readonly number[]>([])
  const [plan, setPlan] = useState<number | null>(0)
  const [chosen, setChosen] = useState(0)
  const remarks = useMemo(() => remarksOn(draft), [draft])
  const { world } = draft
  const instruction = Math.min(chosen, world.instructions.length - 1)
  const lit = plan !== null && plan < world.plans.length ? plan : null
  const problems = remarks.filter(({ kind }) => kind === 'problem')
  useEffect(() => {
    enter(from)
    return leave
  }, [from])
  useEffect(() => {
    document.addEventListener('keydown', travel)
    return () => document.removeEventListener('keydown', travel)
  }, [])
  return (
    <div className={css.editor}>
      <EditorHead broken={problems.length > 0 || outcome?.kind === 'error'} onClose={onClose} />
      <div className={css.columns}>
        <div className={css.left}>
          <MapTools world={world} tool={tool} onTool={setTool} />
          <MapGrid
            world={world}
            tool={tool}
            onTool={setTool}
            lit={lit === null ? null : [lit, instruction]}
            pointed={pointed.length > 0 ? pointed : problems.flatMap(({ cells }) => cells)}
          />
          <Remarks remarks={remarks} onPoint={setPointed} />
        </div>
        <div className={css.right}>
          <Plans
            world={world}
            lit={lit}
            onLight={setPlan}
            instruction={instruction}
            onInstruction={setChosen}
          />
          <Places world={world} onPoint={setPointed} />
          <Numbers draft={draft} />
        </div>
      </div>
    </div>
  )
}

/** Undo and redo by the keys that everybody knows, also in fields: a field has no history of its own here. */
function travel(event: KeyboardEvent): void {
  if (!(event.ctrlKey || event.metaKey)) return
  const key = event.key.toLowerCase()
  if (key === 'z' && !event.shiftKey) undo()
  else if (key === 'y' || key === 'z') redo()
  else return
  event.preventDefault()
}
