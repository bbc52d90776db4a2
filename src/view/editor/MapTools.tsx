// The tools beside the map, and its size.
import { edit } from '../../app/editor/editor.ts'
import { removeCounter, resize } from '../../core/custom/edits.ts'
import { type CustomWorld, LIMITS } from '../../core/custom/world.ts'
import css from './editor.module.css'
import { Stepper } from './Stepper.tsx'
import { TOOL_NAMES, TOOLS, type ToolName } from './tools.ts'

interface Props {
  readonly world: CustomWorld
  readonly tool: ToolName
  readonly onTool: (tool: ToolName) => void
}

export function MapTools({ world, tool, onTool }: Props) {
  const { width, height, rooms, counter } = world
  const full = rooms.length >= LIMITS.rooms[1]
  return (
    <div className={css.tools}>
      <fieldset className={css.choice} aria-label="Tools">
        {TOOL_NAMES.map((name) => (
          <button
            key={name}
            type="button"
            className={css.tool}
            aria-pressed={tool === name}
            disabled={name === 'room' && full}
            title={`${TOOLS[name].does} (${TOOLS[name].key.toUpperCase()} on the map)`}
            onClick={() => onTool(name)}
          >
            {TOOLS[name].label} <kbd>{TOOLS[name].key.toUpperCase()}</kbd>
          </button>
        ))}
      </fieldset>
      <div className={css.sizes}>
        <Stepper
          label="columns"
          value={width}
          limits={LIMITS.width}
          onChange={(columns) => edit(resize(columns, height), 'size')}
        />
        <Stepper
          label="rows"
          value={height}
          limits={LIMITS.height}
          onChange={(rows) => edit(resize(width, rows), 'size')}
        />
      </div>
      {counter !== null && (
        <button type="button" className={css.button} onClick={() => edit(removeCounter)}>
          Remove the counter
        </button>
      )}
    </div>
  )
}
