// A lane's posterior over the whole run as a heat strip under the scrubber; what lies ahead of the playhead is veiled.
import { useEffect, useId, useRef, useState } from 'react'
import { useFrame } from '../../app/frame.ts'
import { episodesDone, lab, setLab, useLab } from '../../app/store.ts'
import type { Trace } from '../../core/experiment/trace.ts'
import { showDrawn } from '../bitmap.ts'
import { themeVersion } from '../latent-style.ts'
import { pixelRatio } from '../pixels.ts'
import { changes } from './changes.ts'
import { describeHistory } from './describe.ts'
import { paintExploration, paintPosterior } from './draw-history.ts'
import styles from './history.module.css'
import { useSize } from './use-size.ts'

interface Props {
  readonly lane: number
  /** Called with the episode (from 0) that was pointed at. */
  readonly onSeek: (episode: number) => void
}

export function PosteriorHistory({ lane, onSeek }: Props) {
  const trace = useLab((state) => state.run?.lanes[lane]?.trace)
  const scene = useLab((state) => state.run?.scene)
  // Even through the veil a row could be seen to win.
  const secret = useLab((state) => state.truthHidden)
  const strip = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const veil = useRef<HTMLDivElement>(null)
  const caption = useId()
  const size = useSize(strip)
  const [changed] = useState(changes)
  const [moved] = useState(changes)

  useFrame(() => {
    const { width, height } = size.current
    if (!trace || !canvas.current || !veil.current || width === 0) return
    if (changed(trace, width, height, themeVersion())) paint(canvas.current, trace, width, height)
    const share = episodesDone(lab().playhead) / trace.episodes
    // The compositor moves the veil; nothing is painted again.
    if (moved(share, width)) veil.current.style.transform = `translateX(${share * width}px)`
  })
  useSeek(strip, trace, lane, onSeek)

  return (
    <figure className={styles.history}>
      <div ref={strip} className={styles.strip}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-labelledby={caption} />
        <div ref={veil} className={secret ? `${styles.veil} ${styles.secret}` : styles.veil} />
      </div>
      <figcaption id={caption} className="hidden-text">
        {trace && scene ? describeHistory(lane, trace, scene) : ''}
      </figcaption>
    </figure>
  )
}

function paint(canvas: HTMLCanvasElement, trace: Trace, width: number, height: number): void {
  const ratio = pixelRatio()
  const ink = getComputedStyle(canvas).color
  showDrawn(canvas, Math.round(width * ratio), Math.round(height * ratio), (context) => {
    paintPosterior(context, trace, ink, ratio)
    paintExploration(context, trace, ink, ratio)
  })
}

/**
 * A click or drag seeks, and a click also explains what moved the belief there; for the keyboard there are the scrubber
 * above and the key for explanations.
 */
function useSeek(
  strip: React.RefObject<HTMLDivElement | null>,
  trace: Trace | undefined,
  lane: number,
  onSeek: Props['onSeek'],
): void {
  useEffect(() => {
    const element = strip.current
    if (!element || !trace) return
    const stop = new AbortController()
    const seek = (event: PointerEvent): void => {
      const { left, width } = element.getBoundingClientRect()
      const share = Math.min(1, Math.max(0, (event.clientX - left) / width))
      onSeek(Math.min(trace.episodes - 1, Math.floor(share * trace.episodes)))
    }
    const { signal } = stop
    element.addEventListener('pointerdown', (event) => event.button === 0 && seek(event), { signal })
    element.addEventListener('click', () => setLab({ explained: lane }), { signal })
    element.addEventListener('pointermove', (event) => event.buttons === 1 && seek(event), { signal })
    return () => stop.abort()
  }, [strip, trace, lane, onSeek])
}
