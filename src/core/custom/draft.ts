// A draft: a world of one's own with the numbers that go with it, as the editor and files hold it; from and to a configuration.

import { initials, type Value, type Values } from '../parameter.ts'
import { scenarioRows } from '../params.ts'
import { errandsOf } from '../scenarios/courier.ts'
import { code } from '../scenarios/courier-model.ts'
import { officeBuilding } from '../world/building.ts'
import { decodeWorld, encodeWorld } from './codec.ts'
import { type CustomWorld, LIMITS, legsOf } from './world.ts'

export interface Draft {
  readonly world: CustomWorld
  /** The parameters of the scenario that are numbers, by name. */
  readonly values: Values
}

/** The rows of a draft's values: all of the scenario but the map itself. */
export const valueRows = () => scenarioRows('custom').filter(({ name }) => name !== 'map')

/** H, the subgoals of an episode. */
export const horizonOf = ({ world, values }: Draft): number => legsOf(world) + Number(values.slack)

/** The house that the scenario opens with. */
export function houseDraft(): Draft {
  const { map, ...values } = initials(scenarioRows('custom'))
  return { world: decodeWorld(String(map)), values }
}

/** Shared values of a configuration that plays this draft, in place of what they were. @throws ParameterError where it does not fit into a link */
export function sharedOf(draft: Draft, shared: Values): Values {
  const own = scenarioRows(shared.scenario).map(({ name }) => name)
  const kept = Object.entries(shared).filter(([name]) => !own.includes(name))
  return { ...Object.fromEntries(kept), scenario: 'custom', ...draft.values, map: encodeWorld(draft.world) }
}

/**
 * What a configuration shows, to be edited: a world of one's own, or courier's building with its plans.
 * Null for a scenario that is no errand, for more rooms than can be edited, and for a map that cannot be read.
 */
export function draftOf(shared: Values): Draft | null {
  if (shared.scenario === 'custom') {
    try {
      return { world: decodeWorld(String(shared.map)), values: pick(shared) }
    } catch {
      return null
    }
  }
  const fits = Number(shared.plans) <= LIMITS.rooms[1] && Number(shared.legs) <= LIMITS.legs[1]
  return shared.scenario === 'courier' && fits ? { world: courierWorld(shared), values: pick(shared) } : null
}

const pick = (shared: Values): Values =>
  Object.fromEntries(valueRows().map(({ name }): [string, Value] => [name, shared[name]]))

function courierWorld(shared: Values): CustomWorld {
  const values = { plans: Number(shared.plans), instructions: Number(shared.instructions) }
  const withCounter = Number(shared.counter) > 0
  const { grid, places } = officeBuilding(values.plans, withCounter)
  const all = (count: number): number[] => Array.from({ length: count }, (_, i) => i)
  return {
    title: 'Courier’s building',
    ...grid,
    start: places[0].cell,
    board: places[values.plans + 1].cell,
    counter: withCounter ? places[values.plans + 2].cell : null,
    rooms: places.slice(1, 1 + values.plans).map(({ label, cell }) => ({ name: label, cell })),
    plans: all(values.plans).map((z) =>
      all(values.instructions).map((w) => all(Number(shared.legs)).map((leg) => code(values, z, w, leg))),
    ),
    instructions: errandsOf(values.instructions),
  }
}
