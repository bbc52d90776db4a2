// Courier: n rooms around a hall, a secret route of k visits, and a bell that rings only if every leg was right (theory.md 8).

import type { Parameter, Values, ValuesOf } from '../parameter.ts'
import { type CourierWorld, codedRoutes } from './courier-model.ts'
import { COUNTER_ROW, errandIn, NOISE_ROW, SLACK_ROW } from './errand.ts'
import { GRID_ROWS } from './grid-rows.ts'
import { type Low, officeOf } from './office.ts'
import { KNOB, type Scenario, type World } from './scenario.ts'

/** The rows that every errand through this building has; mastermind shares them. */
export const ERRAND_ROWS = [
  {
    ...KNOB,
    name: 'plans',
    symbol: 'n',
    label: 'Plans and rooms',
    doc: 'How many rooms there are, and as many secret plans.',
    teaches: true,
    initial: 8,
    min: 2,
    max: 64,
    step: 1,
    sliderMax: 12,
  },
  {
    ...KNOB,
    name: 'legs',
    symbol: 'k',
    label: 'Legs',
    doc: 'How many visits a plan has; all must be right for the bell to ring.',
    teaches: true,
    initial: 4,
    min: 1,
    max: 8,
    step: 1,
    sliderMax: 6,
  },
  NOISE_ROW,
  SLACK_ROW,
  ...GRID_ROWS,
] as const satisfies readonly Parameter[]

const rows = [
  ...ERRAND_ROWS,
  COUNTER_ROW,
  {
    ...KNOB,
    name: 'instructions',
    symbol: '|Ω|',
    label: 'Instructions',
    doc: 'How many different errands the human may ask for.',
    initial: 1,
    min: 1,
    max: 6,
    step: 1,
  },
] as const satisfies readonly Parameter[]

const ERRANDS = ['letters', 'parcels', 'flowers', 'newspapers', 'samples', 'keys']

/** By instruction: what the human says. */
export const errandsOf = (instructions: number): string[] =>
  ERRANDS.slice(0, instructions).map((errand) => `Deliver the ${errand} by the secret route.`)

export const about: Scenario = {
  id: 'courier',
  label: 'Courier',
  doc: 'A secret route of visits; only at its end does a bell say whether all of it was right. Worlds are hard to tell apart.',
  question: 'A bell rings only when the whole secret route was right. Which courier learns it, and why?',
  teaches:
    'Imitation alone hardly ever learns where a mixture of expert answers is a failure that rules nothing out; a little exploration does.',
  who: 'courier',
  rows,
}

export const build = (values: Values): World =>
  buildErrand({ ...(values as ValuesOf<typeof rows>), feedback: 'none' }, values as Low)

/** A route through the office building, with any feedback at its end. @throws ScenarioError where a room cannot be reached */
export function buildErrand(values: CourierWorld, low: Low): World {
  const { plans, counter, instructions } = values
  const office = officeOf(plans, counter > 0, low)
  return errandIn(office, values, codedRoutes(values), {
    home: 'in the hall',
    instructions: errandsOf(instructions),
    bell: office.bell,
  })
}
