// The map to paint on: with a mouse or finger, and with keys that move a cursor.
import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef, useState } from 'react'
import { edit, settle } from '../../app/editor/editor.ts'
import { move, removeCounter, removeRoom } from '../../core/custom/edits.ts'
import { type CustomWorld, type Mark, markAt, markName } from '../../core/custom/world.ts'
import { lineOf } from './line.ts'
import { MapPicture, UNIT } from './MapPicture.tsx'
import css from './map.module.css'
import { editBy, isBrush, TOOL_NAMES, TOOLS, type ToolName } from './tools.ts'

interface Props {
  readonly world: CustomWorld
  readonly tool: ToolName
  readonly onTool: (tool: ToolName) => void
  readonly lit: readonly [number, number] | null
  readonly pointed: readonly number[]
}

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowUp: [0, -1],
  ArrowRight: [1, 0],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
}

export function MapGrid({ world, tool, onTool, lit, pointed }: Props) {
  const { width, height } = world
  const help = useId()
  const svg = useRef<SVGSVGElement>(null)
  const keys = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState({ x: 1, y: 1 })
  const [held, setHeld] = useState<Mark | null>(null)
  /** What is under the finger, and the last cell of the stroke that it paints: events come faster than pictures. */
  const dragged = useRef<Mark | null>(null)
  const stroke = useRef<number | null>(null)
  const cursor = Math.min(at.y, height - 1) * width + Math.min(at.x, width - 1)
  const goTo = (cell: number): void => setAt({ x: cell % width, y: Math.floor(cell / width) })

  const cellUnder = ({ clientX, clientY }: PointerEvent): number => {
    const box = svg.current?.getBoundingClientRect() ?? new DOMRect()
    const within = (share: number, size: number): number =>
      Math.min(size - 1, Math.max(0, Math.floor(share * size)))
    const x = within((clientX - box.left) / box.width, width)
    return within((clientY - box.top) / box.height, height) * width + x
  }
  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    const cell = cellUnder(event)
    svg.current?.setPointerCapture(event.pointerId)
    keys.current?.focus({ preventScroll: true })
    goTo(cell)
    const mark = markAt(world, cell)
    setHeld(mark)
    dragged.current = mark
    if (mark) return
    stroke.current = isBrush(tool) ? cell : null
    edit(editBy(tool, [cell]), isBrush(tool) ? 'stroke' : null)
  }
  const moved = (event: PointerEvent): void => {
    if (!event.buttons) return
    const cell = cellUnder(event)
    goTo(cell)
    if (stroke.current === null) return
    edit(editBy(tool, lineOf(width, stroke.current, cell)), 'stroke')
    stroke.current = cell
  }
  const up = (event: PointerEvent): void => {
    if (dragged.current && event.type === 'pointerup') edit(move(dragged.current, cellUnder(event)))
    dragged.current = null
    stroke.current = null
    setHeld(null)
    settle()
  }

  const remove = (mark: Mark | null): void => {
    if (mark?.kind === 'room') edit(removeRoom(mark.room))
    if (mark?.kind === 'counter') edit(removeCounter)
  }
  const pickUpOrDrop = (): void => {
    const mark = markAt(world, cursor)
    if (held) edit(move(held, cursor))
    if (held || mark) setHeld(held ? null : mark)
    else edit(editBy(tool, [cursor]))
  }
  const walk = ([dx, dy]: readonly [number, number], paints: boolean): void => {
    const x = Math.min(width - 1, Math.max(0, (cursor % width) + dx))
    const y = Math.min(height - 1, Math.max(0, Math.floor(cursor / width) + dy))
    setAt({ x, y })
    if (paints && isBrush(tool)) edit(editBy(tool, [cursor, y * width + x]), 'stroke')
    else settle()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const named = TOOL_NAMES.find((name) => TOOLS[name].key === event.key.toLowerCase())
    const arrow = ARROWS[event.key]
    if (arrow) walk(arrow, event.shiftKey)
    else if (event.key === ' ' || event.key === 'Enter') pickUpOrDrop()
    else if (event.key === 'Delete' || event.key === 'Backspace') remove(markAt(world, cursor))
    else if (event.key === 'Escape' && held) setHeld(null)
    else if (named) {
      onTool(named)
      edit(editBy(named, [cursor]))
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  useEffect(() => keys.current?.focus({ preventScroll: true }), [])

  const here = whatIs(world, cursor, held)
  return (
    <div className={css.map}>
      <div
        ref={keys}
        className={css.keys}
        role="slider"
        aria-label="Cell of the map"
        aria-describedby={help}
        aria-valuemin={0}
        aria-valuemax={width * height - 1}
        aria-valuenow={cursor}
        aria-valuetext={here}
        tabIndex={0}
        onKeyDown={onKeyDown}
      >
        <svg
          ref={svg}
          className={css.svg}
          viewBox={`0 0 ${width * UNIT} ${height * UNIT}`}
          style={{ '--columns': width, '--rows': height } as React.CSSProperties}
          aria-hidden="true"
          data-tool={tool}
          onPointerDown={down}
          onPointerMove={moved}
          onPointerUp={up}
          onPointerCancel={up}
        >
          <MapPicture world={world} lit={lit} pointed={pointed} cursor={cursor} held={held} />
        </svg>
      </div>
      <p className={css.here} aria-hidden="true" data-here>
        {here}
      </p>
      <p id={help} className={css.help}>
        Press what stands on the map and drag it.{' '}
        <span className={css.byKeys}>
          With keys: arrows move the frame, Shift with arrows paints, Space uses the tool or carries what is
          there, Delete removes a room.
        </span>
      </p>
    </div>
  )
}

/** The cell under the cursor in words. */
function whatIs(world: CustomWorld, cell: number, held: Mark | null): string {
  const mark = markAt(world, cell)
  const what = mark
    ? markName(world, mark) || 'a room without a name'
    : world.walls[cell] === 1
      ? 'wall'
      : 'floor'
  const place = `Column ${cell % world.width}, row ${Math.floor(cell / world.width)}: ${what}.`
  return held ? `${place} You carry ${markName(world, held)}.` : place
}
