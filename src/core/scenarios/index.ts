// All scenarios. Adding one is a file beside this, and a line in each of the two lists.
import * as courier from './courier.ts'
import * as custom from './custom.ts'
import * as lockedDoors from './locked-doors.ts'
import * as mastermind from './mastermind.ts'
import * as needle from './needle.ts'
import type { Build, Scenario } from './scenario.ts'
import * as twoCouriers from './two-couriers.ts'
import * as twoDoors from './two-doors.ts'

/** What they are: the page reads no more than this. */
export const SCENARIOS: readonly Scenario[] = [
  courier.about,
  mastermind.about,
  lockedDoors.about,
  needle.about,
  twoCouriers.about,
  twoDoors.about,
  custom.about,
]

/** How they are built, in the same order. */
const BUILDS: readonly Build[] = [
  courier.build,
  mastermind.build,
  lockedDoors.build,
  needle.build,
  twoCouriers.build,
  twoDoors.build,
  custom.build,
]

/** @throws Error for an id that is not in the list. */
export function buildOf(id: unknown): Build {
  const index = SCENARIOS.findIndex((scenario) => scenario.id === id)
  if (index < 0) throw new Error(`There is no scenario “${String(id)}”.`)
  return BUILDS[index]
}
