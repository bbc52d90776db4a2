// While the page plays, what measures gives way as soon as frames are missed: a band can wait, motion cannot.
import { animate } from './frame.ts'
import { measureGently } from './measure.ts'
import { useLab } from './store.ts'

/** A frame that took so long has cost the next one its turn. */
const LATE_MS = 25
/** As many late ones among so many can be seen. */
const SEEN = 2
const FRAMES = 60

export function startGivingWay(): void {
  let stop: (() => void) | null = null
  useLab.subscribe(
    ({ playing }) => playing,
    (playing) => {
      stop?.()
      stop = playing ? animate(watch()) : null
      if (!playing) measureGently(false)
    },
  )
}

/** Counts frames; says so again and again while they are missed, as what measures may just have been started. */
function watch(): (elapsedMs: number) => void {
  let frames = 0
  let late = 0
  return (elapsedMs) => {
    frames += 1
    if (elapsedMs > LATE_MS) late += 1
    if (late >= SEEN) measureGently(true)
    if (late < SEEN && frames < FRAMES) return
    frames = 0
    late = 0
  }
}
