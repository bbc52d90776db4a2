// A building with an Actor in it: what scenarios in it share, whatever is looked for or delivered and by how many.

import type { Hmdp } from '../hmdp.ts'
import { ScenarioError, type ValuesOf } from '../parameter.ts'
import { actorBudget, type Building, officeBuilding, unreachable } from '../world/building.ts'
import { GridActor } from '../world/grid-actor.ts'
import type { GRID_ROWS } from './grid-rows.ts'
import { alone, type Walker, type World } from './scenario.ts'

/** What the low level needs of the parameters. */
export type Low = ValuesOf<typeof GRID_ROWS>

/** Probability of arriving within the budget, from one place to another; both are indices into places. */
export type Quality = (from: number, to: number) => number

/**
 * The building with `rooms` rooms, the Actor in it, and the cell where the bell hangs.
 * @throws ScenarioError where a room cannot be reached
 */
export function officeOf(rooms: number, withCounter: boolean, low: Low) {
  const building = officeBuilding(rooms, withCounter)
  const lost = unreachable(building)
  if (lost.length > 0) throw new ScenarioError(`${lost[0].label} cannot be reached from the hall.`)
  // At the right end of the hall, clear of the counter if there is one.
  const bell = building.places[0].cell + (building.grid.width - 1) / 2 - (withCounter ? 3 : 1)
  return { ...inhabited(building, low), bell }
}

export type Office = ReturnType<typeof inhabited>

/** A building and its Actor, for whom a goal is the place of the next higher number: nobody is sent to the first place. */
export function inhabited(building: Building, { slip, arrival, actorEpisodes }: Low) {
  const budget = actorBudget(building)
  const cells = building.places.map(({ cell }) => cell)
  const actor = new GridActor(building.grid, cells.slice(1), slip, budget, actorEpisodes)
  const chance = (walking: GridActor, from: number, goal: number): number =>
    typeof arrival === 'number' ? arrival : walking.arrival(from, goal)
  const qualityOf =
    (walking: GridActor): Quality =>
    (from, to) =>
      chance(walking, cells[from], to - 1)
  return {
    building,
    budget,
    cells,
    actor,
    /** How the Actor walks where each subgoal sends it to a goal of the same number and this observation says that it was called back. */
    walker: (recalled: number): Walker =>
      alone({
        walk: (from, subgoal, observation, draw) => actor.walk(from, subgoal, observation !== recalled, draw),
        standsAfter: (subgoal, observation) => cells[observation === recalled ? 0 : subgoal + 1],
      }),
    /** Probability q of arriving from a cell at a goal. */
    arrives: (from: number, goal: number): number => chance(actor, from, goal),
    /** The model of the Actor that acts and, where that is another, of the oracle. */
    models: (modelFor: (quality: Quality) => Hmdp): Pick<World, 'model' | 'oracleModel'> => ({
      model: modelFor(qualityOf(actor)),
      oracleModel:
        actorEpisodes === 'oracle' || typeof arrival === 'number'
          ? undefined
          : () => modelFor(qualityOf(actor.oracle)),
    }),
  }
}
