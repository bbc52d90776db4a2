// The layer over the regret plot: the curve that a formula names, and the one that the person draws.
import { type RefObject, useEffect, useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { episodesDone, lab, useLab } from '../../app/store.ts'
import type { Thing } from '../../lesson/things.ts'
import { cleared, inks } from '../lane/canvas.ts'
import { changes } from '../lane/changes.ts'
import { useSize } from '../lane/use-size.ts'
import { laneStyle } from '../lane-style.ts'
import { themeVersion } from '../latent-style.ts'
import { name, useNaming } from '../lesson/naming.ts'
import { pixelRatio, unzoomed } from '../pixels.ts'
import { Drawing } from '../predict/Drawing.tsx'
import { paintGuess } from '../predict/paint-guess.ts'
import type { Curve } from './curves.ts'
import type { Layout } from './layout.ts'
import styles from './overlay.module.css'

export interface OverlayProps {
  /** Where things are in the plot below; null until it has been drawn. */
  readonly layoutRef: RefObject<Layout | null>
}

/** A curve nearer to the pointer than this, in pixels, is meant. */
const REACH = 10

export default function Overlay({ layoutRef }: OverlayProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const size = useSize(canvas)
  const drawing = useLab((state) => state.prediction?.revealed === false)
  const [changed] = useState(changes)
  useFrame(() => {
    const layout = layoutRef.current
    const { width, height } = size.current
    if (!canvas.current || !layout || width === 0) return
    const { thing } = useNaming.getState()
    const { prediction } = lab()
    if (!changed(layout, thing, prediction, doneNow(), width, height, themeVersion(), pixelRatio())) return
    const context = cleared(canvas.current, width, height)
    if (thing !== null) paintNamed(context, layout, thing)
    if (prediction) paintGuess(context, layout, prediction, inks().accent, inks().panel)
  })
  useNamedByPointer(canvas, layoutRef)
  return (
    <>
      <div className={styles.layer} data-curves aria-hidden="true">
        <canvas ref={canvas} className={styles.layer} />
      </div>
      {drawing && <Drawing layoutRef={layoutRef} />}
    </>
  )
}

/** The curve that is named, in a wide pale stroke. */
function paintNamed(context: CanvasRenderingContext2D, layout: Layout, thing: Thing): void {
  const { left, top, right, bottom } = layout.frame
  context.save()
  context.beginPath()
  context.rect(left - 2, top - 6, right - left + 4, bottom - top + 12)
  context.clip()
  context.strokeStyle = inks().accent
  context.globalAlpha = 0.35
  context.lineWidth = 10
  for (const curve of layout.curves) {
    if (thingOf(curve) === thing) traced(context, layout, curve, doneNow())
  }
  context.restore()
}

const doneNow = (): number => episodesDone(lab().playhead)

/** The word by which a formula names a curve. */
function thingOf({ kind, lane, label }: Curve): Thing | null {
  if (kind === 'reference') return 'linear'
  if (lane < 0) return null
  const { letter } = laneStyle(lane)
  if (kind === 'lane') return `regret-${letter}` as Thing
  return kind === 'bound' && label.startsWith('upper') ? (`bound-${letter}` as Thing) : null
}

function traced(
  context: CanvasRenderingContext2D,
  { x, y, frame }: Layout,
  curve: Curve,
  done: number,
): void {
  const last = curve.kind === 'lane' ? done : x.hi
  context.lineJoin = 'round'
  context.beginPath()
  for (let pixel = frame.left; pixel <= frame.right; pixel += 2) {
    const t = Math.round(x.invert(pixel))
    if (t > last) break
    context.lineTo(x.at(t), y.at(curve.at(t)))
  }
  context.stroke()
}

/** The reverse: a curve under the pointer is named. */
function useNamedByPointer(canvas: RefObject<HTMLElement | null>, layoutRef: RefObject<Layout | null>): void {
  useEffect(() => {
    const picture = canvas.current?.parentElement?.parentElement
    if (!picture) return
    const point = (event: PointerEvent): void => {
      const layout = layoutRef.current
      if (!layout) return
      const box = picture.getBoundingClientRect()
      const t = Math.max(0, Math.round(layout.x.invert(unzoomed(event.clientX - box.left))))
      const away = (curve: Curve): number =>
        curve.kind === 'lane' && t > doneNow()
          ? Number.POSITIVE_INFINITY
          : Math.abs(layout.y.at(curve.at(t)) - unzoomed(event.clientY - box.top))
      const [nearest] = layout.curves.toSorted((a, b) => away(a) - away(b))
      name(nearest && away(nearest) < REACH ? thingOf(nearest) : null)
    }
    const leave = (): void => name(null)
    picture.addEventListener('pointermove', point)
    picture.addEventListener('pointerleave', leave)
    return () => {
      picture.removeEventListener('pointermove', point)
      picture.removeEventListener('pointerleave', leave)
    }
  }, [canvas, layoutRef])
}
