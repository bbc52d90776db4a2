// A world of one's own: an errand in a building that a person has drawn, by routes that a person has written (theory.md 8).

import { buildingOf } from '../custom/building.ts'
import { decodeWorld } from '../custom/codec.ts'
import { problemsOf } from '../custom/problems.ts'
import { type CustomWorld, gridOf, legsOf, marksOf } from '../custom/world.ts'
import { type Parameter, ScenarioError, type Values, type ValuesOf } from '../parameter.ts'
import { flood } from '../world/flood.ts'
import { COUNTER_ROW, errandIn, NOISE_ROW, SLACK_ROW } from './errand.ts'
import { GRID_ROWS } from './grid-rows.ts'
import { inhabited } from './office.ts'
import type { Scenario, World } from './scenario.ts'

/** What it opens with: a house with six rooms, six plans of four visits, and something to deliver. */
const HOUSE =
  '1.15x11.EQCILvYAAAAAAvdiCBBA.BSBM.My_house.ARAVAaCTCOCJ.library.kitchen.workshop.studio.garden.cellar.4.031414252530304141525203.Deliver_the_parcel_along_the_secret_route-2e-'

const rows = [
  {
    kind: 'text',
    name: 'map',
    symbol: '',
    label: 'Map and plans',
    doc: 'Walls, rooms, plans and instructions, as the editor writes them.',
    scope: 'scenario',
    teaches: true,
    initial: HOUSE,
    maxLength: 3000,
    editor: true,
  },
  NOISE_ROW,
  SLACK_ROW,
  ...GRID_ROWS,
  {
    ...COUNTER_ROW,
    doc: 'What the counter pays for ending the episode there, if one is drawn; 0 closes it.',
  },
] as const satisfies readonly Parameter[]

export const about: Scenario = {
  id: 'custom',
  label: 'Your own world',
  doc: 'A building that you draw, with plans that you write; the bell rings only if the whole plan was followed.',
  question: 'Here you decide on the walls and the plans. Who learns in your world, and who does not?',
  teaches:
    'Each visit more in the plans keeps imitation lost several times as long, while exploring costs no more.',
  who: 'courier',
  rows,
}

/** @throws ParameterError for a text that is no map, ScenarioError for a world that cannot be */
export function build(given: Values): World {
  const values = given as ValuesOf<typeof rows>
  const world = decodeWorld(values.map)
  const problems = problemsOf(world)
  if (problems.length > 0)
    throw new ScenarioError(
      problems
        .slice(0, 3)
        .map(({ sentence }) => sentence)
        .join(' '),
    )
  const counter = world.counter === null ? 0 : values.counter
  const { boardNoise, slack } = values
  return errandIn(
    inhabited(buildingOf(world, counter > 0), values),
    {
      plans: world.plans.length,
      legs: legsOf(world),
      boardNoise,
      slack,
      counter,
      instructions: world.instructions.length,
      feedback: 'none',
    },
    { rooms: world.rooms.length, roomAt: (z, w, leg) => world.plans[z][w][leg] },
    { home: 'at the start', instructions: world.instructions, bell: bellOf(world) },
  )
}

/** The bell hangs where nothing stands, as near to the start as can be. */
function bellOf(world: CustomWorld): number | null {
  const taken = marksOf(world).map(({ cell }) => cell)
  return flood(gridOf(world), world.start).order.find((cell) => !taken.includes(cell)) ?? null
}
