// Every knob’s row is whole, and the door lets in just what the rows allow, saying why not in one sentence.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { allowed, type Parameter, ParameterError, read } from './parameter.ts'
import {
  type Config,
  checkConfig,
  defaultConfig,
  defaultLane,
  defaultShared,
  LANE_ROWS,
  laneName,
  MAX_LANES,
  rowOf,
  SHARED_ROWS,
  scenarioRows,
  usesParameter,
} from './params.ts'
import { PLANNERS } from './planners/index.ts'
import { SCENARIOS } from './scenarios/index.ts'

const ROWS: readonly Parameter[] = [...LANE_ROWS, ...SHARED_ROWS, ...SCENARIOS.flatMap(({ rows }) => rows)]

const isSentence = (text: string): boolean => /^\p{Lu}.*[^.!?]\.$/su.test(text) && !/[.!?] \p{Lu}/u.test(text)

describe.each(ROWS.map((row) => [row.name, row] as const))('%s', (name, row) => {
  it('has a label, a sentence, and an initial value that it allows', () => {
    expect(row.label).toMatch(/\S/)
    expect(row.doc).toSatisfy(isSentence)
    expect(name).toMatch(/^[a-z][A-Za-z]*$/)
    expect(read(row, row.initial)).toBe(row.initial)
  })

  it('has a range with its initial value, slider and step inside, or choices that differ', () => {
    if (row.kind === 'number') {
      const { min, max, initial, step, sliderMax = max, words } = row
      expect(
        typeof initial === 'number' ? min <= initial && initial <= sliderMax : words.includes(initial),
      ).toBe(true)
      expect(min < sliderMax && sliderMax <= max && step > 0 && step <= max - min).toBe(true)
      // From 0 a log scale counts by log(1 + value), which suits counts alone.
      expect(row.scale !== 'log' || min > 0 || (min === 0 && step === 1)).toBe(true)
      if (step === 1) expect([min, max, sliderMax].every(Number.isInteger)).toBe(true)
      for (const word of words) expect(read(row, word)).toBe(word)
    }
    if (row.kind === 'choice') {
      expect(new Set(row.options.map((option) => option.value)).size).toBe(row.options.length)
      for (const option of row.options)
        expect([option.label, option.doc].every((text) => /\S/.test(text))).toBe(true)
    }
  })

  it('reads a value or refuses it, and never does anything else', () => {
    const numbers = fc.oneof(
      fc.double(),
      fc.integer(),
      fc.double({ min: -1, max: 2 }),
      fc.constantFrom(0, -0, 1, 1e-7),
    )
    const words = fc.constantFrom(
      '',
      ' ',
      'grid',
      'random',
      'bail',
      'NaN',
      'Infinity',
      '0x10',
      '1_000',
      '1,5',
      '٣',
      '1e3',
      '.5',
      '5.',
    )
    const any = fc.oneof(numbers, numbers.map(String), words, fc.string(), fc.string({ unit: 'binary' }))
    fc.assert(
      fc.property(fc.oneof(any, fc.constantFrom(null, undefined, true, [], {}, [1])), (got) => {
        try {
          const value = read(row, got)
          // What is accepted is in range and reads as itself, as a number and as text.
          expect(read(row, value)).toBe(value)
          expect(read(row, String(value)) === value).toBe(true)
          if (row.kind === 'number' && typeof value === 'number') {
            expect(value >= row.min && value <= row.max).toBe(true)
            expect(row.step !== 1 || Number.isInteger(value)).toBe(true)
            expect(value).toBe(Number(got))
          } else if (row.kind === 'number') expect(row.words).toContain(value)
        } catch (error) {
          if (!(error instanceof ParameterError)) throw error
          expect(error.message).toContain(row.label)
          expect(error.message).toContain(row.name)
          expect(error.message).toContain(allowed(row))
          const plain = got as string | number | boolean | null | undefined
          const shown = typeof got === 'object' && got !== null ? 'an object' : String(plain)
          expect(error.message.slice(0, 200)).toContain(shown.slice(0, 40))
        }
      }),
      { seed: 1, numRuns: 500 },
    )
  })

  it('accepts both ends and nothing beyond', () => {
    if (row.kind === 'text') {
      expect(read(row, 'x'.repeat(row.maxLength))).toHaveLength(row.maxLength)
      for (const got of ['', 'x'.repeat(row.maxLength + 1), 'a b', 'a\n', 'ü', 'a/b', '<b>']) {
        expect(() => read(row, got)).toThrow(ParameterError)
      }
    } else if (row.kind === 'choice') {
      for (const { value } of row.options) expect(read(row, value)).toBe(value)
      expect(() => read(row, 'none of these')).toThrow(ParameterError)
    } else {
      expect([read(row, row.min), read(row, row.max), read(row, String(row.max))]).toEqual([
        row.min,
        row.max,
        row.max,
      ])
      for (const got of [
        row.min - 1e-9,
        row.max + 1e-6,
        Number.NaN,
        Infinity,
        -Infinity,
        '',
        'lots',
        ' 1',
        '1 ',
        null,
      ]) {
        expect(() => read(row, got)).toThrow(ParameterError)
      }
    }
  })
})

test('a refusal, as a person reads it', () => {
  const row = rowOf('plans', 'courier')
  if (!row) throw new Error('Courier has plans.')
  expect(() => read(row, 'many')).toThrow(
    'Plans and rooms (plans) cannot be “many”: it takes a whole number from 2 to 64.',
  )
  expect(() => read(row, 2.5)).toThrow('a whole number from 2 to 64')
})

test('names are unique in every scenario, and found by name', () => {
  for (const { id, rows } of SCENARIOS) {
    const here = [...LANE_ROWS, ...SHARED_ROWS, ...rows]
    expect(new Set(here.map((row) => row.name)).size).toBe(here.length)
    for (const row of here) expect(rowOf(row.name, id)).toBe(row)
    expect(scenarioRows(id)).toBe(rows)
  }
  expect(rowOf('plans', 'nowhere')).toBeUndefined()
  expect(scenarioRows('nowhere')).toEqual([])
})

test('what a Planner uses are lane parameters', () => {
  for (const { id, uses } of PLANNERS) {
    for (const row of LANE_ROWS as readonly Parameter[]) {
      const { name, when } = row
      const lane = { ...defaultLane(0), planner: id, ...(when && { [when.name]: when.is }) }
      expect(usesParameter(lane, name)).toBe(name === 'planner' || uses.includes(name))
      if (when) expect(usesParameter({ ...lane, [when.name]: 'otherwise' }, name)).toBe(false)
    }
    for (const name of uses) expect(LANE_ROWS.map((row) => row.name as string)).toContain(name)
  }
})

describe('a configuration', () => {
  it('is fine as it opens, in every scenario and with every lane', () => {
    checkConfig(defaultConfig())
    for (const { id } of SCENARIOS) {
      checkConfig(defaultConfig(id))
      const lanes = Array.from({ length: MAX_LANES }, (_, i) => defaultLane(i, id))
      checkConfig({ shared: defaultShared(id), lanes })
      expect(lanes.map((_, i) => laneName(i)).join('')).toBe('ABCD')
    }
  })

  const broken: [string, (config: Config) => Config][] = [
    ['There can be 1 to 4 lanes, not 0.', (c) => ({ ...c, lanes: [] })],
    [
      'There can be 1 to 4 lanes, not 5.',
      (c) => ({ ...c, lanes: Array.from({ length: 5 }, () => c.lanes[0]) }),
    ],
    [
      'Exploration (epsilon) cannot be “2”: it takes a number from 0 to 1.',
      (c) => ({ ...c, lanes: [c.lanes[0], { ...c.lanes[1], epsilon: 2 }] }),
    ],
    ['Planner (planner) cannot be “undefined”', (c) => ({ ...c, lanes: [{}] })],
    [
      'Scenario (scenario) cannot be “moon”: it takes one of courier',
      (c) => ({ ...c, shared: { ...c.shared, scenario: 'moon' } }),
    ],
    ['Episodes (episodes) cannot be “0”', (c) => ({ ...c, shared: { ...c.shared, episodes: 0 } })],
    [
      'Board noise (boardNoise) cannot be “NaN”',
      (c) => ({ ...c, shared: { ...c.shared, boardNoise: Number.NaN } }),
    ],
  ]
  test.each(broken)('is refused: %s', (message, spoil) => {
    expect(() => checkConfig(spoil(defaultConfig()))).toThrow(ParameterError)
    expect(() => checkConfig(spoil(defaultConfig()))).toThrow(message)
  })
})
