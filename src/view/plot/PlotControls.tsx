// The switches of the plot: scale, bounds, and the paired difference.
import { endPrediction, startPrediction } from '../../app/predict.ts'
import { type Lab, setLab, useLab } from '../../app/store.ts'
import { laneName } from '../../core/params.ts'
import { worldMatters } from './curves.ts'
import { pairName } from './difference.ts'
import { Replicates } from './Replicates.tsx'
import styles from './regret-plot.module.css'
import { shownPair } from './use-drawing.ts'

interface Props {
  readonly forThisWorld: boolean
  readonly onForThisWorld: (on: boolean) => void
}

export function PlotControls({ forThisWorld, onForThisWorld }: Props) {
  const scale = useLab((state) => state.plotScale)
  const bounds = useLab((state) => state.plotBounds)
  const pair = useLab(shownPair)
  const run = useLab((state) => state.run)
  const lanes = run?.lanes ?? []
  const paired = pair !== null
  return (
    <fieldset className={styles.controls}>
      <legend className="hidden-text">What the plot shows</legend>
      <Toggle
        on={scale === 'log'}
        off={paired}
        title="Both axes logarithmic: growth like √t has slope ½, linear growth slope 1"
        set={(on) => setLab({ plotScale: on ? 'log' : 'linear' })}
      >
        log–log
      </Toggle>
      <Toggle
        on={bounds}
        off={paired}
        title="The bounds derived in this project"
        set={(on) => setLab({ plotBounds: on })}
      >
        bounds
      </Toggle>
      {bounds && !paired && worldMatters(lanes) && (
        <Toggle
          on={forThisWorld}
          title="The tighter upper bound, which knows the true world"
          set={onForThisWorld}
        >
          this world
        </Toggle>
      )}
      <Difference pair={pair} lanes={lanes.length} />
      {!paired && <Bands />}
      <Predict lanes={lanes.length} />
    </fieldset>
  )
}

/** Before the curve is looked at: draw what it will be. */
function Predict({ lanes }: { readonly lanes: number }) {
  const guessed = useLab((state) => state.prediction?.lane)
  const tuned = useLab((state) => state.tuned)
  const lane = guessed ?? Math.min(tuned ?? 0, lanes - 1)
  if (lanes === 0) return null
  return (
    <Toggle
      on={guessed !== undefined}
      title="Draw the regret that you expect, then see the measured one"
      set={(on) => (on ? startPrediction(lane) : endPrediction())}
    >
      {`predict ${laneName(lane)}`}
    </Toggle>
  )
}

/** Whether the mean over many runs lies under this one, what the band around it is, and over how many. */
function Bands() {
  const on = useLab((state) => state.ensembles)
  const band = useLab((state) => state.plotBand)
  const replicates = useLab((state) => state.config.shared.replicates)
  const choose = (value: string): void =>
    setLab(value === 'off' ? { ensembles: false } : { ensembles: true, plotBand: value as Lab['plotBand'] })
  return (
    <>
      <select
        className={styles.toggle}
        aria-label="Mean over many runs"
        title="Under this one run, the mean over many: with the error of the mean, or with the range of 90% of the runs"
        value={on ? band : 'off'}
        onChange={(event) => choose(event.target.value)}
      >
        <option value="off">no mean</option>
        <option value="error">mean ± s.e.</option>
        <option value="runs">5–95%</option>
      </select>
      {on && <Replicates value={Number(replicates)} className={styles.toggle} />}
    </>
  )
}

interface ToggleProps {
  readonly on: boolean
  /** Has no meaning in what is shown. */
  readonly off?: boolean
  readonly title: string
  readonly set: (on: boolean) => void
  readonly children: string
}

function Toggle({ on, off = false, title, set, children }: ToggleProps) {
  return (
    <button
      type="button"
      className={styles.toggle}
      aria-pressed={on && !off}
      disabled={off}
      title={title}
      onClick={() => set(!on)}
    >
      {children}
    </button>
  )
}

/** One button for two lanes, a list of pairs for more. */
function Difference({ pair, lanes }: { readonly pair: Lab['plotDifference']; readonly lanes: number }) {
  const pairs = Array.from({ length: lanes }, (_, a) => a).flatMap((a) =>
    Array.from({ length: lanes - a - 1 }, (_, i) => [a, a + 1 + i] as const),
  )
  if (pairs.length === 0) return null
  const title = 'How much more one lost than the other on the same luck'
  const show = (plotDifference: Lab['plotDifference']): void => setLab({ plotDifference })
  if (pairs.length === 1) {
    return (
      <Toggle on={pair !== null} title={title} set={(on) => show(on ? pairs[0] : null)}>
        {pairName(pairs[0])}
      </Toggle>
    )
  }
  return (
    <select
      className={styles.toggle}
      aria-label="Difference of two lanes"
      title={title}
      value={pair ? pairName(pair) : ''}
      onChange={(event) => show(pairs.find((one) => pairName(one) === event.target.value) ?? null)}
    >
      <option value="">each lane</option>
      {pairs.map((one) => (
        <option key={pairName(one)}>{pairName(one)}</option>
      ))}
    </select>
  )
}
