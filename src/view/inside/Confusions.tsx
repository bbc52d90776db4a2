// What the Reporter of a lane makes of what happens, and how a Reporter gets better the more it has learned from.
import { useEffect, useMemo, useState } from 'react'
import { setLane } from '../../app/actions.ts'
import { useFrame } from '../../app/frame.ts'
import { type Curve, measureCurve } from '../../app/reporter-curve.ts'
import { type Reporter, reporterOf } from '../../app/reporters.ts'
import { lab, useLab } from '../../app/store.ts'
import { LANE_ROWS, laneName, usesParameter } from '../../core/params.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { Indexed } from '../controls/Indexed.tsx'
import { FigureView } from '../figure/FigureView.tsx'
import { changes } from '../lane/changes.ts'
import { tagsOf } from '../lane/words.ts'
import { ConfusionMatrix } from '../panels/ConfusionMatrix.tsx'
import { applyPick } from '../panels/pick.ts'
import { provenanceOf } from '../panels/provenance.ts'
import { count } from '../plot/words.ts'
import shell from '../shell/shell.module.css'
import { useWho } from '../who.ts'
import css from './confusions.module.css'
import { curveFigure } from './curve-figure.ts'
import { useInsideLane } from './use-inside-lane.ts'

interface Told {
  readonly reporter: Reporter
  readonly scene: Scene
}

export default function Confusions() {
  const lane = useInsideLane()
  const [told, setTold] = useState<Told | null>(null)
  const [changed] = useState(changes)
  useFrame(() => {
    const { run } = lab()
    const reporter = reporterOf(lane)
    if (run && reporter && changed(reporter)) setTold({ reporter, scene: run.scene })
  })
  return (
    <section
      className={css.confusions}
      aria-label="What the Reporter confuses"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be within reach of the keyboard
      tabIndex={0} // oxlint-disable-line jsx-a11y/no-noninteractive-tabindex
      data-own-keys
    >
      <Kind lane={lane} />
      {told && (
        <div>
          <ConfusionMatrix
            {...told.reporter}
            phrases={told.scene.observations.map(({ phrase }) => phrase)}
            tags={tagsOf(told.scene)}
          />
        </div>
      )}
      {told && <Learning lane={lane} deltaRep={told.reporter.deltaRep} />}
    </section>
  )
}

/** Where its errors come from, and the way to a Reporter that has learned. */
function Kind({ lane }: { readonly lane: number }) {
  const who = useWho()
  const values = useLab((state) => state.config.lanes[lane])
  const name = `${who} ${laneName(lane)}`
  if (!values) return null
  if (!usesParameter(values, 'reporter')) return <p>The Planner of {name} makes no use of reports.</p>
  const { reporter, reporterPairs, reporterError } = values
  if (reporter === 'learned')
    return (
      <p>
        The Reporter of {name} has learned from {count(Number(reporterPairs))} pairs of event and words.
      </p>
    )
  const { initial } = LANE_ROWS.find((row) => row.name === 'reporterPairs') ?? { initial: 0 }
  return (
    <p>
      The Reporter of {name} is synthetic:{' '}
      <Indexed
        text={
          reporterError === 0
            ? 'it never errs.'
            : `it errs on purpose, with the chance δ_Rep = ${reporterError}.`
        }
      />{' '}
      <button type="button" className={shell.small} onClick={() => setLane(lane, { reporter: 'learned' })}>
        Let it learn from {count(Number(initial))} pairs
      </button>
    </p>
  )
}

/** Δ_Rep against N_c, measured while somebody looks. */
function Learning({ lane, deltaRep }: { readonly lane: number; readonly deltaRep: number }) {
  const config = useLab((state) => state.run?.config)
  const [measured, setMeasured] = useState<{ readonly of: object; readonly curve: Curve } | null>(null)
  const shared = config?.shared
  const curve = measured && measured.of === shared ? measured.curve : null
  useEffect(() => {
    const { run } = lab()
    if (!shared || !run) return
    return measureCurve(run.config, (known) => setMeasured({ of: shared, curve: known }))
  }, [shared])
  const figure = useMemo(() => {
    const values = config?.lanes[lane]
    // A scenario in which nothing can be confused has no curve, and a logarithmic axis no zero.
    if (!curve || !config || !values || curve.points.length < 2 || curve.points[0].mean === 0) return null
    const pairs = values.reporter === 'learned' ? Number(values.reporterPairs) : null
    const what = 'Δ_Rep of a Reporter against the pairs it has learned from'
    return curveFigure(curve.points, { lane, pairs, deltaRep }, provenanceOf(what, config, null))
  }, [curve, config, lane, deltaRep])
  if (curve?.error) return <p role="status">{curve.error}</p>
  if (!figure) return null
  return (
    <section aria-label="How a Reporter learns">
      <p className={css.caption}>
        <Indexed text={`${figure.caption} A click sets N_c.`} />
      </p>
      <div className={css.figure}>
        <FigureView figure={figure} onPick={applyPick} />
      </div>
    </section>
  )
}
