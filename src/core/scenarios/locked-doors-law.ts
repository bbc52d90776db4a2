// The law of locked doors: which ways are open in which world, and what the butler finds (theory.md 8).

import type { Hmdp } from '../hmdp.ts'
import type { Values } from '../parameter.ts'
import { GridActor } from '../world/grid-actor.ts'
import { notice } from './chances.ts'
import type { LockedValues } from './locked-doors.ts'
import { type House, houseOf } from './locked-doors-house.ts'
import { alone, groundOf, letter, type Scene, type Spoken, type World } from './scenario.ts'

export function build(given: Values): World {
  const values = given as LockedValues
  const house = houseOf(values.across, values.down)
  const { building } = house
  const cells = building.places.map(({ cell }) => cell)
  // A room away and no farther: the Actor walks as if all doors were open, so this is what keeps it from going on alone.
  const actor = new GridActor(building.grid, cells, 0, house.reach, 'oracle')
  return {
    model: modelOf(values, house, (from, to) => actor.arrival(cells[from], to) === 1),
    scene: sceneOf(house),
    walker: alone({
      walk(from, subgoal, observation, draw) {
        if (subgoal === cells.length) return Uint16Array.of(from)
        const walk = actor.walk(from, subgoal, actor.arrival(from, subgoal) === 1, draw)
        const atDoor = walk.findIndex((cell) => house.doors.includes(cell))
        return observation === subgoal || atDoor < 0 ? walk : walk.slice(0, atDoor)
      },
      standsAfter: (_, observation, from) => cells[observation] ?? from,
    }),
    fields: (subgoal) => (subgoal < cells.length ? actor.fields(subgoal) : null),
  }
}

/**
 * Observations: [0..R−1] the butler is in this room, the last of which ends the episode; then this door is
 * locked; then the floor plan shows this way. A state is the room together with what was observed there last.
 * Subgoals: go to a room, or (R) read the floor plan, a copy of which hangs in every room.
 */
function modelOf(
  { smudge, slack }: LockedValues,
  house: House,
  reaches: (from: number, to: number) => boolean,
): Hmdp {
  const { ways, doors, doorsByWay } = house
  const [n, R] = [ways.length, house.building.places.length]
  const words = R + doors.length + n
  const stateOf = (room: number, observation: number): number => room * words + observation
  const roomOf = (state: number): number => Math.floor(state / words)
  const last = R - 1

  const enter = (z: number, from: number, to: number): number => {
    // Out of reach: called back to where it was.
    if (!reaches(from, to)) return stateOf(from, from)
    const door = house.doorBetween(from, to)
    return door < 0 || doorsByWay[z].includes(door) ? stateOf(to, to) : stateOf(from, R + door)
  }
  return {
    prior: new Float64Array(n).fill(1 / n),
    instructionPrior: Float64Array.of(1),
    states: R * words,
    subgoals: R + 1,
    observations: words,
    horizon: ways[0].length - 1 + slack,
    start: () => [{ value: stateOf(0, 0), probability: 1 }],
    transition: (z, _, state, g) =>
      g === R
        ? notice(n, smudge, z, (way) => stateOf(roomOf(state), R + doors.length + way))
        : [{ value: enter(z, roomOf(state), g), probability: 1 }],
    emission: (state) => [{ value: state % words, probability: 1 }],
    reward: (_, o) => (o === last ? 1 : 0),
    isTerminal: (state) => roomOf(state) === last,
    plan: (z, _, state) => ways[z][ways[z].indexOf(roomOf(state)) + 1] ?? last,
    exploration: () => [{ value: R, probability: 1 }],
    // Where the butler is and which door is locked is plain; a way on the plan may be taken for the one listed beside it.
    confusable: Array.from({ length: words }, (_, o) => {
      const shown = o - R - doors.length
      const beside = [shown - 1, shown + 1].filter((other) => shown >= 0 && other in ways)
      return beside.map((other) => R + doors.length + other)
    }),
    representative: (state) => stateOf(roomOf(state), roomOf(state)),
  }
}

function sceneOf({ building, doors, ways, doorsByWay, reach }: House): Scene {
  const { places } = building
  const last = places.length - 1
  const sides = (door: number): string =>
    places
      .filter((place) => place.doors.includes(doors[door]))
      .map(({ label }) => label)
      .join(' and ')
  return {
    ...groundOf(building, reach),
    subgoals: [
      ...places.map(({ label, sign }, place) => ({
        phrase: `Go to ${label}.`,
        label: sign,
        places: [place],
      })),
      { phrase: 'Look at the floor plan.', label: 'plan', places: [-1] },
    ],
    observations: [
      ...places.map(
        ({ label }, room): Spoken =>
          room === last
            ? { phrase: `The tea has come to ${label}!`, tone: 'success' }
            : { phrase: `The butler is in ${label}.`, tone: 'place' },
      ),
      ...doors.map(
        (_, door): Spoken => ({ phrase: `The door between ${sides(door)} is locked.`, tone: 'evidence' }),
      ),
      ...ways.map(
        (_, latent): Spoken => ({
          phrase: `The floor plan shows way ${letter(latent)}.`,
          tone: 'evidence',
          latent,
        }),
      ),
    ],
    instructions: [`Bring the tea to ${places[last].label}.`],
    latents: ways.map((way, z) => ({
      letter: letter(z),
      plans: [way.slice(1)],
      marks: doors.filter((_, door) => !doorsByWay[z].includes(door)),
    })),
    noun: 'way',
    asks: 'Which way is open?',
    marked: 'locked',
    bell: null,
  }
}
