// The last observation of a lane with all that Bayes’ rule made of it.
import { detailOf } from '../../app/details.ts'
import { lab } from '../../app/store.ts'
import type { StepDetail } from '../../core/experiment/detail.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { momentNow } from './moment.ts'
import type { Evidence } from './why.ts'

export interface Heard extends Evidence {
  readonly step: StepDetail
  readonly episode: number
  readonly index: number
  readonly subgoal: string
  /** What was true, if it was misreported. */
  readonly truly: string | null
  readonly moved: boolean
  readonly marked: Scene['marked']
  readonly truth: number
}

/** Changes of belief smaller than this are rounding. */
const STILL = 1e-9

/** Null before anything has been observed. As an episode begins it is the last observation of the one before. */
export function lastHeard(lane: number): Heard | null {
  const moment = momentNow(lane)
  if (!moment) return null
  const { run, detail, heard } = moment
  const before =
    heard || detail.episode === 0 || run !== lab().run ? undefined : detailOf(lane, detail.episode - 1)
  const step = heard ?? before?.steps.at(-1)
  if (!step) return null
  const { scene, lanes } = run
  const from = heard ? detail : before
  return {
    step,
    episode: from?.episode ?? 0,
    index: from?.steps.indexOf(step) ?? 0,
    subgoal: scene.subgoals[step.subgoal].phrase,
    phrase: scene.observations[step.reported].phrase,
    truly: step.reported === step.observation ? null : scene.observations[step.observation].phrase,
    noun: scene.noun,
    marked: scene.marked,
    letters: scene.latents.map(({ letter }) => letter),
    before: step.posterior,
    likelihood: step.likelihood,
    after: step.after,
    moved: step.after.some((w, z) => Math.abs(w - step.posterior[z]) > STILL),
    truth: lanes[lane].trace.truth,
  }
}
