// The cursor over the plot, for pointer, finger and keyboard: it reads an episode, and a click or Enter goes there.
import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useRef } from 'react'
import { invalidate } from '../../app/frame.ts'
import { episodesDone, lab } from '../../app/store.ts'
import { unzoomed } from '../pixels.ts'
import type { Layout } from './layout.ts'
import { spokenReading } from './readout.ts'
import styles from './regret-plot.module.css'
import { shownBands } from './shown-bands.ts'
import { shownPair } from './use-drawing.ts'
import { useLabEvery } from './use-lab-every.ts'

interface Props {
  /** Where the cursor stands, in episodes that count; null hides it. */
  readonly cursorRef: RefObject<number | null>
  readonly layoutRef: RefObject<Layout | null>
  readonly onSeek: (episode: number) => void
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowDown: -10,
  ArrowUp: 10,
  PageDown: -100,
  PageUp: 100,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}

/** A second tap within this many pixels of the cursor goes there; the first one only reads. */
const TAP = 24

export function PlotCursor({ cursorRef, layoutRef, onSeek }: Props) {
  const element = useRef<HTMLDivElement>(null)
  const seeks = useRef(false)
  // Renders now and then, so that the value that is spoken keeps up.
  useLabEvery(1000)
  const last = (): number =>
    Math.min(Math.floor(layoutRef.current?.x.hi ?? 0), lab().run?.lanes[0].trace.episodes ?? 0)

  const describe = (): void => {
    const { run, playhead } = lab()
    if (!run || !element.current) return
    const done = episodesDone(playhead)
    const t = cursorRef.current ?? done
    element.current.setAttribute('aria-valuemax', String(Math.max(last(), t)))
    element.current.setAttribute('aria-valuenow', String(t))
    element.current.setAttribute(
      'aria-valuetext',
      spokenReading(run.lanes, t, done, shownPair(lab()), shownBands(lab())),
    )
  }
  useEffect(describe)

  const move = (t: number | null): void => {
    cursorRef.current = t === null ? null : Math.max(0, Math.min(t, last()))
    describe()
    invalidate()
  }
  const episodeAt = (event: PointerEvent): number => {
    const left = event.currentTarget.getBoundingClientRect().left
    return Math.max(0, Math.round(layoutRef.current?.x.invert(unzoomed(event.clientX - left)) ?? 0))
  }
  const seek = (t: number): void => onSeek(Math.max(0, t - 1))
  const press = (event: PointerEvent): void => {
    const { x } = layoutRef.current ?? {}
    const t = episodeAt(event)
    const near = x && cursorRef.current !== null && Math.abs(x.at(t) - x.at(cursorRef.current)) < TAP
    seeks.current = event.pointerType !== 'touch' || Boolean(near)
    if (event.pointerType === 'touch' && !near) move(t)
  }
  const key = (event: KeyboardEvent): void => {
    const from = cursorRef.current ?? episodesDone(lab().playhead)
    const step = STEPS[event.key]
    if (step !== undefined) move(from + step * (event.shiftKey && Math.abs(step) === 1 ? 10 : 1))
    else if (event.key === 'Enter' || event.key === ' ') seek(from)
    else if (event.key === 'Escape') move(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div
      ref={element}
      className={styles.cursor}
      role="slider"
      tabIndex={0}
      aria-label="Episode to read in the plot; Enter goes there"
      aria-valuemin={0}
      aria-valuemax={0}
      aria-valuenow={0}
      onPointerMove={(event) => {
        if (event.pointerType === 'touch') seeks.current = false
        move(episodeAt(event))
      }}
      onPointerDown={press}
      onPointerLeave={(event) => event.pointerType !== 'touch' && move(null)}
      onClick={() => seeks.current && cursorRef.current !== null && seek(cursorRef.current)}
      onKeyDown={key}
      onFocus={(event) => event.currentTarget.matches(':focus-visible') && move(episodesDone(lab().playhead))}
      onBlur={() => move(null)}
    />
  )
}
