// Episodes in full, fetched from the worker as the playhead nears them and kept for a while.
import type { EpisodeDetail, StepDetail } from '../core/experiment/detail.ts'
import { invalidate } from './frame.ts'
import { lab } from './store.ts'

/** Episodes are fetched in blocks of this many, so that playing at an episode a frame waits for none. */
const BLOCK = 8
/** Blocks kept per lane; the oldest are dropped. */
const KEPT = 4

/** Cells of the longest walk of a step: its Actors set out together, and who has arrived waits for the others. */
export const lengthOf = ({ legs }: StepDetail): number =>
  legs.reduce((longest, { walk }) => Math.max(longest, walk.length - 1), 0)

type Ask = (id: number, lane: number, from: number, to: number) => void

let ask: Ask = () => {}
let runId = -1
const kept = new Map<string, readonly EpisodeDetail[] | 'asked'>()

/** Engine: how to ask the worker. */
export function connectDetails(send: Ask): void {
  ask = send
}

/** Engine: details have arrived. */
export function receiveDetails(id: number, lane: number, details: readonly EpisodeDetail[]): void {
  if (id !== runId || details.length === 0) return
  kept.set(keyOf(lane, Math.floor(details[0].episode / BLOCK)), details)
  invalidate()
}

/**
 * This episode of a lane of the present run in full, or undefined until it has arrived: the worker is asked for it
 * and a frame follows when it is there.
 */
export function detailOf(lane: number, episode: number): EpisodeDetail | undefined {
  const { run } = lab()
  if (!run || lane >= run.lanes.length) return undefined
  if (run.id !== runId) {
    kept.clear()
    runId = run.id
  }
  const episodes = run.lanes[lane].trace.episodes
  const block = Math.floor(episode / BLOCK)
  want(lane, block, episodes)
  if ((block + 1) * BLOCK < episodes) want(lane, block + 1, episodes)
  const found = kept.get(keyOf(lane, block))
  return found === 'asked' ? undefined : found?.[episode - block * BLOCK]
}

function want(lane: number, block: number, episodes: number): void {
  const key = keyOf(lane, block)
  if (kept.has(key)) return
  for (const oldest of kept.keys()) {
    if (kept.size < KEPT * 4) break
    kept.delete(oldest)
  }
  kept.set(key, 'asked')
  ask(runId, lane, block * BLOCK, Math.min(episodes, (block + 1) * BLOCK))
}

const keyOf = (lane: number, block: number): string => `${lane}:${block}`
