// A number as a slider with ticks and a field for the exact value, from its row in the table of parameters.
import { type KeyboardEvent, useId } from 'react'
import { allowed, type NumberRow, type Value } from '../../core/parameter.ts'
import css from './controls.module.css'
import { Frame } from './Frame.tsx'
import { POSITIONS, positionOf, stepped, valueAt } from './scale.ts'
import { useDraft } from './use-draft.ts'

export interface Tick {
  readonly value: number
  readonly label: string
  /** What choosing it means, where that is more than the value: a rule, or a network that errs as much. */
  readonly means?: string
}

interface Props {
  readonly row: NumberRow
  readonly value: Value
  readonly ticks?: readonly Tick[]
  /** In place of the row's own sentence. */
  readonly doc?: string | undefined
  readonly disabled?: string | undefined
  readonly onChange: (value: Value) => void
}

const PAGE = 10
const KEYS: Record<string, number> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: PAGE,
  PageDown: -PAGE,
}

export function NumberControl({ row, value, ticks = [], doc, disabled, onChange }: Props) {
  const id = useId()
  // A word of the row stands for its end; any other text for a number that is not known yet.
  const number = typeof value === 'number' ? value : row.words.includes(value) ? row.max : row.min
  const shown = String(Number(number.toPrecision(4)))

  const { problem, field } = useDraft(row, typeof value === 'string' ? value : shown, onChange)
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps = KEYS[event.key]
    if (steps === undefined) return
    event.preventDefault()
    onChange(stepped(row, number, steps))
  }

  return (
    <Frame row={row} id={id} doc={doc} disabled={disabled} problem={problem}>
      <input
        className={css.field}
        aria-label={`${row.label}, exact value: ${allowed(row)}`}
        inputMode="decimal"
        disabled={Boolean(disabled)}
        {...field}
      />
      <div className={css.track}>
        <input
          id={id}
          type="range"
          min={0}
          max={POSITIONS}
          step="any"
          value={positionOf(row, number)}
          disabled={Boolean(disabled)}
          aria-valuetext={typeof value === 'string' ? value : shown}
          aria-describedby={`${id}-doc`}
          data-parameter={row.name}
          onKeyDown={onKeyDown}
          onChange={(event) => onChange(valueAt(row, Number(event.target.value)))}
        />
        {ticks.map((tick, i) => (
          <button
            key={tick.label}
            type="button"
            className={css.tick}
            data-crowded={crowding(row, ticks, i)}
            style={{ '--at': positionOf(row, tick.value) / POSITIONS } as React.CSSProperties}
            disabled={Boolean(disabled)}
            title={`${row.symbol} = ${Number(tick.value.toPrecision(4))}`}
            onClick={() => onChange(tick.means ?? tick.value)}
          >
            {tick.label}
          </button>
        ))}
        {row.words.map((word) => (
          <button
            key={word}
            type="button"
            className={css.word}
            aria-pressed={value === word}
            disabled={Boolean(disabled)}
            onClick={() => onChange(value === word ? row.min : word)}
          >
            {word}
          </button>
        ))}
      </div>
    </Frame>
  )
}

/** On which side a tick's label has a neighbour too near for both to be centred. */
function crowding(row: NumberRow, ticks: readonly Tick[], i: number): 'left' | 'right' | undefined {
  const near = (other: Tick | undefined): boolean =>
    other !== undefined &&
    Math.abs(positionOf(row, other.value) - positionOf(row, ticks[i].value)) < POSITIONS / 5
  return near(ticks[i + 1]) ? 'right' : near(ticks[i - 1]) ? 'left' : undefined
}
