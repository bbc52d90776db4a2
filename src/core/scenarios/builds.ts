// How the scenarios are built, for the worker and the command line: the page reads only what they are about.
import * as courier from './courier.ts'
import * as mastermind from './mastermind.ts'
import type { Build } from './scenario.ts'
import * as twoDoors from './two-doors.ts'

/** Laws that are fetched when their scenario is first opened, so that the first load need not hold them. */
const LATE: Readonly<Record<string, () => Promise<{ readonly build: Build }>>> = {
  'locked-doors': () => import('./locked-doors-law.ts'),
  needle: () => import('./needle-law.ts'),
  'two-couriers': () => import('./two-couriers-law.ts'),
  custom: () => import('./custom-law.ts'),
}

const laws = new Map<string, Build>([
  [courier.about.id, courier.build],
  [mastermind.about.id, mastermind.build],
  [twoDoors.about.id, twoDoors.build],
])

/** Whether the law of this scenario must be fetched before it can be built. */
export const isLate = (id: unknown): boolean => !laws.has(String(id)) && Object.hasOwn(LATE, String(id))

/** Fetches it; whoever builds what is late has waited for this. */
export async function fetchLaw(id: string): Promise<void> {
  if (isLate(id)) laws.set(id, (await LATE[id]()).build)
}

/** Fetches all that are late: for whoever need not care how much is loaded. */
export const fetchLaws = async (): Promise<void> => void (await Promise.all(Object.keys(LATE).map(fetchLaw)))

/** @throws Error for an id that is not in the list, or late and not yet fetched */
export function buildOf(id: unknown): Build {
  const build = laws.get(String(id))
  if (build) return build
  throw new Error(
    isLate(id)
      ? `The scenario “${String(id)}” has not been loaded.`
      : `There is no scenario “${String(id)}”.`,
  )
}
