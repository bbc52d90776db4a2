// A draft as a scenario file, JSON that a person can read and write; and back, with a sentence for everything that is wrong.

import { initials } from '../parameter.ts'
import { SLACK_ROW } from '../scenarios/errand.ts'
import { textFault } from './codec.ts'
import { type Draft, horizonOf, valueRows } from './draft.ts'
import { fileRows, SCENARIO_SCHEMA } from './schema.ts'
import { faultsOf } from './validate.ts'
import { type CustomWorld, legsOf } from './world.ts'

type Cell = [number, number]

interface ScenarioFile {
  readonly title?: string
  readonly map: readonly string[]
  readonly start: Cell
  readonly board: Cell
  readonly counter?: Cell
  readonly rooms: readonly { readonly name: string; readonly at: Cell }[]
  readonly plans: readonly { readonly visits: readonly (readonly number[])[] }[]
  readonly instructions: readonly string[]
  readonly horizon?: number
}

/** @param schema the address of the schema, for editors that complete by it */
export function fileText(draft: Draft, schema: string): string {
  const { world, values } = draft
  const at = (cell: number): Cell => [cell % world.width, Math.floor(cell / world.width)]
  const file: ScenarioFile & Record<string, unknown> = {
    $schema: schema,
    version: 1,
    title: world.title,
    map: Array.from({ length: world.height }, (_, y) =>
      Array.from(world.walls.subarray(y * world.width, (y + 1) * world.width), (wall) => '.#'[wall]).join(''),
    ),
    start: at(world.start),
    board: at(world.board),
    ...(world.counter === null ? {} : { counter: at(world.counter) }),
    rooms: world.rooms.map(({ name, cell }) => ({ name, at: at(cell) })),
    plans: world.plans.map((plan) => ({ visits: plan.map((visits) => visits.map((room) => room + 1)) })),
    instructions: world.instructions,
    horizon: horizonOf(draft),
    ...Object.fromEntries(fileRows().map(([name, row]) => [name, values[row.name]])),
  }
  // Lists of numbers on one line each; no text of JSON holds a line break.
  return `${JSON.stringify(file, null, 2).replace(/\[\n[\d\s,]+\]/g, (found) => found.replace(/\s+/g, ' ').replace('[ ', '[').replace(' ]', ']'))}\n`
}

/** What a file holds, or why it cannot be read: one sentence for each fault. */
export type FileRead = { readonly draft: Draft } | { readonly faults: readonly string[] }

export function readFile(text: string): FileRead {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch (error) {
    return { faults: [`This is no JSON file: ${(error as Error).message}.`] }
  }
  const faults = faultsOf(SCENARIO_SCHEMA, data)
  if (faults.length > 0) return { faults }
  const file = data as ScenarioFile & Readonly<Record<string, unknown>>
  const further = contradictions(file)
  return further.length > 0 ? { faults: further } : { draft: draftFrom(file) }
}

/** What no schema can say: how the parts of a file must fit together. */
function contradictions(file: ScenarioFile): string[] {
  const { map, rooms, plans, instructions, horizon } = file
  const [width, height] = [map[0].length, map.length]
  const legs = plans[0].visits[0].length
  const inside = (name: string, at: Cell | undefined): string[] =>
    !at || (at[0] < width - 1 && at[1] < height - 1)
      ? []
      : [`${name} is [${at.join(', ')}], outside of the walls of this map of ${width} × ${height}.`]
  const open = (row: string, y: number): boolean =>
    y === 0 || y === height - 1 ? row.includes('.') : row[0] === '.' || row.at(-1) === '.'
  const words = (path: string, what: 'title' | 'name' | 'instruction', got: string): string[] => {
    const fault = textFault(got, what)
    return fault === null ? [] : [`${path} ${fault}.`]
  }
  return [
    ...map.flatMap((row, y) =>
      row.length === width
        ? open(row, y)
          ? [`map[${y}] is open at the border, expected wall (#) all around.`]
          : []
        : [`map[${y}] has ${row.length} signs, expected ${width} as in map[0].`],
    ),
    ...inside('start', file.start),
    ...inside('board', file.board),
    ...inside('counter', file.counter),
    ...rooms.flatMap(({ at }, i) => inside(`rooms[${i}].at`, at)),
    ...words('title', 'title', file.title ?? ''),
    ...rooms.flatMap(({ name }, i) => words(`rooms[${i}].name`, 'name', name)),
    ...instructions.flatMap((one, i) => words(`instructions[${i}]`, 'instruction', one)),
    ...plans.flatMap(({ visits }, z) => [
      ...(visits.length === instructions.length
        ? []
        : [
            `plans[${z}].visits has ${visits.length} lists, expected one for each of ${instructions.length} instructions.`,
          ]),
      ...visits.flatMap((list, w) => [
        ...(list.length === legs
          ? []
          : [`plans[${z}].visits[${w}] has ${list.length} rooms, expected ${legs} as in the first plan.`]),
        ...list
          .filter((room) => room > rooms.length)
          .map(
            (room) => `plans[${z}].visits[${w}] visits room ${room}, but there are ${rooms.length} rooms.`,
          ),
      ]),
    ]),
    ...(horizon === undefined || (horizon >= legs && horizon <= legs + SLACK_ROW.max)
      ? []
      : [`horizon is ${horizon}, expected ${legs} to ${legs + SLACK_ROW.max} for plans of ${legs} visits.`]),
  ]
}

function draftFrom(file: ScenarioFile & Readonly<Record<string, unknown>>): Draft {
  const width = file.map[0].length
  const at = ([x, y]: Cell): number => y * width + x
  const world: CustomWorld = {
    title: file.title ?? '',
    width,
    height: file.map.length,
    walls: Uint8Array.from(file.map.join(''), (sign) => (sign === '#' ? 1 : 0)),
    start: at(file.start),
    board: at(file.board),
    counter: file.counter ? at(file.counter) : null,
    rooms: file.rooms.map(({ name, at: cell }) => ({ name, cell: at(cell) })),
    plans: file.plans.map(({ visits }) => visits.map((list) => list.map((room) => room - 1))),
    instructions: file.instructions,
  }
  const usual = initials(valueRows())
  const given = fileRows().map(([name, row]) => [row.name, file[name] ?? usual[row.name]])
  const slack = file.horizon === undefined ? usual.slack : file.horizon - legsOf(world)
  return { world, values: { ...Object.fromEntries(given), slack } }
}
