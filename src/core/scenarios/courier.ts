// Courier: n rooms around a hall, a secret route of k visits, and a bell that rings only if every leg was right (theory.md 8).

import type { Chance, Hmdp } from '../hmdp.ts'
import { type Parameter, ScenarioError, type Values, type ValuesOf } from '../parameter.ts'
import { type Actor, actorFor } from '../world/actor.ts'
import { arrival, arrivalTable, bridgedWalk } from '../world/arrival.ts'
import { actorBudget, type Building, officeBuilding, unreachable } from '../world/building.ts'
import { letter, type Scenario, type Scene, type Walker } from './scenario.ts'

const rows = [
  number(
    'plans',
    'n',
    'Plans and rooms',
    'How many rooms there are, and as many secret plans.',
    true,
    8,
    2,
    64,
    1,
    12,
  ),
  number(
    'legs',
    'k',
    'Legs',
    'How many visits a plan has; all must be right for the bell to ring.',
    true,
    4,
    1,
    8,
    1,
    6,
  ),
  number(
    'boardNoise',
    'ν',
    'Board noise',
    'How much of what the notice board shows is chance.',
    true,
    0.7,
    0,
    1,
    0.01,
  ),
  number(
    'slack',
    '',
    'Spare steps',
    'How many subgoals an episode has beyond the visits.',
    false,
    0,
    0,
    4,
    1,
  ),
  number(
    'slip',
    'σ',
    'Slip',
    'The chance that a step of the Actor goes to one side.',
    false,
    0.1,
    0,
    0.9,
    0.01,
    0.6,
  ),
  {
    ...number(
      'arrival',
      'q',
      'Arrival',
      'The chance that a visit arrives: computed from the map, or set.',
      false,
      0,
      0,
      1,
      0.01,
    ),
    initial: 'grid',
    words: ['grid'],
  },
  number(
    'counter',
    'v',
    'Counter',
    'What the safe counter pays for ending the episode there; 0 means there is none.',
    false,
    0,
    0,
    0.99,
    0.01,
  ),
  number(
    'instructions',
    '|Ω|',
    'Instructions',
    'How many different errands the human may ask for.',
    false,
    1,
    1,
    6,
    1,
  ),
] as const satisfies readonly Parameter[]

function number<const Name extends string>(
  name: Name,
  symbol: string,
  label: string,
  doc: string,
  teaches: boolean,
  initial: number,
  min: number,
  max: number,
  step: number,
  sliderMax = max,
) {
  const shape = { kind: 'number', scope: 'scenario', scale: 'linear', words: [] as readonly never[] } as const
  return { ...shape, name, symbol, label, doc, teaches, initial, min, max, step, sliderMax }
}

type CourierValues = ValuesOf<typeof rows>

const ERRANDS = ['letters', 'parcels', 'flowers', 'newspapers', 'samples', 'keys']

/** The room that plan z visits at leg j under instruction ω; two plans differ at every leg. */
function code(
  values: Pick<CourierValues, 'plans' | 'instructions'>,
  latent: number,
  instruction: number,
  leg: number,
): number {
  const { plans, instructions } = values
  const stride = plans % 3 === 0 ? 1 : 3
  const offset = Math.floor((instruction * plans) / instructions)
  return (latent + stride * leg + offset) % plans
}

/**
 * High-level states: (where, visits made, all right so far), where `where` is 0 hall, 1..n rooms, n+1..2n the board
 * with what it shows; then the three ends: bell, silence, counter. In world z the flag says whether the visits follow z.
 */
function courierModel(values: CourierValues, quality: (from: number, to: number) => number): Hmdp {
  const { plans: n, legs: k, boardNoise, slack, counter, instructions } = values
  const stateOf = (where: number, visits: number, right: boolean): number =>
    (where * k + visits) * 2 + (right ? 1 : 0)
  const bell = (2 * n + 1) * k * 2
  const silence = bell + 1
  const counterDone = bell + 2
  const placeOf = (where: number): number => Math.min(where, n + 1)
  const whereOf = (state: number): number => Math.floor(state / (2 * k))

  const transition = (z: number, w: number, state: number, g: number): readonly Chance[] => {
    const where = whereOf(state)
    const visits = Math.floor(state / 2) % k
    const right = state % 2 === 1
    if (g === n + 1) return [{ value: counterDone, probability: 1 }]
    const q = quality(placeOf(where), g + 1)
    const recalled = { value: stateOf(0, visits, right), probability: 1 - q }
    if (g === n) {
      const chances = q < 1 ? [recalled] : []
      for (let shown = 0; shown < n; shown++) {
        const probability = q * ((shown === z ? 1 - boardNoise : 0) + boardNoise / n)
        if (probability > 0) chances.push({ value: stateOf(n + 1 + shown, visits, right), probability })
      }
      return chances
    }
    const stillRight = right && g === code(values, z, w, visits)
    const end = stillRight ? bell : silence
    const value = visits + 1 === k ? end : stateOf(1 + g, visits + 1, stillRight)
    const arrived = { value, probability: q }
    return q === 1 ? [arrived] : q === 0 ? [recalled] : [recalled, arrived]
  }
  const observationOf = (state: number): number => (state >= bell ? 2 * n + 1 + state - bell : whereOf(state))
  // A courier that is lost and has but one visit left would only make the bell silent: if there is a counter, its plan is
  // to take the parcel there. Without that, a spare step would lead it past the board, and teach the Planner by accident.
  const planned = (z: number, w: number, state: number): number => {
    if (state >= bell) return code(values, z, w, 0)
    const visits = Math.floor(state / 2) % k
    const lost = state % 2 === 0
    return lost && visits + 1 === k && counter > 0 ? n + 1 : code(values, z, w, visits)
  }
  const said = Array.from({ length: bell + 3 }, (_, state) => [
    { value: observationOf(state), probability: 1 },
  ])
  return {
    prior: new Float64Array(n).fill(1 / n),
    instructionPrior: new Float64Array(instructions).fill(1 / instructions),
    states: bell + 3,
    subgoals: n + 1 + (counter > 0 ? 1 : 0),
    observations: 2 * n + 4,
    horizon: k + slack,
    start: () => [{ value: stateOf(0, 0, true), probability: 1 }],
    transition,
    emission: (state) => said[state],
    reward: (_, o) => (o === 2 * n + 1 ? 1 : o === 2 * n + 3 ? counter : 0),
    isTerminal: (state) => state >= bell,
    plan: planned,
    exploration: () => [{ value: n, probability: 1 }],
    confusable: confusable(n),
    // What the board showed was observed and changes nothing that follows.
    representative: (state) =>
      state < bell && whereOf(state) > n ? stateOf(n + 1, Math.floor(state / 2) % k, state % 2 === 1) : state,
  }
}

/** A letter on the board may be taken for its neighbour, a bell for silence and silence for a bell; where the courier is, is plain. */
function confusable(n: number): readonly (readonly number[])[] {
  const board = n + 1
  const bell = 2 * n + 1
  return Array.from({ length: 2 * n + 4 }, (_, o) => {
    if (o >= board && o < bell) {
      const neighbours = [board + ((o - board + 1) % n), board + ((o - board + n - 1) % n)]
      return [...new Set(neighbours)].filter((other) => other !== o)
    }
    if (o === bell) return [bell + 1]
    if (o === bell + 1) return [bell]
    return []
  })
}

export const courier: Scenario = {
  id: 'courier',
  label: 'Courier',
  doc: 'A secret route of visits; only at its end does a bell say whether all of it was right. Worlds are hard to tell apart.',
  question:
    'A bell rings only when the whole secret route was right. Which courier ever learns the route, and why?',
  rows,
  build(given: Values) {
    const values = given as CourierValues
    const building = officeBuilding(values.plans, values.counter > 0)
    const lost = unreachable(building)
    if (lost.length > 0) throw new ScenarioError(`${lost[0].label} cannot be reached from the hall.`)
    const budget = actorBudget(building)
    const actors = building.places.map((place) => actorFor(building.grid, place.cell, values.slip))
    const tables = actors.map((actor) => arrivalTable(building.grid, actor, values.slip, budget))
    const quality = (from: number, to: number): number =>
      typeof values.arrival === 'number'
        ? values.arrival
        : arrival(tables[to], building.places[from].cell, budget)
    return {
      model: courierModel(values, quality),
      scene: sceneOf(values, building, budget),
      walker: walkerOf(values, building, actors, tables, budget),
    }
  },
}

function walkerOf(
  values: CourierValues,
  building: Building,
  actors: Actor[],
  tables: Float64Array[],
  budget: number,
): Walker {
  return {
    walk(from, subgoal, observation, draw) {
      const to = subgoal + 1
      const arrives = observation !== 0
      return bridgedWalk(building.grid, actors[to], values.slip, tables[to], budget, from, arrives, draw)
    },
    standsAfter: (subgoal, observation) => building.places[observation === 0 ? 0 : subgoal + 1].cell,
  }
}

function sceneOf(values: CourierValues, building: Building, budget: number): Scene {
  const { plans: n, legs: k, counter, instructions } = values
  const rooms = Array.from({ length: n }, (_, room) => room)
  const errands = Array.from({ length: instructions }, (_, w) => w)
  return {
    width: building.grid.width,
    height: building.grid.height,
    walls: building.grid.walls,
    places: building.places,
    home: building.places[0].cell,
    actorBudget: budget,
    subgoals: [
      ...rooms.map((room) => ({ phrase: `Go to room ${room + 1}.`, label: `${room + 1}`, place: 1 + room })),
      { phrase: 'Read the notice board.', label: 'board', place: n + 1 },
      ...(counter > 0 ? [{ phrase: 'Leave it at the counter.', label: 'counter', place: n + 2 }] : []),
    ],
    observations: [
      'The courier is in the hall.',
      ...rooms.map((room) => `The courier is at room ${room + 1}.`),
      ...rooms.map((plan) => `The notice board shows plan ${letter(plan)}.`),
      'The bell rings: delivered!',
      'The last visit is made. The bell stays silent.',
      `Left at the counter, for a safe ${counter}.`,
    ],
    instructions: errands.map(
      (w) => `Deliver the ${ERRANDS[w]} along the secret route of ${k} ${k === 1 ? 'visit' : 'visits'}.`,
    ),
    latents: rooms.map((z) => ({
      letter: letter(z),
      plans: errands.map((w) => Array.from({ length: k }, (_, leg) => code(values, z, w, leg))),
    })),
  }
}
