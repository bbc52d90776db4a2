// The law of a world of one's own: courier's, in the building and by the routes that its text describes (theory.md 8).

import { buildingOf } from '../custom/building.ts'
import { decodeWorld } from '../custom/codec.ts'
import { problemsOf } from '../custom/problems.ts'
import { type CustomWorld, gridOf, legsOf, marksOf } from '../custom/world.ts'
import { ScenarioError, type Values, type ValuesOf } from '../parameter.ts'
import { flood } from '../world/flood.ts'
import type { ROWS } from './custom.ts'
import { errandIn } from './errand.ts'
import { inhabited } from './office.ts'
import type { World } from './scenario.ts'

/** @throws ParameterError for a text that is no map, ScenarioError for a world that cannot be */
export function build(given: Values): World {
  const values = given as ValuesOf<typeof ROWS>
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
