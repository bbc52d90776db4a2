// Episodes in full, fetched from the worker as the playhead nears them and kept for a while.
import type { EpisodeDetail, StepDetail } from '../core/experiment/detail.ts'
import { MAX_LANES } from '../core/params.ts'
import { answersOfRun } from './answers.ts'
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
const blocks = answersOfRun<readonly EpisodeDetail[]>(KEPT * MAX_LANES)

/** Engine: how to ask the worker. */
export function connectDetails(send: Ask): void {
  ask = send
}

/** Engine: details have arrived. */
export function receiveDetails(id: number, lane: number, details: readonly EpisodeDetail[]): void {
  if (details.length > 0) blocks.take(id, keyOf(lane, Math.floor(details[0].episode / BLOCK)), details)
}

/**
 * This episode of a lane of the present run in full, or undefined until it has arrived: the worker is asked for it
 * and a frame follows when it is there.
 */
export function detailOf(lane: number, episode: number): EpisodeDetail | undefined {
  const { run } = lab()
  if (!run || lane >= run.lanes.length) return undefined
  const { episodes } = run.lanes[lane].trace
  const block = Math.floor(episode / BLOCK)
  const found = blockOf(lane, block, episodes)
  if ((block + 1) * BLOCK < episodes) blockOf(lane, block + 1, episodes)
  return found?.[episode - block * BLOCK]
}

const blockOf = (lane: number, block: number, episodes: number): readonly EpisodeDetail[] | undefined =>
  blocks.of(keyOf(lane, block), (id) => ask(id, lane, block * BLOCK, Math.min(episodes, (block + 1) * BLOCK)))

const keyOf = (lane: number, block: number): string => `${lane}:${block}`
