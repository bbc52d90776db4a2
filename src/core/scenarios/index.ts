// All scenarios, and what they are: the page reads no more than this. Adding one is a file beside this, and a line here and in builds.ts.
import * as courier from './courier.ts'
import * as custom from './custom.ts'
import * as lockedDoors from './locked-doors.ts'
import * as mastermind from './mastermind.ts'
import * as needle from './needle.ts'
import type { Scenario } from './scenario.ts'
import * as twoCouriers from './two-couriers.ts'
import * as twoDoors from './two-doors.ts'

export const SCENARIOS: readonly Scenario[] = [
  courier.about,
  mastermind.about,
  lockedDoors.about,
  needle.about,
  twoCouriers.about,
  twoDoors.about,
  custom.about,
]
