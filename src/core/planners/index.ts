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

/** How they are set to work. */
const CREATES: readonly (readonly [Planner, Create])[] = [
  [bail.about, bail.create],
  [independent.about, independent.create],
  [bawm.about, bawm.create],
  [transformer.about, transformer.create],
  [thompson.about, thompson.create],
  [oracle.about, oracle.create],
  [random.about, random.create],
]

/** @throws Error for an id that is not in the list. */
export function createOf(id: unknown): Create {
  const found = CREATES.find(([about]) => about.id === id)
  if (!found) throw new Error(`There is no Planner “${String(id)}”.`)
  return found[1]
}
