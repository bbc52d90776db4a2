// What a lane shows at the playhead: which episode in full, which step of it, and how far into that step.
import { detailOf, lengthOf } from '../../app/details.ts'
import { SPEEDS } from '../../app/playback.ts'
import { lab, type Playhead, type Run } from '../../app/store.ts'
import type { EpisodeDetail, StepDetail } from '../../core/experiment/detail.ts'

export interface Moment {
  readonly run: Run
  readonly detail: EpisodeDetail
  readonly index: number
  readonly step: StepDetail
  /** Fractional index into the longest walk of this step, within it. */
  readonly cell: number
  /** How far the recall of a failed Actor has got, 0 to 1; 1 where it arrived and the walk has ended. */
  readonly back: number
  /** The walk of this step has ended, so that its observation counts. */
  readonly ended: boolean
  /** That was the last step of this lane's episode. */
  readonly over: boolean
  /** The posterior now, shape [latents]. */
  readonly weights: Float64Array
  /** The latest step of this episode whose observation counts. */
  readonly heard: StepDetail | null
}

/** Cells' worth of time that the recall of a failed Actor takes. */
const RECALL = 3
const END: Playhead = { episode: 0, step: Number.POSITIVE_INFINITY, cell: 0, done: true }

export function momentOf(run: Run, detail: EpisodeDetail, playhead: Playhead): Moment {
  const { steps } = detail
  const last = steps.length - 1
  const past = playhead.step > last
  const index = past ? last : Math.max(0, playhead.step)
  const step = steps[index]
  const end = lengthOf(step)
  const cell = past ? end : Math.min(end, Math.max(0, playhead.cell))
  const ended = past || playhead.done || playhead.cell >= end
  const back = past ? 1 : Math.min(1, Math.max(0, (playhead.cell - end) / RECALL))
  const heard = ended ? step : index > 0 ? steps[index - 1] : null
  const weights = ended ? step.after : step.posterior
  return { run, detail, index, step, cell, back, ended, over: ended && index === last, weights, heard }
}

/** The latents that a step followed: one if all Actors followed it, else that of each Actor in turn; [] for none. */
export function askersOf({ asker, legs }: StepDetail): number[] {
  return asker >= 0 ? [asker] : legs.map((leg) => leg.asker).filter((one) => one >= 0)
}

interface Shown {
  readonly run: Run
  readonly detail: EpisodeDetail
}

const latest = new Map<number, Shown>()
/** The moment of the present playhead: all parts of a lane ask for it in every frame. */
const kept = new Map<number, { readonly playhead: Playhead; readonly moment: Moment }>()

/** Episodes go by faster than they can be seen: bars do not glide. */
export const isFast = (): boolean => {
  const { playing, playhead, opening, speed } = lab()
  return playing && playhead.done && (opening || SPEEDS[speed].unit === 'episodes')
}

/** What is exchanged faster than this cannot be read. */
const LEGIBLE_MS = 150

/** Whether what was last exchanged at `at`, by performance.now(), has to stay a little: only where episodes go by fast. */
export const isTooSoon = (at: number): boolean => isFast() && performance.now() - at < LEGIBLE_MS

/** The moment of a lane now; where its episode has not arrived yet, the end of the last that has. Null before any. */
export function momentNow(lane: number): Moment | null {
  const { run, playhead } = lab()
  if (!run) {
    latest.clear()
    kept.clear()
    return null
  }
  const now = kept.get(lane)
  const known = now?.moment.run === run ? now.moment : null
  if (known && now?.playhead === playhead) return known
  const detail = detailOf(lane, playhead.episode)
  if (detail) {
    const moment = momentOf(run, detail, playhead)
    latest.set(lane, { run, detail })
    kept.set(lane, { playhead, moment })
    return moment
  }
  const before = latest.get(lane)
  return before ? momentOf(before.run, before.detail, END) : null
}

/** What a lane shows, if it is of this episode: until that has arrived it may be another, even of a run of another world. */
export const arrived = (shown: Moment | null, run: Run, episode: number): Moment | null =>
  shown?.run === run && shown.detail.episode === episode ? shown : null
