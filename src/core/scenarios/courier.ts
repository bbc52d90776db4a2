// Courier: n rooms around a hall, a secret route of k visits, and a bell that rings only if every leg was right (theory.md 8).

import type { Hmdp } from '../hmdp.ts'
import { type Parameter, ScenarioError, type Values, type ValuesOf } from '../parameter.ts'
import { actorBudget, type Building, officeBuilding, unreachable } from '../world/building.ts'
import { GridActor } from '../world/grid-actor.ts'
import { code, courierModel } from './courier-model.ts'
import { GRID_ROWS } from './grid-rows.ts'
import { number } from './rows.ts'
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
  ...GRID_ROWS,
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

type CourierValues = ValuesOf<typeof rows>

const ERRANDS = ['letters', 'parcels', 'flowers', 'newspapers', 'samples', 'keys']

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
    const { arrival, slip, actorEpisodes } = values
    const cells = building.places.map(({ cell }) => cell)
    // Nobody is sent to the hall, so a goal is the subgoal that names it.
    const actor = new GridActor(building.grid, cells.slice(1), slip, budget, actorEpisodes)
    const modelFor = (walking: GridActor): Hmdp =>
      courierModel(values, (from, to) =>
        typeof arrival === 'number' ? arrival : walking.arrival(cells[from], to - 1),
      )
    return {
      model: modelFor(actor),
      oracleModel:
        actorEpisodes === 'oracle' || typeof arrival === 'number' ? undefined : () => modelFor(actor.oracle),
      scene: sceneOf(values, building, budget),
      walker: walkerOf(cells, actor),
      fields: (subgoal) => actor.fields(subgoal),
    }
  },
}

function walkerOf(cells: readonly number[], actor: GridActor): Walker {
  return {
    walk: (from, subgoal, observation, draw) => actor.walk(from, subgoal, observation !== 0, draw),
    standsAfter: (subgoal, observation) => cells[observation === 0 ? 0 : subgoal + 1],
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
