// The opening: the first quarter of a run or so, played in a few seconds.
import { animate } from './frame.ts'
import { after, pause } from './playback.ts'
import { lab, setLab } from './store.ts'

const OPENING_SECONDS = 2.6
/** The opening run ends where the two default curves have parted but most is still to come. */
const OPENING_EPISODES = 250

let stop = (): void => {}

/** Plays it, then stops and waits; at once where motion is unwelcome. */
export function playOpening(): void {
  const { run } = lab()
  if (!run) return
  // That of another link may not have noticed yet that its run is gone.
  stop()
  const target = Math.min(OPENING_EPISODES, Math.ceil(run.lanes[0].trace.episodes / 4))
  if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
    setLab({ playhead: after(target) })
    return
  }
  let seconds = 0
  setLab({ opening: true, playing: true })
  stop = animate((elapsed) => {
    if (!lab().opening) return stop()
    seconds += elapsed / 1000
    const share = Math.min(1, seconds / OPENING_SECONDS)
    // Slow at first, so that the eye finds the curves before they part.
    setLab({ playhead: after(Math.max(1, Math.round(target * share * share))) })
    if (share === 1) {
      pause()
      stop()
    }
  })
}
