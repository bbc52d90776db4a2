// A lane on paper: who plans, its stage at this moment, and what it believes.
import { useLayoutEffect, useRef } from 'react'
import { lab, type Run } from '../../app/store.ts'
import { laneName } from '../../core/params.ts'
import { drawActor } from '../lane/draw-actor.ts'
import * as ground from '../lane/draw-ground.ts'
import { drawRoute } from '../lane/draw-route.ts'
import * as team from '../lane/draw-team.ts'
import { Floor } from '../lane/Floor.tsx'
import { planOf } from '../lane/geometry.ts'
import { arrived, type Moment, momentNow } from '../lane/moment.ts'
import { ranking } from '../lane/ranking.ts'
import { chance } from '../lane/words.ts'
import { latentColour, letterOn } from '../latent-style.ts'
import { finer } from '../pixels.ts'
import { statusOf } from '../shell/status.ts'
import { useExploration } from '../shell/use-exploration.ts'
import { capital, plannerOf } from '../who.ts'
import css from './sheet.module.css'

interface Props {
  readonly run: Run
  readonly lane: number
  readonly who: string
  /** What else of it was set. */
  readonly words: string
}

export function LaneCard({ run, lane, who, words }: Props) {
  const { config, playhead, truthHidden } = lab()
  const moment = arrived(momentNow(lane), run, playhead.episode)
  return (
    <section className={css.lane}>
      <h2>
        {capital(who)} {laneName(lane)}: {plannerOf(config.lanes[lane]?.planner)?.label},{' '}
        {useExploration(lane)}
      </h2>
      <p className={css.status}>
        {statusOf(run, lane, playhead, truthHidden).join(' ')} {words}
      </p>
      <Stage run={run} lane={lane} moment={moment} />
      {moment && (
        <Belief run={run} moment={moment} truth={truthHidden ? null : run.lanes[lane].trace.truth} />
      )}
    </section>
  )
}

/** Of each picture, in pixels of a page that is 718 wide. */
const WIDTH = 336
/** How many pixels a printer has for one of the screen. */
const FINENESS = 3

interface StageProps {
  readonly run: Run
  readonly lane: number
  readonly moment: Moment | null
}

function Stage({ run, lane, moment }: StageProps) {
  const route = useRef<HTMLCanvasElement>(null)
  const actor = useRef<HTMLCanvasElement>(null)
  const height = run.lanes.length > 2 ? 118 : 200
  useLayoutEffect(() => {
    if (!moment || !route.current || !actor.current) return
    const plan = planOf(run.scene, WIDTH, height)
    const truth = lab().truthHidden ? null : run.lanes[lane].trace.truth
    const picture = { plan, moment, lane, truth, width: WIDTH, height, lit: null, dark: false, ground }
    const [under, over] = [route.current, actor.current]
    finer(FINENESS, () => {
      drawRoute(under, picture)
      drawActor(over, plan, moment, WIDTH, height, false, team)
    })
  }, [run, lane, moment, height])
  return (
    <div className={css.stage} style={{ width: WIDTH, height }} role="img" aria-label="The building">
      <Floor scene={run.scene} />
      <canvas ref={route} />
      <canvas ref={actor} />
    </div>
  )
}

interface BeliefProps {
  readonly run: Run
  readonly moment: Moment
  readonly truth: number | null
}

function Belief({ run, moment, truth }: BeliefProps) {
  const { shown, others, rest } = ranking(moment.weights)
  return (
    <ol className={css.belief}>
      {shown.map((latent) => {
        const colour = latentColour(latent, false, run.scene.marked)
        const p = moment.weights[latent]
        return (
          <li key={latent}>
            <b style={{ color: letterOn(colour), background: colour }}>{run.scene.latents[latent].letter}</b>
            <span className={css.track}>
              <i style={{ width: `${100 * p}%`, background: colour }} />
            </span>
            <span>
              {chance(p)}
              {latent === truth ? ' ★' : ''}
            </span>
          </li>
        )
      })}
      {others > 0 && (
        <li>
          {others} others: {chance(rest)}
        </li>
      )}
    </ol>
  )
}
