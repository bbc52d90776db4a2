// The cursor over a figure, for pointer, finger and keyboard: it reads the nearest point, and a click or Enter chooses it.
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react'
import { Indexed } from '../controls/Indexed.tsx'
import { laneStyle } from '../lane-style.ts'
import { useWho } from '../who.ts'
import css from './figure.module.css'
import { NO_LANE, type Pick } from './figure.ts'
import { nearest, stepFrom, type Target } from './targets.ts'
import type { FigureTheme } from './themes.ts'

interface Props {
  readonly targets: readonly Target[]
  readonly theme: FigureTheme
  readonly width: number
  readonly height: number
  readonly onPick?: ((pick: Pick) => void) | undefined
}

const KEYS: ReadonlySet<string> = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'])

export function FigureCursor({ targets, theme, width, height, onPick }: Props) {
  const who = useWho()
  const [at, setAt] = useState(-1)
  const chooses = useRef(false)
  // A figure that has just been replaced may have fewer points.
  const target: Target | undefined = targets[at]
  const under = ({ currentTarget, clientX, clientY }: PointerEvent): number => {
    const { left, top } = currentTarget.getBoundingClientRect()
    return nearest(targets, clientX - left, clientY - top)
  }
  const choose = (): void => {
    if (target?.pick && onPick) onPick(target.pick)
  }
  const press = (event: PointerEvent): void => {
    const found = under(event)
    // The first tap of a finger reads, a second one at the same point chooses.
    chooses.current = event.pointerType !== 'touch' || found === at
    setAt(found)
  }
  const key = (event: KeyboardEvent): void => {
    if (KEYS.has(event.key)) setAt(stepFrom(targets, at, event.key))
    else if (event.key === 'Enter' || event.key === ' ') choose()
    else if (event.key === 'Escape' && at >= 0) setAt(-1)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const words = target ? [target.title, ...target.rows].join('; ') : 'no point'
  const chosen = onPick && targets.some(({ pick }) => pick !== null)
  return (
    <>
      {target && (
        <Reading
          target={target}
          theme={theme}
          width={width}
          height={height}
          hint={onPick ? chosenWords(target, who) : ''}
        />
      )}
      <div
        className={css.cursor}
        role="slider"
        tabIndex={0}
        aria-label={chosen ? `Points to read; Enter sets the ${who} to one` : 'Points to read'}
        aria-valuemin={0}
        aria-valuemax={Math.max(0, targets.length - 1)}
        aria-valuenow={Math.max(0, at)}
        aria-valuetext={words}
        data-pick={target?.pick && onPick ? '' : undefined}
        onPointerMove={(event) => {
          if (event.pointerType === 'touch') chooses.current = false
          setAt(under(event))
        }}
        onPointerDown={press}
        onPointerLeave={(event) => event.pointerType !== 'touch' && setAt(-1)}
        onClick={() => chooses.current && choose()}
        onKeyDown={key}
        onFocus={(event) => event.currentTarget.matches(':focus-visible') && setAt(Math.max(0, at))}
        onBlur={() => setAt(-1)}
      />
    </>
  )
}

/** What choosing this point would do. */
function chosenWords({ pick }: Target, who: string): string {
  if (!pick) return ''
  return pick.lane === NO_LANE
    ? `Click: set all ${who}s to it`
    : `Click: set ${laneStyle(pick.lane).letter} to it`
}

interface ReadingProps {
  readonly target: Target
  readonly theme: FigureTheme
  readonly width: number
  readonly height: number
  readonly hint: string
}

/** A ring around the point, and a box beside it where there is room. */
function Reading({ target, theme, width, height, hint }: ReadingProps) {
  const { x, y, lane, title, rows } = target
  const side = x > width / 2 ? { right: width - x + 12 } : { left: x + 12 }
  const end = y > height / 2 ? { bottom: height - y + 8 } : { top: y + 8 }
  return (
    <>
      <span
        className={css.ring}
        style={{ left: x, top: y, borderColor: lane === NO_LANE ? theme.ink : theme.lanes[lane] }}
      />
      <div className={css.reading} style={{ ...side, ...end }} aria-hidden>
        <b>
          <Indexed text={title} />
        </b>
        {rows.map((row) => (
          <span key={row}>
            <Indexed text={row} />
          </span>
        ))}
        {hint && <i>{hint}</i>}
      </div>
    </>
  )
}
