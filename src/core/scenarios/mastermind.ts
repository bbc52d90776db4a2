// Mastermind: courier, but the last observation tells how many legs were right, so that a mixed route is evidence (theory.md 8).

import type { Parameter, Values, ValuesOf } from '../parameter.ts'
import { buildErrand, ERRAND_ROWS } from './courier.ts'
import type { Scenario, World } from './scenario.ts'

// Every number of right legs is a history of its own, so that there are far more of them than in courier.
const MOST: Partial<Record<string, number>> = { plans: 12, legs: 6, slack: 1 }

const rows: readonly Parameter[] = ERRAND_ROWS.map((row) => {
  const max = MOST[row.name] ?? row.max
  return { ...row, max, sliderMax: Math.min('sliderMax' in row ? row.sliderMax : max, max) }
})

export const about: Scenario = {
  id: 'mastermind',
  label: 'Mastermind',
  doc: 'The courier’s secret route, but at its end somebody says how many legs were right.',
  question: 'Now you are told how many legs were right. Does the courier that only imitates still fail?',
  teaches:
    'With feedback on how much was right even a mixed route is evidence, and imitation learns without exploring at all.',
  who: 'courier',
  rows,
}

export function build(values: Values): World {
  const given = values as ValuesOf<typeof ERRAND_ROWS>
  return buildErrand({ ...given, counter: 0, instructions: 1, feedback: 'count' }, given)
}
