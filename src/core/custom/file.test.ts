// Scenario files: every draft comes back, the published schema is the one in use, and each fault has its sentence.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { NumberRow } from '../parameter.ts'
import { anyWorld } from '../testing/house.ts'
import { type Draft, houseDraft, valueRows } from './draft.ts'
import { fileText, readFile } from './file.ts'
import { SCENARIO_SCHEMA } from './schema.ts'

const anyValues = fc.record(
  Object.fromEntries(
    valueRows().map((row) => {
      const { min, max, step, words } = row as NumberRow
      const number = step === 1 ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
      const usable = number.map((x) => (Object.is(x, -0) ? 0 : x))
      return [row.name, words.length > 0 ? fc.oneof(usable, fc.constantFrom(...words)) : usable]
    }),
  ),
)

test('every draft comes back from its file', () => {
  fc.assert(
    fc.property(anyWorld, anyValues, (world, values) => {
      const draft: Draft = { world, values }
      expect(readFile(fileText(draft, 'https://example.org/scenario.schema.json'))).toEqual({ draft })
    }),
  )
})

test('the published schema is the one that imports are checked by', async () => {
  await expect(`${JSON.stringify(SCENARIO_SCHEMA, null, 2)}\n`).toMatchFileSnapshot(
    '../../../public/scenario.schema.json',
  )
})

type Plain = Record<string, unknown>
const house = (): Plain => JSON.parse(fileText(houseDraft(), 'scenario.schema.json')) as Plain
const read = (change: (file: Plain) => void): readonly string[] => {
  const file = house()
  change(file)
  const result = readFile(JSON.stringify(file))
  return 'faults' in result ? result.faults : []
}

test('what is left out is as the scenario opens with', () => {
  const file = house()
  const { version, map, start, board, rooms, plans, instructions } = file
  const result = readFile(JSON.stringify({ version, map, start, board, rooms, plans, instructions }))
  expect(result).toEqual({ draft: { ...houseDraft(), world: { ...houseDraft().world, title: '' } } })
})

test.each<[string, (file: Plain) => void, string]>([
  ['a missing part', (file) => delete file.map, 'map is missing.'],
  ['an unknown part', (file) => (file.fish = 1), 'fish is not known: a file has $schema, version, title,'],
  ['another version', (file) => (file.version = 2), 'version is 2, expected 1.'],
  ['a number for a word', (file) => (file.title = 7), 'title is 7, expected text of at most 40 characters.'],
  ['too much noise', (file) => (file.boardNoise = 1.5), 'boardNoise is 1.5, expected a number from 0 to 1.'],
  [
    'a word for arrival',
    (file) => (file.arrival = 'soon'),
    'arrival is “soon”, expected a number from 0 to 1 or “grid”.',
  ],
  [
    'a strange sign',
    (file) => ((file.map as string[])[2] = '#x#####'),
    'map[2] is “#x#####”, expected text that fits',
  ],
  [
    'a short row',
    (file) => ((file.map as string[])[2] = '#.#.#.#'),
    'map[2] has 7 signs, expected 15 as in map[0].',
  ],
  [
    'an open border',
    (file) => ((file.map as string[])[0] = '#.#############'),
    'map[0] is open at the border',
  ],
  [
    'a place outside',
    (file) => (file.start = [14, 3]),
    'start is [14, 3], outside of the walls of this map of 15 × 11.',
  ],
  ['a place of one number', (file) => (file.board = [3]), 'board has 1 entries, expected 2.'],
  [
    'one room only',
    (file) => ((file.rooms as unknown[]).length = 1),
    'rooms has 1 entries, expected 2 to 16.',
  ],
  ['a nameless name', (file) => ((file.rooms as Plain[])[3] = { at: [2, 2] }), 'rooms[3].name is missing.'],
  [
    'a visit to nowhere',
    (file) => ((file.plans as Plain[])[1] = { visits: [[1, 2, 3, 9]] }),
    'plans[1].visits[0] visits room 9, but there are 6 rooms.',
  ],
  [
    'a short plan',
    (file) => ((file.plans as Plain[])[1] = { visits: [[1, 2]] }),
    'plans[1].visits[0] has 2 rooms, expected 4 as in the first plan.',
  ],
  [
    'an instruction too many',
    (file) => (file.instructions as string[]).push('Also this.'),
    'plans[0].visits has 1 lists, expected one for each of 2 instructions.',
  ],
  ['a short horizon', (file) => (file.horizon = 3), 'horizon is 3, expected 4 to 8 for plans of 4 visits.'],
])('%s is explained', (_, change, sentence) => {
  expect(read(change).join(' ')).toContain(sentence)
})

test('all faults are said, not the first alone', () => {
  const faults = read((file) => {
    file.boardNoise = 2
    file.slip = -1
    delete file.rooms
  })
  expect(faults).toHaveLength(3)
})

test('what is no JSON is said to be none', () => {
  const result = readFile('{"version": 1,')
  expect('faults' in result && result.faults[0]).toMatch(/^This is no JSON file: .+\.$/)
})
