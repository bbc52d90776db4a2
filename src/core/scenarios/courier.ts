// Courier: n rooms around a hall, a secret route of k visits, and a bell that rings only if every leg was right (theory.md 8).

import type { Parameter, Values, ValuesOf } from '../parameter.ts'
import type { Building } from '../world/building.ts'
import { type CourierWorld, code, courierModel, silencesOf } from './courier-model.ts'
import { GRID_ROWS } from './grid-rows.ts'
import { type Low, officeOf } from './office.ts'
import {
  alone,
  groundOf,
  KNOB,
  letter,
  type Scenario,
  type Scene,
  type Spoken,
  type World,
} from './scenario.ts'

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
  {
    ...KNOB,
    name: 'boardNoise',
    symbol: 'ν',
    label: 'Board noise',
    doc: 'How much of what the notice board shows is chance.',
    teaches: true,
    initial: 0.7,
    min: 0,
    max: 1,
    step: 0.01,
  },
  {
    ...KNOB,
    name: 'slack',
    label: 'Spare steps',
    doc: 'How many subgoals an episode has beyond the visits.',
    initial: 0,
    min: 0,
    max: 4,
    step: 1,
  },
  ...GRID_ROWS,
] as const satisfies readonly Parameter[]

const rows = [
  ...ERRAND_ROWS,
  {
    ...KNOB,
    name: 'counter',
    symbol: 'v',
    label: 'Counter',
    doc: 'What the safe counter pays for ending the episode there; 0 means there is none.',
    initial: 0,
    min: 0,
    max: 0.99,
    step: 0.01,
  },
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

export const about: Scenario = {
  id: 'courier',
  label: 'Courier',
  doc: 'A secret route of visits; only at its end does a bell say whether all of it was right. Worlds are hard to tell apart.',
  question: 'A bell rings only when the whole secret route was right. Which courier learns it, and why?',
  teaches:
    'Imitation alone never learns where a mixture of expert answers is a failure that rules nothing out; a little exploration does.',
  who: 'courier',
  rows,
}

export const build = (values: Values): World =>
  buildErrand({ ...(values as ValuesOf<typeof rows>), feedback: 'none' }, values as Low)

/** A route through the office building, with any feedback at its end. */
export function buildErrand(values: CourierWorld, low: Low): World {
  const { building, budget, cells, actor, models } = officeOf(values.plans, values.counter > 0, low)
  return {
    ...models((quality) => courierModel(values, quality)),
    scene: sceneOf(values, building, budget),
    walker: alone({
      // Observation 0: called back to the hall.
      walk: (from, subgoal, observation, draw) => actor.walk(from, subgoal, observation !== 0, draw),
      standsAfter: (subgoal, observation) => cells[observation === 0 ? 0 : subgoal + 1],
    }),
    fields: (subgoal) => actor.fields(subgoal),
  }
}

function sceneOf(values: CourierWorld, building: Building, actorBudget: number): Scene {
  const { plans: n, legs: k, counter, instructions } = values
  const { grid, places } = building
  const rooms = Array.from({ length: n }, (_, room) => room)
  const errands = Array.from({ length: instructions }, (_, w) => w)
  const place = (phrase: string): Spoken => ({ phrase, tone: 'place' })
  return {
    ...groundOf(building, actorBudget),
    subgoals: [
      ...rooms.map((room) => ({
        phrase: `Go to room ${room + 1}.`,
        label: `${room + 1}`,
        places: [1 + room],
      })),
      { phrase: 'Read the notice board.', label: 'board', places: [n + 1] },
      ...(counter > 0 ? [{ phrase: 'Leave it at the counter.', label: 'counter', places: [n + 2] }] : []),
    ],
    observations: [
      place('The courier is in the hall.'),
      ...rooms.map((room) => place(`The courier is at room ${room + 1}.`)),
      ...rooms.map(
        (latent): Spoken => ({
          phrase: `The notice board shows plan ${letter(latent)}.`,
          tone: 'evidence',
          latent,
          place: n + 1,
        }),
      ),
      { phrase: 'The bell rings: delivered!', tone: 'success' },
      ...silences(values).map((phrase): Spoken => ({ phrase, tone: 'failure' })),
      { phrase: `Left at the counter, for a safe ${counter}.`, tone: 'safe' },
    ],
    instructions: errands.map((w) => `Deliver the ${ERRANDS[w]} by the secret route.`),
    latents: rooms.map((z) => ({
      letter: letter(z),
      plans: errands.map((w) => Array.from({ length: k }, (_, leg) => code(values, z, w, leg))),
      marks: [],
    })),
    noun: 'plan',
    asks: 'Which plan is the true one?',
    marked: 'none',
    // At the right end of the hall, clear of the counter if there is one.
    bell: places[0].cell + (grid.width - 1) / 2 - (counter > 0 ? 3 : 1),
  }
}

/** What is said at the end of a route that was not all right. */
function silences(values: CourierWorld): string[] {
  if (values.feedback === 'none') return ['The last visit is made. The bell stays silent.']
  return Array.from({ length: silencesOf(values) }, (_, right) => {
    const how = right === 0 ? 'none' : right === 1 ? 'one' : String(right)
    return `The bell stays silent: ${how} of the ${values.legs} legs ${right <= 1 ? 'was' : 'were'} right.`
  })
}
