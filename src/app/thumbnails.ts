// Small pictures of links: their runs, computed in a worker of their own, one after another, while somebody looks.
import type { LaneRun } from '../core/experiment/trace.ts'
import { decodeLink } from '../core/link.ts'
import type { Scene } from '../core/scenarios/scenario.ts'
import type { Reply, Request } from '../protocol.ts'
import { startWorker } from './start-worker.ts'

/** What a thumbnail shows of a run. */
export interface Thumbnail {
  readonly scene: Scene
  /** Cumulative regret of each lane at POINTS evenly spaced episodes. */
  readonly regrets: readonly Float64Array[]
}

/** More than the pixels that a thumbnail is wide would not be seen. */
const POINTS = 120

/** Those made are kept: the gallery opens with them the next time. */
const made = new Map<string, Thumbnail>()

/**
 * Makes the thumbnails of these links and hands each over when it is there, at once where it was made before. A link that
 * cannot be computed has none.
 * @returns stops the work
 */
export function makeThumbnails(
  links: readonly string[],
  show: (link: string, thumbnail: Thumbnail) => void,
): () => void {
  const wanted = links.filter((link) => !made.has(link))
  for (const link of links) {
    const known = made.get(link)
    if (known) show(link, known)
  }
  if (wanted.length === 0) return () => {}
  const worker = startWorker(wanted[0])
  let at = -1
  const next = (): void => {
    at++
    if (at === wanted.length) worker.terminate()
    else worker.postMessage({ kind: 'run', id: at, config: decodeLink(wanted[at]).config } satisfies Request)
  }
  worker.onmessage = ({ data }: MessageEvent<Reply>) => {
    if ((data.kind !== 'run' && data.kind !== 'error') || data.id !== at) return
    if (data.kind === 'run') {
      const thumbnail = { scene: data.scene, regrets: data.lanes.map(thinned) }
      made.set(wanted[at], thumbnail)
      show(wanted[at], thumbnail)
    }
    next()
  }
  worker.onerror = () => worker.terminate()
  next()
  return () => worker.terminate()
}

function thinned({ trace }: LaneRun): Float64Array {
  const last = trace.episodes - 1
  return Float64Array.from({ length: POINTS }, (_, i) => trace.regret[Math.round((i * last) / (POINTS - 1))])
}
