// The only animation clock: whoever draws registers here and is called at most once a frame, and only after a change.
import { useEffect, useRef } from 'react'
import { type Draw, drawSome } from './draw-some.ts'
import { useLab } from './store.ts'

type Tick = (elapsedMs: number) => void

/** A frame that has drawn for so long leaves what still waits to the next: a step that begins changes much at once. */
const BUDGET_MS = 3

/** Within a walk everything is drawn this often only: some of it waits for the time to say what is new. */
const ROUND_MS = 250

const draws = new Set<Draw>()
/** Those of `draws` that follow a walk from frame to frame. */
const walkers = new Set<Draw>()
/** Those of `draws` that a change has made out of date; what has waited longest is drawn first. */
const waiting = new Set<Draw>()
const ticks = new Set<Tick>()
let dirty = false
let walked = false
let roundAt = 0
let requested = false
let before = 0

/** Asks for a frame, for changes that the store does not know of: a size, a colour scheme, arrived details. */
export function invalidate(): void {
  dirty = true
  request()
}

/** The same for a change that only those can see who follow a walk. */
export function invalidateWalk(): void {
  walked = true
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
  if (dirty || (walked && now - roundAt >= ROUND_MS)) {
    roundAt = now
    for (const draw of draws) waiting.add(draw)
  } else if (walked) {
    for (const draw of walkers) waiting.add(draw)
  }
  dirty = false
  walked = false
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

/**
 * Calls `draw` after this component has rendered and in every frame after a change of the state.
 * @param follows also in every frame of a walk, for what moves with it or tells how far it is
 */
export function useFrame(draw: Draw, follows: 'walk' | 'state' = 'state'): void {
  const latest = useRef(draw)
  useEffect(() => {
    latest.current = draw
    invalidate()
  })
  useEffect(() => {
    const call = (): void => latest.current()
    draws.add(call)
    if (follows === 'walk') walkers.add(call)
    return () => {
      for (const set of [draws, walkers, waiting]) set.delete(call)
    }
  }, [follows])
}
