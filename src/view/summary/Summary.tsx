// Tells whoever listens how an episode went: once it is over, or now and then while they fly by; never in every frame.
import { useEffect, useState } from 'react'
import { episodesDone, lab, useLab } from '../../app/store.ts'
import { arrived, momentNow } from '../lane/moment.ts'
import { capital, useWho } from '../who.ts'
import { summaryOf } from './words.ts'

/** While it plays, as long as a summary takes to be heard. */
const PLAYING_MS = 12_000
/** For the episode's details to arrive, and for several steps in a row to be told as one. */
const SETTLED_MS = 400

export function Summary() {
  const [words, setWords] = useState('')
  const who = capital(useWho())
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    let due = Number.POSITIVE_INFINITY
    const tell = (): void => {
      timer = undefined
      due = Number.POSITIVE_INFINITY
      const { run, playhead, playing, curveHidden, prediction } = lab()
      const done = episodesDone(playhead)
      if (!run || done === 0 || !playhead.done) return
      const moments = run.lanes.map((_, lane) => arrived(momentNow(lane), run, done - 1))
      const lossHidden = curveHidden || prediction?.revealed === false
      if (!playing && moments.includes(null)) plan(SETTLED_MS)
      else setWords(summaryOf({ run, done, who, moments, lossHidden }))
    }
    const plan = (wait: number): void => {
      const at = performance.now() + wait
      // What is due sooner stays due; a stop is told at once.
      if (timer !== undefined && due <= at) return
      clearTimeout(timer)
      due = at
      timer = setTimeout(tell, wait)
    }
    // What happened while this was being loaded.
    if (!lab().playing) plan(SETTLED_MS)
    const stop = useLab.subscribe(
      ({ playhead, playing, run }) => `${run?.id} ${episodesDone(playhead)} ${playing}`,
      () => plan(lab().playing ? PLAYING_MS : SETTLED_MS),
    )
    return () => {
      stop()
      clearTimeout(timer)
    }
  }, [who])
  return (
    <p className="hidden-text" role="status" data-summary>
      {words}
    </p>
  )
}
