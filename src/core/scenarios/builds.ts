// How the scenarios are built, for the worker and the command line: the page reads only what they are about.
import * as courier from './courier.ts'
import * as custom from './custom.ts'
import * as lockedDoors from './locked-doors.ts'
import * as mastermind from './mastermind.ts'
import * as needle from './needle.ts'
import type { Build, Scenario } from './scenario.ts'
import * as twoCouriers from './two-couriers.ts'
import * as twoDoors from './two-doors.ts'

const FILES: readonly { readonly about: Scenario; readonly build: Build }[] = [
  courier,
  mastermind,
  lockedDoors,
  needle,
  twoCouriers,
  twoDoors,
  custom,
]

/** @throws Error for an id that is not in the list. */
export function buildOf(id: unknown): Build {
  const file = FILES.find(({ about }) => about.id === id)
  if (!file) throw new Error(`There is no scenario “${String(id)}”.`)
  return file.build
}
