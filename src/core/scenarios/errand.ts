// An errand in any building: a secret route of visits, a notice board, perhaps a counter, and a bell; its rows, words and picture.

import { type CourierWorld, courierModel, type Routes, silencesOf } from './courier-model.ts'
import type { Office } from './office.ts'
import { groundOf, KNOB, letter, type Scene, type Spoken, type World } from './scenario.ts'

export const NOISE_ROW = {
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
} as const

export const SLACK_ROW = {
  ...KNOB,
  name: 'slack',
  label: 'Spare steps',
  doc: 'How many subgoals an episode has beyond the visits.',
  initial: 0,
  min: 0,
  max: 4,
  step: 1,
} as const

export const COUNTER_ROW = {
  ...KNOB,
  name: 'counter',
  symbol: 'v',
  label: 'Counter',
  doc: 'What the safe counter pays for ending the episode there; 0 means there is none.',
  initial: 0,
  min: 0,
  max: 0.99,
  step: 0.01,
} as const

/** What an errand says and shows that does not follow from its routes. */
interface Told {
  /** Where the courier is at first, and after a visit that did not arrive: `in the hall`. */
  readonly home: string
  /** By instruction: what the human says. */
  readonly instructions: readonly string[]
  /** The cell where the bell hangs. */
  readonly bell: number | null
}

/** What the notice board says, by the plan that it shows. @param board where it hangs, index into places */
export const noticesOf = (plans: number, board: number): Spoken[] =>
  Array.from({ length: plans }, (_, latent) => ({
    phrase: `The notice board shows plan ${letter(latent)}.`,
    tone: 'evidence',
    latent,
    place: board,
  }))

export const BELL: Spoken = { phrase: 'The bell rings: delivered!', tone: 'success' }

/** How one speaks of worlds that are plans. */
export const OF_PLANS = { noun: 'plan', asks: 'Which plan is the true one?', marked: 'none' } as const

/** An errand in a building whose places are [0] where it begins, [1..m] the rooms, [m+1] the board, [m+2] the counter. */
export function errandIn(office: Office, values: CourierWorld, routes: Routes, told: Told): World {
  const { actor, models, walker } = office
  return {
    ...models((quality) => courierModel(values, routes, quality)),
    scene: sceneOf(office, values, routes, told),
    // Observation 0: called back to where it began.
    walker: walker(0),
    fields: (subgoal) => actor.fields(subgoal),
  }
}

function sceneOf(
  { building, budget }: Office,
  values: CourierWorld,
  { rooms: m, roomAt }: Routes,
  told: Told,
): Scene {
  const { plans: n, legs: k, counter, instructions } = values
  const rooms = building.places.slice(1, 1 + m)
  const place = (phrase: string): Spoken => ({ phrase, tone: 'place' })
  return {
    ...groundOf(building, budget),
    subgoals: [
      ...rooms.map(({ label, sign }, room) => ({
        phrase: `Go to ${label}.`,
        label: sign,
        places: [1 + room],
      })),
      { phrase: 'Read the notice board.', label: 'board', places: [m + 1] },
      ...(counter > 0 ? [{ phrase: 'Leave it at the counter.', label: 'counter', places: [m + 2] }] : []),
    ],
    observations: [
      place(`The courier is ${told.home}.`),
      ...rooms.map(({ label }) => place(`The courier is at ${label}.`)),
      ...noticesOf(n, m + 1),
      BELL,
      ...silences(values).map((phrase): Spoken => ({ phrase, tone: 'failure' })),
      { phrase: `Left at the counter, for a safe ${counter}.`, tone: 'safe' },
    ],
    instructions: told.instructions,
    latents: Array.from({ length: n }, (_, z) => ({
      letter: letter(z),
      plans: Array.from({ length: instructions }, (_instruction, w) =>
        Array.from({ length: k }, (_leg, leg) => roomAt(z, w, leg)),
      ),
      marks: [],
    })),
    ...OF_PLANS,
    bell: told.bell,
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
