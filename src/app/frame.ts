// The only animation clock: whoever draws registers here and is called at most once a frame, and only after a change.
import { useEffect, useRef } from 'react'
import { type Draw, drawSome } from './draw-some.ts'
import { useLab } from './store.ts'

type Tick = (elapsedMs: number) => void

/** A frame that has drawn for so long leaves what still waits to the next: a step that begins changes much at once. */
const BUDGET_MS = 3

const draws = new Set<Draw>()
/** Those of `draws` that a change has made out of date; what has waited longest is drawn first. */
const waiting = new Set<Draw>()
const ticks = new Set<Tick>()
let dirty = false
let requested = false
let before = 0

/** Asks for a frame, for changes that the store does not know of: a size, a colour scheme, arrived details. */
export function invalidate(): void {
  dirty = true
  request()
}

function request(): void {
  if (requested) return
  requested = true
  requestAnimationFrame(frame)
}

function frame(now: number): void {
  requested = false
  const elapsed = before === 0 ? 0 : Math.min(100, now - before)
  before = ticks.size > 0 ? now : 0
  for (const tick of ticks) tick(elapsed)
  if (dirty) {
    dirty = false
    for (const draw of draws) waiting.add(draw)
  }
  drawSome(waiting, () => performance.now(), BUDGET_MS)
  if (ticks.size > 0 || waiting.size > 0) request()
}

/** Calls `tick` every frame with the milliseconds since the last, until the returned function is called. */
export function animate(tick: Tick): () => void {
  ticks.add(tick)
  request()
  return () => void ticks.delete(tick)
}

useLab.subscribe(invalidate)

/** Calls `draw` after this component has rendered and in every frame after a change of the state. */
export function useFrame(draw: Draw): void {
  const latest = useRef(draw)
  useEffect(() => {
    latest.current = draw
    invalidate()
  })
  useEffect(() => {
    const call = (): void => latest.current()
    draws.add(call)
    return () => {
      draws.delete(call)
      waiting.delete(call)
    }
  }, [])
}
