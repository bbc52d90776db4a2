// What is wrong with a world of one's own, or worth knowing of it, in sentences.

import { flood } from '../world/flood.ts'
import type { Draft } from './draft.ts'
import { type CustomWorld, gridOf, legsOf, markName, marksOf, planName } from './world.ts'

export interface Remark {
  /** A problem: with it the world cannot be. A hint is worth knowing. */
  readonly kind: 'problem' | 'hint'
  readonly sentence: string
  /** The cells that it is about, to be pointed at. */
  readonly cells: readonly number[]
}

/** All problems first, then the hints; [] for a draft of which there is nothing to say. */
export function remarksOn({ world, values }: Draft): Remark[] {
  const closed =
    world.counter !== null && values.counter === 0
      ? [hint('The counter pays 0, so it is closed.', [world.counter])]
      : []
  return [...problemsOf(world), ...hintsOn(world, Number(values.boardNoise)), ...closed]
}

export function problemsOf(world: CustomWorld): Remark[] {
  const { rooms, instructions } = world
  const names = rooms.map(({ name }) => name.toLowerCase())
  return [
    ...misplaced(world),
    ...rooms.flatMap(({ name, cell }, room) =>
      name === '' ? [problem(`Room ${room + 1} has no name.`, [cell])] : [],
    ),
    ...twins(names, (name) => name).flatMap(([one, other]) =>
      names[one] === ''
        ? []
        : [
            problem(`Rooms ${one + 1} and ${other + 1} are both called “${rooms[one].name}”.`, [
              rooms[one].cell,
              rooms[other].cell,
            ]),
          ],
    ),
    ...instructions.flatMap((words, w) =>
      words === '' ? [problem(`Instruction ${w + 1} says nothing.`)] : [],
    ),
    ...twins(instructions, (words) => words).flatMap(([one, other]) =>
      instructions[one] === '' ? [] : [problem(`Instructions ${one + 1} and ${other + 1} say the same.`)],
    ),
  ]
}

/** What stands in a wall or on something else, or cannot be reached. */
function misplaced(world: CustomWorld): Remark[] {
  const marks = marksOf(world)
  const inWall = marks.filter(({ cell }) => world.walls[cell] === 1)
  if (inWall.length > 0)
    return inWall.map(({ mark, cell }) =>
      problem(`${capital(markName(world, mark))} stands in a wall.`, [cell]),
    )
  const shared = twins(marks, ({ cell }) => cell).map(([one, other]) =>
    problem(
      `${capital(markName(world, marks[one].mark))} and ${markName(world, marks[other].mark)} share a cell.`,
      [marks[one].cell],
    ),
  )
  const { distance } = flood(gridOf(world), world.start)
  const lost = marks.filter(({ cell }) => distance[cell] < 0)
  return [
    ...shared,
    ...lost.map(({ mark, cell }) =>
      problem(`${capital(markName(world, mark))} cannot be reached from the start.`, [cell]),
    ),
  ]
}

function hintsOn(world: CustomWorld, boardNoise: number): Remark[] {
  const { plans, rooms, instructions } = world
  const same = twins(plans, (plan) => JSON.stringify(plan)).map(([one, other]) =>
    hint(
      boardNoise === 1
        ? `Plans ${planName(one)} and ${planName(other)} are the same, so nothing tells them apart.`
        : `Plans ${planName(one)} and ${planName(other)} are the same: the notice board alone tells them apart.`,
    ),
  )
  const visited = new Set(plans.flat(2))
  const idle = rooms.flatMap(({ name, cell }, room) =>
    visited.has(room) ? [] : [hint(`No plan visits ${name || `room ${room + 1}`}.`, [cell])],
  )
  const certain = instructions.flatMap((_, w) =>
    Array.from({ length: legsOf(world) }, (_leg, leg) => leg)
      .filter((leg) => plans.every((plan) => plan[w][leg] === plans[0][w][leg]))
      .map((leg) =>
        hint(
          `All plans make visit ${leg + 1}${instructions.length > 1 ? ` of instruction ${w + 1}` : ''} in ${rooms[plans[0][w][leg]].name}: nobody can be wrong there.`,
        ),
      ),
  )
  const deaf =
    boardNoise === 1 ? [hint('What the notice board shows is all chance: exploring teaches nothing.')] : []
  return [...same, ...deaf, ...certain, ...idle]
}

const problem = (sentence: string, cells: readonly number[] = []): Remark => ({
  kind: 'problem',
  sentence,
  cells,
})
const hint = (sentence: string, cells: readonly number[] = []): Remark => ({ kind: 'hint', sentence, cells })

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** Each that equals one before it, with the first such: pairs of indices. */
function twins<Item>(items: readonly Item[], key: (item: Item) => unknown): [number, number][] {
  const first = new Map<unknown, number>()
  return items.flatMap((item, index): [number, number][] => {
    const before = first.get(key(item))
    if (before !== undefined) return [[before, index]]
    first.set(key(item), index)
    return []
  })
}
