// The pen over the plot: a curve is drawn with mouse or finger, or five points of it are moved by keyboard.
import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import { useFrame } from '../../app/frame.ts'
import { COLUMNS, setPrediction } from '../../app/predict.ts'
import { lab, useLab } from '../../app/store.ts'
import { fillIn } from '../../lesson/facts.ts'
import { useWords } from '../lesson/language.ts'
import { unzoomed } from '../pixels.ts'
import { predictionDomain } from '../plot/domain.ts'
import type { OverlayProps } from '../plot/Overlay.tsx'
import styles from '../plot/overlay.module.css'
import { drawn, HANDLES, moved, type Place } from './curve.ts'
import { pointOf } from './paint-guess.ts'

/** What a key moves a point by, as a share of all that can be lost. */
const STEPS: Readonly<Record<string, number>> = {
  ArrowUp: 0.02,
  ArrowDown: -0.02,
  PageUp: 0.1,
  PageDown: -0.1,
  Home: -1,
  End: 1,
}

const NONE: readonly number[] = []

const shares = (): readonly number[] => lab().prediction?.shares ?? NONE

export function Drawing({ layoutRef }: OverlayProps) {
  const words = useWords()
  const ready = words !== null
  const episodes = useLab((state) => state.run?.lanes[0].trace.episodes ?? 0)
  const all = useLab(({ run, prediction }) => {
    const lane = prediction && run?.lanes[prediction.lane]
    return lane ? predictionDomain(lane).yHi : 0
  })
  const now = useLab((state) => state.prediction?.shares ?? NONE)
  const handles = useRef<(HTMLDivElement | null)[]>([])
  const last = useRef<Place>(null)
  useFrame(() => {
    const layout = layoutRef.current
    if (!layout) return
    for (const [i, element] of handles.current.entries()) {
      const { x, y } = pointOf(layout, shares(), HANDLES[i])
      if (element) element.style.transform = `translate(${x}px, ${y}px)`
    }
  })
  // The button that was pressed to draw has gone; by keyboard one goes on with the first point.
  useEffect(() => {
    if (ready && document.activeElement === document.body) handles.current[0]?.focus({ preventScroll: true })
  }, [ready])
  const placeAt = (event: PointerEvent<HTMLElement>): Place | null => {
    const layout = layoutRef.current
    if (!layout) return null
    const { left, top } = event.currentTarget.getBoundingClientRect()
    const { x, y } = layout
    const [across, down] = [unzoomed(event.clientX - left), unzoomed(event.clientY - top)]
    return { x: x.invert(across) / x.hi, y: y.invert(down) / y.hi }
  }
  const draw = (event: PointerEvent<HTMLElement>): void => {
    const to = placeAt(event)
    if (!to) return
    setPrediction(drawn(shares(), last.current ?? to, to))
    last.current = to
  }
  const key = (event: KeyboardEvent, i: number): void => {
    const step = STEPS[event.key]
    const aside = { ArrowLeft: i - 1, ArrowRight: i + 1 }[event.key]
    if (step !== undefined) setPrediction(moved(shares(), HANDLES[i], step))
    else if (aside !== undefined) handles.current[aside]?.focus()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  if (!words) return null
  const { tag, prediction } = words
  const say = (text: string, column: number): string => {
    const values = {
      T: (column / COLUMNS) * episodes,
      drawn: (now[column] ?? 0) * all,
    }
    return fillIn(text, tag, (name) => values[name as keyof typeof values])
  }
  return (
    <div
      className={styles.pen}
      data-pen
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        last.current = null
        draw(event)
      }}
      onPointerMove={(event) => event.currentTarget.hasPointerCapture(event.pointerId) && draw(event)}
    >
      {HANDLES.map((column, i) => (
        <div
          key={column}
          ref={(element) => {
            handles.current[i] = element
          }}
          className={styles.handle}
          role="slider"
          tabIndex={0}
          aria-orientation="vertical"
          aria-label={say(prediction.point, column)}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={Math.round(100 * (now[column] ?? 0))}
          aria-valuetext={say(prediction.pointValue, column)}
          title={prediction.keys}
          onKeyDown={(event) => key(event, i)}
        />
      ))}
    </div>
  )
}
