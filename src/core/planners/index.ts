// All Planners. Adding one is a file beside this and a line here.
import { bail } from './bail.ts'
import { bawm } from './bawm.ts'
import { independent } from './independent.ts'
import { oracle } from './oracle.ts'
import type { Planner } from './planner.ts'
import { random } from './random.ts'
import { thompson } from './thompson.ts'

export const PLANNERS: readonly Planner[] = [bail, independent, bawm, thompson, oracle, random]

/** @throws Error for an id that is not in the list. */
export function plannerOf(id: unknown): Planner {
  const planner = PLANNERS.find((p) => p.id === id)
  if (!planner) throw new Error(`There is no Planner “${String(id)}”.`)
  return planner
}
