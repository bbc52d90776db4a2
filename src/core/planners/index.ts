// All Planners. Adding one is a file beside this, and a line in each of the two lists.
import * as bail from './bail.ts'
import * as bawm from './bawm.ts'
import * as independent from './independent.ts'
import * as oracle from './oracle.ts'
import type { Create, Planner } from './planner.ts'
import * as random from './random.ts'
import * as thompson from './thompson.ts'
import * as transformer from './transformer.ts'

/** What they are: the page reads no more than this. */
export const PLANNERS: readonly Planner[] = [
  bail.about,
  independent.about,
  bawm.about,
  transformer.about,
  thompson.about,
  oracle.about,
  random.about,
]

/** How they are set to work, in the same order. */
const CREATES: readonly Create[] = [
  bail.create,
  independent.create,
  bawm.create,
  transformer.create,
  thompson.create,
  oracle.create,
  random.create,
]

/** @throws Error for an id that is not in the list. */
export function createOf(id: unknown): Create {
  const index = PLANNERS.findIndex((planner) => planner.id === id)
  if (index < 0) throw new Error(`There is no Planner “${String(id)}”.`)
  return CREATES[index]
}
