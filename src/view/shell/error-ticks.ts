// The pretraining error as one axis: a synthetic δ_LLM, and the networks that were really pretrained at their measured Δ_LLM.
import { SHIPPED } from '../../core/network/shipped.ts'
import type { NumberRow, Value, Values } from '../../core/parameter.ts'
import type { Tick } from '../controls/NumberControl.tsx'
import { POSITIONS, positionOf } from '../controls/scale.ts'

/** A root scale, on which small errors can be told apart, and room for the largest Δ_LLM. */
export const errorAxis = (row: NumberRow): NumberRow => ({ ...row, scale: 'root', sliderMax: 0.8 })

/** Ticks nearer than this would cover each other. */
const APART = 0.11 * POSITIONS

/** The networks of a scenario at their Δ_LLM, powers of ten from the best on, as many as have room. A tick means its N_p. */
export function errorTicks(row: NumberRow, scenario: string): Tick[] {
  const kept: Tick[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const [trajectories, value] of [...(SHIPPED[scenario] ?? [])].reverse()) {
    const at = positionOf(row, value)
    const power = Math.log10(trajectories)
    if (power % 1 !== 0 || at - last < APART) continue
    last = at
    kept.push({ value, label: `10${'⁰¹²³⁴⁵⁶⁷⁸⁹'[power]}`, means: String(trajectories) })
  }
  return kept
}

/** Δ_LLM of the network that plays a lane, undefined where none does or it has not been measured here. */
export const measuredError = (scenario: string, { planner, trajectories }: Values): number | undefined =>
  planner === 'transformer'
    ? SHIPPED[scenario]?.find(([count]) => String(count) === trajectories)?.[1]
    : undefined

/** What a lane becomes: played by a network where a tick is chosen, by BAIL that errs on purpose where the slider is moved. */
export const errorChange = ({ planner }: Values, next: Value): Record<string, Value> =>
  typeof next === 'string'
    ? { planner: 'transformer', trajectories: next }
    : { planner: planner === 'transformer' ? 'bail' : planner, llmError: next }
