// The knobs: drawn from the table of parameters; those that teach are in view, the rest fold away.
import { useState } from 'react'
import { setLane, setShared } from '../../app/actions.ts'
import { lab, setLab, useLab } from '../../app/store.ts'
import type { LaneTheory } from '../../core/experiment/trace.ts'
import { NETWORK_ROWS } from '../../core/network/rows.ts'
import type { Parameter, Value, Values } from '../../core/parameter.ts'
import { LANE_ROWS, laneName, SHARED_ROWS, scenarioRows, usesParameter } from '../../core/params.ts'
import { ParameterControl } from '../controls/ParameterControl.tsx'
import { LANES } from '../lane-style.ts'
import { useWho } from '../who.ts'
import { errorAxis, errorChange, errorTicks, measuredError } from './error-ticks.ts'
import css from './knobs.module.css'

/** The Planner has its place in each lane's header. */
const OWN_PLACE = ['planner']

export function Knobs() {
  const scenario = useLab((state) => state.config.shared.scenario)
  const [unfolded, setUnfolded] = useState(false)
  const shared = [...SHARED_ROWS, ...scenarioRows(scenario)]
  const laneRows: readonly Parameter[] = LANE_ROWS.filter((row) => !OWN_PLACE.includes(row.name))
  const ofNetwork = useLab(({ config, tuned }) => {
    const lane = config.lanes[Math.min(tuned ?? 0, config.lanes.length - 1)]
    return NETWORK_ROWS.filter(({ name }) => usesParameter(lane, name))
      .map(({ name }) => name)
      .join()
  })
  /** What a network was pretrained on is in view where one plays. */
  const inView = ({ name, teaches }: Parameter): boolean => teaches || ofNetwork.split(',').includes(name)
  const folded = [...laneRows, ...shared].flatMap((row) => (inView(row) ? [] : [row.name])).join(' ')
  return (
    <section className={css.knobs} aria-label="Knobs">
      <h2 className={css.heading}>What if you turn a knob?</h2>
      <WhichLane />
      <div className={css.grid}>
        {laneRows.filter(inView).map((row) => (
          <LaneKnob key={row.name} row={row} />
        ))}
        {shared
          .filter((row) => row.teaches)
          .map((row) => (
            <SharedKnob key={row.name} row={row} />
          ))}
      </div>
      <details
        className={css.more}
        data-thing={folded}
        onToggle={(event) => setUnfolded(event.currentTarget.open)}
      >
        <summary>More: temperature, context window, slip, T, seed …</summary>
        {unfolded && (
          <div className={css.grid}>
            {laneRows
              .filter((row) => !inView(row))
              .map((row) => (
                <LaneKnob key={row.name} row={row} />
              ))}
            {shared
              .filter((row) => !row.teaches)
              .map((row) => (
                <SharedKnob key={row.name} row={row} />
              ))}
          </div>
        )}
      </details>
    </section>
  )
}

function WhichLane() {
  const count = useLab((state) => state.config.lanes.length)
  const who = useWho()
  const tuned = useLab((state) => state.tuned)
  const choices = [...LANES.slice(0, count), null]
  const chosen = tuned !== null && tuned >= count ? count - 1 : tuned
  return (
    <fieldset className={css.which} aria-label="Whose knobs">
      {choices.map((lane) => (
        <button
          key={lane ?? 'all'}
          type="button"
          aria-pressed={chosen === lane}
          onClick={() => setLab({ tuned: lane })}
        >
          {lane === null ? `all ${who}s` : `${who} ${laneName(lane)}`}
        </button>
      ))}
    </fieldset>
  )
}

function SharedKnob({ row }: { readonly row: Parameter }) {
  const value = useLab((state) => state.config.shared[row.name])
  return <ParameterControl row={row} value={value} onChange={(next) => setShared(row.name, next)} />
}

function LaneKnob({ row }: { readonly row: Parameter }) {
  const count = useLab((state) => state.config.lanes.length)
  const tuned = useLab((state) => state.tuned)
  const lane = Math.min(tuned ?? 0, count - 1)
  const values = useLab((state) => state.config.lanes[lane])
  const scenario = useLab((state) => String(state.config.shared.scenario))
  const who = useWho()
  const theory = useLab((state) => state.run?.lanes[lane]?.theory)
  const special =
    row.name === 'epsilon' ? epsilonKnob(values, theory) : errorKnob(row, values, theory ? scenario : '')
  const change = (next: Value): void => {
    const lanes = tuned === null ? LANES.slice(0, count) : [lane]
    for (const i of lanes) setLane(i, special?.change(lab().config.lanes[i], next) ?? { [row.name]: next })
  }
  const unused = usesParameter(values, row.name)
    ? undefined
    : row.when && values[row.when.name] !== row.when.is
      ? `It applies to a ${row.when.is} ${row.when.name} only.`
      : `This ${who}’s Planner makes no use of it.`
  return (
    <ParameterControl
      row={row}
      value={values[row.name]}
      {...special?.props}
      disabled={(special?.applies ? undefined : unused) ?? special?.props.disabled}
      onChange={change}
    />
  )
}

/** A knob that shows or means more than the value of its row. */
interface Special {
  readonly props: Partial<Parameters<typeof ParameterControl>[0]>
  /** It can be turned though the Planner makes no use of the row. */
  readonly applies: boolean
  readonly change: (lane: Values, next: Value) => Record<string, Value>
}

/** A moved ε slider means a fixed ε; its ticks `theory` and `paper` mean the rule. */
function epsilonKnob(values: Values, theory: LaneTheory | undefined): Special {
  const advised = theory && [
    { value: theory.epsilonTheory, label: 'theory', means: 'theory' },
    { value: theory.epsilonPaper, label: 'paper', means: 'paper' },
  ]
  const ruled = values.epsilonMode !== 'fixed'
  return {
    props: {
      value: ruled ? (theory?.epsilonFirst ?? '…') : values.epsilon,
      // The first is always there, so that the others need no further room when they come.
      ticks: [{ value: 0, label: '0' }, ...(advised ?? [])],
      ...(ruled && !theory && { disabled: 'It follows the rule; its value is being computed.' }),
    },
    applies: false,
    change: (_, next) =>
      typeof next === 'string' ? { epsilonMode: next } : { epsilon: next, epsilonMode: 'fixed' },
  }
}

/** The slider of the pretraining error holds the networks too; where one plays it stands at what was measured. */
function errorKnob(row: Parameter, values: Values, scenario: string): Special | undefined {
  if (row.name !== 'llmError' || row.kind !== 'number') return undefined
  const measured = measuredError(scenario, values)
  const axis = errorAxis(row)
  const plays = values.planner === 'transformer'
  return {
    props: {
      row: axis,
      // As with ε: the first is always there.
      ticks: [{ value: 0, label: '0' }, ...errorTicks(axis, scenario)],
      value: measured ?? values.llmError,
      ...(plays && { doc: 'Measured. Moved, it is synthetic.' }),
    },
    applies: plays,
    change: errorChange,
  }
}
