// What is inside a lane now: the moment of the playhead as the parts of the system see it.
import { lengthOf } from '../../app/details.ts'
import { pauses } from '../../app/playback.ts'
import { lab } from '../../app/store.ts'
import { usesParameter } from '../../core/params.ts'
import { type Moment, momentNow } from '../lane/moment.ts'
import { type Flow, flowAt, type Walked } from './flow.ts'
import type { Spoken } from './say.ts'

interface Now {
  readonly moment: Moment
  readonly walked: Walked
  readonly spoken: Spoken
  readonly flow: Flow
  /** W of the lane; 0: all. */
  readonly window: number
  /** What the Planner believes, once it has read what it was told, shape [latents]. */
  readonly weights: Float64Array
  /** The true latent; null where it is kept from the class. */
  readonly truth: number | null
}

/** Null until the lane has something to show. */
export function insideNow(lane: number): Now | null {
  const moment = momentNow(lane)
  const values = moment?.run.config.lanes[lane]
  if (!moment || !values) return null
  const { playhead, truthHidden } = lab()
  const { run, detail, index, step } = moment
  const moves = lengthOf(step)
  const isPresent = playhead.episode === detail.episode && playhead.step === index && !playhead.done
  const walked = { index, moves, cell: isPresent ? playhead.cell : Number.POSITIVE_INFINITY }
  const flow = flowAt(walked, pauses())
  const reads = usesParameter(values, 'window')
  const window = reads ? Number(values.window) : 0
  const { episode } = detail
  return {
    moment,
    walked,
    flow,
    window,
    spoken: {
      scene: run.scene,
      step,
      instruction: detail.instruction,
      explores: detail.explores,
      index,
      moved: moment.cell,
      flow,
      held: window > 0 ? Math.min(window - 1, episode) : episode,
      reads,
    },
    weights: flow === 'reading' ? step.after : step.posterior,
    truth: truthHidden ? null : run.lanes[lane].trace.truth,
  }
}
