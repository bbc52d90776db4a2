// Two couriers (or three) with one plan between them: at every leg each must be at its own room, in step (theory.md 7, 8).

import type { Parameter } from '../parameter.ts'
import { ERRAND_ROWS } from './courier.ts'
import { KNOB, type Scenario } from './scenario.ts'

const COURIERS = {
  ...KNOB,
  name: 'couriers',
  symbol: 'K',
  label: 'Couriers',
  doc: 'How many couriers share a plan; at every leg each must be at its own room.',
  teaches: true,
  initial: 2,
  min: 2,
  max: 3,
  step: 1,
} as const satisfies Parameter

/** Where a team opens otherwise than a courier does, and how far its rows go. */
const OWN: Partial<Record<string, { readonly initial: number; readonly max: number }>> = {
  plans: { initial: 6, max: 8 },
  legs: { initial: 3, max: 4 },
  boardNoise: { initial: 0.5, max: 1 },
  slack: { initial: 0, max: 2 },
}

const rows: readonly Parameter[] = [
  COURIERS,
  ...ERRAND_ROWS.map((row): Parameter => {
    const own = OWN[row.name]
    return own ? { ...row, ...own, sliderMax: own.max } : row
  }),
]

export const about: Scenario = {
  id: 'two-couriers',
  label: 'Two couriers',
  doc: 'One secret plan for two: at every leg each courier must be at its own room, or the bell stays silent at the end.',
  question: 'Does one Planner speak for both couriers, or does each ask for itself? What does that cost?',
  teaches:
    'Where every Actor asks for itself the team follows mixtures that belong to no plan, and failing teaches next to nothing; one Planner for all learns.',
  who: 'team',
  usual: { explorer: { planner: 'independent', epsilonMode: 'fixed' } },
  rows,
}
