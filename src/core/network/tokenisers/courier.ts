// Courier's tokens: how many visits are made, and which plan the visits of this episode follow.
import type { Values } from '../../parameter.ts'
import { type CourierWorld, code, observationsOf } from '../../scenarios/courier-model.ts'
import type { Told } from '../tokens.ts'
import type { Tokeniser } from './tokeniser.ts'

/** The query is (ω, step, visits made); the register (no visit yet, plan 0 … n−1, or no plan; going on, silence or bell). */
export function courierTokeniser(values: Values): Tokeniser {
  const world = values as unknown as CourierWorld
  const { plans: n, legs: k, slack, instructions } = world
  const { board, bell } = observationsOf(n, n)
  const silence = bell + 1
  const visited = (observation: number): boolean =>
    (observation >= 1 && observation < board) || observation === bell || observation === silence
  const visits = (told: Told, steps: number): number => {
    let count = 0
    for (let h = 0; h < steps; h++) if (visited(told.observation[h])) count++
    return count
  }
  const plan = (told: Told, steps: number): number => {
    let followed = 0
    let leg = 0
    for (let h = 0; h < steps; h++) {
      if (!visited(told.observation[h])) continue
      const room = told.subgoal[h]
      if (leg === 0) {
        for (let z = 0; z < n; z++) if (code(world, z, told.instruction, 0) === room) followed = 1 + z
      } else if (followed <= n && code(world, followed - 1, told.instruction, leg) !== room) followed = n + 1
      leg++
    }
    return followed
  }
  return {
    queries: instructions * (k + slack + 1) * (k + 1),
    registers: 3 * (n + 2),
    query: (told, steps) => (told.instruction * (k + slack + 1) + steps) * (k + 1) + visits(told, steps),
    register(told, steps) {
      const last = steps === 0 ? 0 : told.observation[steps - 1]
      return 3 * plan(told, steps) + (last === silence ? 1 : last === bell ? 2 : 0)
    },
  }
}
