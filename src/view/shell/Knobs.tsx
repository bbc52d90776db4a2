// The knobs: drawn from the table of parameters; those that teach are in view, the rest fold away.
import { useState } from 'react'
import { setLane, setShared } from '../../app/actions.ts'
import { setLab, useLab } from '../../app/store.ts'
import type { LaneTheory } from '../../core/experiment/trace.ts'
import type { Parameter, Value } from '../../core/parameter.ts'
import { LANE_ROWS, laneName, SHARED_ROWS, scenarioRows, usesParameter } from '../../core/params.ts'
import type { Tick } from '../controls/NumberControl.tsx'
import { ParameterControl } from '../controls/ParameterControl.tsx'
import { useWho } from '../who.ts'
import css from './knobs.module.css'

/** The Planner has its place in each lane's header. */
const OWN_PLACE = ['planner']

export function Knobs() {
  const scenario = useLab((state) => state.config.shared.scenario)
  const [unfolded, setUnfolded] = useState(false)
  const shared = [...SHARED_ROWS, ...scenarioRows(scenario)]
  const laneRows: readonly Parameter[] = LANE_ROWS.filter((row) => !OWN_PLACE.includes(row.name))
  const folded = [...laneRows, ...shared].flatMap(({ name, teaches }) => (teaches ? [] : [name])).join(' ')
  return (
    <section className={css.knobs} aria-label="Knobs">
      <h2 className={css.heading}>What if you turn a knob?</h2>
      <WhichLane />
      <div className={css.grid}>
        {laneRows
          .filter((row) => row.teaches)
          .map((row) => (
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
              .filter((row) => !row.teaches)
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
  const choices = [...Array.from({ length: count }, (_, lane) => lane), null]
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
  const who = useWho()
  const theory = useLab((state) => state.run?.lanes[lane]?.theory)
  const change = (next: Value): void => {
    const lanes = tuned === null ? Array.from({ length: count }, (_, i) => i) : [lane]
    for (const i of lanes) setLane(i, laneChange(row.name, next))
  }
  const unused = usesParameter(values, row.name)
    ? undefined
    : row.when && values[row.when.name] !== row.when.is
      ? `It applies to a ${row.when.is} ${row.when.name} only.`
      : `This ${who}’s Planner makes no use of it.`
  const ruled = row.name === 'epsilon' && values.epsilonMode !== 'fixed'
  const awaited = ruled && !theory ? 'It follows the rule; its value is being computed.' : undefined
  return (
    <ParameterControl
      row={row}
      value={ruled ? (theory?.epsilonFirst ?? '…') : values[row.name]}
      ticks={row.name === 'epsilon' ? epsilonTicks(theory) : []}
      disabled={unused ?? awaited}
      onChange={change}
    />
  )
}

/** The first is always there, so that the others need no further room when they come. */
function epsilonTicks(theory: LaneTheory | undefined): Tick[] {
  const advised = theory && [
    { value: theory.epsilonTheory, label: 'theory' },
    { value: theory.epsilonPaper, label: 'paper' },
  ]
  return [{ value: 0, label: '0' }, ...(advised ?? [])]
}

/** A moved ε slider means a fixed ε; its ticks `theory` and `paper` mean the rule. */
function laneChange(name: string, next: Value): Record<string, Value> {
  if (name !== 'epsilon') return { [name]: next }
  return typeof next === 'string' ? { epsilonMode: next } : { epsilon: next, epsilonMode: 'fixed' }
}
