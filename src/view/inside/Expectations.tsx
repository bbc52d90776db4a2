// What a Planner with a world model expects of every subgoal at the playhead’s step, and which it therefore named.
import { useRef, useState } from 'react'
import { setLane } from '../../app/actions.ts'
import { useFrame } from '../../app/frame.ts'
import { useLab } from '../../app/store.ts'
import type { StepDetail } from '../../core/experiment/detail.ts'
import { LANE_ROWS, laneName, predicts } from '../../core/params.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { changes } from '../lane/changes.ts'
import { isTooSoon, momentNow } from '../lane/moment.ts'
import { chance } from '../lane/words.ts'
import shell from '../shell/shell.module.css'
import { useWho } from '../who.ts'
import { ExpectedList } from './ExpectedList.tsx'
import css from './expectations.module.css'
import { expectedRows } from './expected.ts'
import { useInsideLane } from './use-inside-lane.ts'

interface Shown {
  readonly scene: Scene
  readonly step: StepDetail
  readonly episode: number
  readonly index: number
  readonly explores: boolean
}

export default function Expectations() {
  const lane = useInsideLane()
  const [shown, setShown] = useState<Shown | null>(null)
  const shownAt = useRef(0)
  const [changed] = useState(changes)
  const noun = useLab((state) => state.run?.scene.noun ?? 'world')
  const foresees = useLab((state) => predicts(state.config.lanes[lane] ?? {}))

  useFrame(() => {
    const moment = momentNow(lane)
    if (!moment || isTooSoon(shownAt.current)) return
    const { run, step, detail, index } = moment
    if (!changed(step)) return
    shownAt.current = performance.now()
    setShown({ scene: run.scene, step, episode: detail.episode, index, explores: detail.explores })
  })

  if (!foresees) return <Imitates lane={lane} />
  return (
    <div className={css.expectations}>
      <p className={css.sentence}>
        It predicts what each subgoal would bring, asking all {noun}s by how much it believes in each, and
        names what is worth most to the end of the episode. It looks no further.
      </p>
      <p className={css.formula}>
        Q(τ, g) = Σ<sub>o′</sub> Σ<sub>z</sub> w<sub>z</sub> Pr<sub>z</sub>(o′ | τ, g) [ r(o′) + max
        <sub>g′</sub> Q(τ g o′, g′) ]
      </p>
      {shown && <Weighed shown={shown} />}
    </div>
  )
}

function Weighed({ shown: { scene, step, episode, index, explores } }: { readonly shown: Shown }) {
  const rows = expectedRows(step)
  const where = `Episode ${episode + 1}, step ${index + 1}`
  if (!rows)
    return (
      <p className={css.where}>
        {where}: {explores ? 'this episode explores, and nothing is weighed.' : 'nothing is weighed.'}
      </p>
    )
  const most = Math.max(...rows.map(({ value }) => value))
  const named = rows.find(({ chosen }) => chosen)
  const { phrase } = scene.subgoals[step.subgoal]
  const slip = named && named.value < most - 1e-9
  return (
    <>
      <p className={css.where}>
        {where}: “{phrase}” is worth {chance(Math.min(1, named?.value ?? 0))}
        {slip
          ? `, though another is worth ${chance(Math.min(1, most))}: a slip.`
          : ', and no other is worth more.'}
      </p>
      <ExpectedList scene={scene} rows={rows} all={scene.subgoals.length} />
    </>
  )
}

/** A Planner that predicts nothing, and the way to one that does. */
function Imitates({ lane }: { readonly lane: number }) {
  const who = useWho()
  const { options } = LANE_ROWS[0]
  const own = useLab((state) => options.find(({ value }) => value === state.config.lanes[lane]?.planner))
  const other = options.find(({ value }) => predicts({ planner: value }))
  return (
    <div className={css.expectations}>
      <p className={css.sentence}>
        {own?.label} predicts nothing. {own?.doc}
      </p>
      {other && (
        <p>
          <button
            type="button"
            className={shell.small}
            onClick={() => setLane(lane, { planner: other.value })}
          >
            Make {who} {laneName(lane)} an {other.label}
          </button>
        </p>
      )}
    </div>
  )
}
