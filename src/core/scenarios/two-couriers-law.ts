// The law of a team: joint subgoals in one building, and what is said of them (theory.md 7, 8).

import { ScenarioError, type Values, type ValuesOf } from '../parameter.ts'
import { countOf, partsOf } from '../team.ts'
import { arrivedOfTeam } from '../world/together.ts'
import type { ERRAND_ROWS } from './courier.ts'
import { BELL, noticesOf, OF_PLANS } from './errand.ts'
import { type Low, officeOf } from './office.ts'
import { groundOf, letter, type Scene, type Spoken, type World } from './scenario.ts'
import { jointOf, sizesFor, type TeamWorld, teamModel } from './team-model.ts'

/** Every joint subgoal is a choice in every belief: with so many a model takes two seconds to compile, with twice as many fifteen. */
const MOST_JOINT = 350

export function build(given: Values): World {
  const low = given as Low
  const values = given as ValuesOf<typeof ERRAND_ROWS> & Pick<TeamWorld, 'couriers'>
  const { couriers, plans } = values
  const sizes = sizesFor(values)
  const joint = countOf(sizes)
  if (joint > MOST_JOINT)
    throw new ScenarioError(
      `${couriers} couriers with ${plans} plans have ${joint} joint subgoals, more than the ${MOST_JOINT} that can be computed exactly here; fewer plans or couriers would do.`,
    )
  const { building, budget, cells, actor, models, arrives, bell } = officeOf(plans, false, low)
  return {
    ...models((quality) => teamModel(values, quality)),
    scene: {
      ...groundOf(building, budget, couriers),
      ...wordsOf(values),
      bell,
    },
    walker: {
      walk(from, subgoal, observation, draw) {
        const parts = partsOf(subgoal, sizes)
        const chances = parts.map((part, i) => arrives(from[i], part))
        // Observation 0: called back to the hall, as not all arrived.
        const arrived = observation === 0 ? arrivedOfTeam(chances, draw) : parts.map(() => true)
        return parts.map((part, i) => actor.walk(from[i], part, arrived[i], draw))
      },
      standsAfter: (subgoal, observation) =>
        partsOf(subgoal, sizes).map((part) => cells[observation === 0 ? 0 : part + 1]),
    },
    fields: (subgoal, courier) => actor.fields(partsOf(subgoal, sizes)[courier]),
  }
}

type Words = Pick<
  Scene,
  'subgoals' | 'observations' | 'instructions' | 'latents' | 'noun' | 'asks' | 'marked'
>

function wordsOf(values: TeamWorld): Words {
  const { couriers, plans: n, legs: k } = values
  const sizes = sizesFor(values)
  const joint = Array.from({ length: countOf(sizes) }, (_, g) => partsOf(g, sizes))
  const all = couriers === 2 ? 'Both' : 'All'
  const isBoard = (part: number): boolean => part === n
  const placeOf = (part: number): string => (isBoard(part) ? 'the board' : `room ${part + 1}`)
  const task = (parts: readonly number[]) => {
    const together = parts.every(isBoard)
    const orders = parts.map((part, i) => `${i === 0 ? 'C' : 'c'}ourier ${i + 1} to ${placeOf(part)}`)
    return {
      phrase: together ? `${all} couriers to the board, to read it.` : `${orders.join(', ')}.`,
      label: together ? 'board' : parts.map((part) => (isBoard(part) ? 'board' : part + 1)).join('+'),
      places: parts.map((part) => part + 1),
    }
  }
  const place = (phrase: string): Spoken => ({ phrase, tone: 'place' })
  const stand = (parts: readonly number[]): Spoken => {
    if (parts.every((part) => part === parts[0])) return place(`${all} couriers are at ${placeOf(parts[0])}.`)
    const places = parts.some(isBoard) ? parts.map(placeOf) : parts.map((part) => `${part + 1}`)
    const kind = parts.some(isBoard) ? '' : 'rooms '
    return place(`The couriers are at ${kind}${places.slice(0, -1).join(', ')} and ${places[couriers - 1]}.`)
  }
  return {
    subgoals: joint.map(task),
    observations: [
      place('The couriers are in the hall.'),
      ...joint.slice(0, -1).map(stand),
      ...noticesOf(n, n + 1),
      BELL,
      { phrase: 'The last leg is made. The bell stays silent.', tone: 'failure' },
    ],
    instructions: [`Deliver in step, in ${k === 1 ? 'one secret leg' : `${k} secret legs`}.`],
    latents: Array.from({ length: n }, (_, z) => ({
      letter: letter(z),
      plans: [Array.from({ length: k }, (_leg, leg) => jointOf(values, z, leg))],
      marks: [],
    })),
    ...OF_PLANS,
  }
}
