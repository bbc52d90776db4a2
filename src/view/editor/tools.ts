// What can be done to a cell of the map: the tools, their keys, and their words.
import { addRoom, type Edit, move, paint } from '../../core/custom/edits.ts'

export type ToolName = 'wall' | 'floor' | 'room' | 'start' | 'board' | 'counter'

interface Tool {
  readonly label: string
  /** Chooses the tool, and uses it where the cursor is. */
  readonly key: string
  readonly does: string
}

export const TOOLS: Readonly<Record<ToolName, Tool>> = {
  wall: { label: 'Wall', key: 'w', does: 'Paint walls' },
  floor: { label: 'Floor', key: 'f', does: 'Paint floor' },
  room: { label: 'Room', key: 'r', does: 'Put a new room' },
  start: { label: 'Start', key: 's', does: 'Put the start' },
  board: { label: 'Board', key: 'b', does: 'Put the notice board' },
  counter: { label: 'Counter', key: 'c', does: 'Put the counter' },
}

export const TOOL_NAMES = Object.keys(TOOLS) as ToolName[]

/** Tools that are drawn along; the others are set down once. */
export const isBrush = (tool: ToolName): tool is 'wall' | 'floor' => tool === 'wall' || tool === 'floor'

/** The edit that a tool makes on these cells. */
export function editBy(tool: ToolName, cells: readonly number[]): Edit {
  if (isBrush(tool)) return paint(cells, tool === 'wall')
  const cell = cells[cells.length - 1]
  return tool === 'room' ? addRoom(cell) : move({ kind: tool }, cell)
}
