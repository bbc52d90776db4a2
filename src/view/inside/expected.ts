// What a Planner with a world model expects, as rows to be read: for each subgoal its value, and what it would bring.
import type { StepDetail } from '../../core/experiment/detail.ts'

export interface Outcome {
  readonly observation: number
  readonly probability: number
  /** The likelier outcomes together have this much before it. */
  readonly from: number
}

export interface ExpectedRow {
  readonly subgoal: number
  /** Expected reward from here to the end of the episode. */
  readonly value: number
  /** It is the one that was named. */
  readonly chosen: boolean
  /** The likeliest first; probabilities sum to 1. */
  readonly outcomes: readonly Outcome[]
}

/** More subgoals than this are shown by their likeliest only. */
const MOST = 10

/**
 * All subgoals in their order where they fit, else those worth most, the named one among them.
 * Null where nothing was weighed: the Planner predicts nothing, or the episode explores.
 */
export function expectedRows({ expectations, subgoal }: StepDetail): readonly ExpectedRow[] | null {
  if (!expectations) return null
  const rows = expectations.map((one): ExpectedRow => {
    const likely = [...one.observations].sort((a, b) => b.probability - a.probability)
    let from = 0
    const outcomes = likely.map(({ observation, probability }) => {
      const outcome = { observation, probability, from }
      from += probability
      return outcome
    })
    return { subgoal: one.subgoal, value: one.value, chosen: one.subgoal === subgoal, outcomes }
  })
  if (rows.length <= MOST) return rows
  const best = [...rows].sort((a, b) => b.value - a.value || a.subgoal - b.subgoal)
  const shown = best.slice(0, MOST)
  if (shown.some(({ chosen }) => chosen)) return shown
  return [...shown.slice(0, -1), ...best.filter(({ chosen }) => chosen)]
}
