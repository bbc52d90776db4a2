// The schema of a scenario file (JSON Schema 2020-12): published as public/scenario.schema.json, and what an import is checked by.

import type { Parameter } from '../parameter.ts'
import { SLACK_ROW } from '../scenarios/errand.ts'
import { valueRows } from './draft.ts'
import { LIMITS } from './world.ts'

/** As much of JSON Schema as the file needs. */
export interface Schema {
  readonly type?: 'object' | 'array' | 'string' | 'integer' | 'number'
  readonly description?: string
  readonly const?: number | string
  readonly anyOf?: readonly Schema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: false
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly pattern?: string
}

const between = ([minimum, maximum]: readonly [number, number]) => ({ minimum, maximum })
const list = (
  [minItems, maxItems]: readonly [number, number],
  items: Schema,
  description: string,
): Schema => ({
  type: 'array',
  description,
  minItems,
  maxItems,
  items,
})
const text = (maxLength: number, description: string): Schema => ({ type: 'string', description, maxLength })
const cell = (description: string): Schema =>
  list(
    [2, 2],
    { type: 'integer', ...between([1, LIMITS.width[1] - 2]) },
    `${description}: [column, row] from 0.`,
  )

/** The rows that a file holds as they are, by their name in it; in place of `slack` it says the horizon. */
export const fileRows = (): readonly (readonly [string, Parameter])[] =>
  valueRows()
    .filter(({ name }) => name !== 'slack')
    .map((row) => [row.name === 'counter' ? 'counterPays' : row.name, row])

/** A number of this row, or one of its words. */
function valueSchema(row: Parameter): Schema {
  if (row.kind !== 'number') throw new Error(`schema: ${row.name} is no number`)
  const number: Schema = { type: row.step === 1 ? 'integer' : 'number', ...between([row.min, row.max]) }
  return row.words.length === 0
    ? { ...number, description: row.doc }
    : { description: row.doc, anyOf: [number, ...row.words.map((word) => ({ const: word }))] }
}

const horizon: Schema = {
  type: 'integer',
  description: `H, the subgoals of an episode: the visits of a plan, and up to ${SLACK_ROW.max} more.`,
  ...between([LIMITS.legs[0], LIMITS.legs[1] + SLACK_ROW.max]),
}

export const SCENARIO_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A world for the laboratory “From Words to Actions”',
  description:
    'A building drawn with signs, places in it, secret plans of visits, and the numbers that go with them. Sentences and plans are checked further when the file is opened.',
  type: 'object',
  required: ['version', 'map', 'start', 'board', 'rooms', 'plans', 'instructions'],
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where this schema is, for editors that complete by it.' },
    version: { const: 1, description: 'Of this format.' },
    title: text(LIMITS.title, 'What the world is called.'),
    map: list(
      LIMITS.height,
      { type: 'string', pattern: `^[#.]{${LIMITS.width[0]},${LIMITS.width[1]}}$` },
      'Rows of the map from above: # is wall, . is floor. All are of one length, and the border is wall.',
    ),
    start: cell('Where an episode begins'),
    board: cell('Where the notice board is read'),
    counter: cell('Where the counter is, if there is one'),
    rooms: list(
      LIMITS.rooms,
      {
        type: 'object',
        required: ['name', 'at'],
        additionalProperties: false,
        properties: {
          name: text(LIMITS.name, 'Goes into the sentence “Go to ….”'),
          at: cell('Where the Actor stands when it is there'),
        },
      },
      'The rooms; plans name them by their number from 1.',
    ),
    plans: list(
      LIMITS.plans,
      {
        type: 'object',
        required: ['visits'],
        additionalProperties: false,
        properties: {
          visits: list(
            LIMITS.instructions,
            list(LIMITS.legs, { type: 'integer', ...between([1, LIMITS.rooms[1]]) }, 'Rooms in order.'),
            'For each instruction the rooms to visit, as many in every plan.',
          ),
        },
      },
      'The secret plans; one of them is true, and nobody tells which.',
    ),
    instructions: list(
      LIMITS.instructions,
      text(LIMITS.instruction, 'What the human says.'),
      'What may be asked for.',
    ),
    horizon,
    ...Object.fromEntries(fileRows().map(([name, row]) => [name, valueSchema(row)])),
  },
} as const satisfies Schema & Record<string, unknown>
