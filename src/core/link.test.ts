// Links: every configuration survives the round trip, and no text whatever makes decoding throw.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLink, encodeLink, type Linked, refusalWords } from './link.ts'
import type { Parameter, Value } from './parameter.ts'
import { checkConfig, defaultConfig, defaultShared, LANE_ROWS, SHARED_ROWS } from './params.ts'
import { SCENARIOS } from './scenarios/index.ts'

const plain: Linked = {
  config: defaultConfig(),
  at: null,
  truthHidden: false,
  curveHidden: false,
  view: 'lab',
  plotScale: 'linear',
  picture: 'run',
  inside: null,
}

function anyValue(row: Parameter): fc.Arbitrary<Value> {
  if (row.kind === 'choice') return fc.constantFrom(...row.options.map((option) => option.value))
  if (row.kind === 'text') return fc.stringMatching(/^[\w.-]{1,20}$/)
  const number =
    row.step === 1
      ? fc.integer({ min: row.min, max: row.max })
      : fc.double({ min: row.min, max: row.max, noNaN: true })
  const usable = number.map((x) => (Object.is(x, -0) ? 0 : x))
  return row.words.length ? fc.oneof(usable, fc.constantFrom(...row.words)) : usable
}

const record = (rows: readonly Parameter[]): fc.Arbitrary<Record<string, Value>> =>
  fc.record(Object.fromEntries(rows.map((row) => [row.name, anyValue(row)])))

const shared: fc.Arbitrary<Record<string, Value>> = fc
  .constantFrom(...SCENARIOS)
  .chain(({ id, rows }) => record([...SHARED_ROWS, ...rows]).map((values) => ({ ...values, scenario: id })))

const linked: fc.Arbitrary<Linked> = fc
  .record({
    shared,
    lanes: fc.array(record(LANE_ROWS), { minLength: 1, maxLength: 4 }),
    truthHidden: fc.boolean(),
    curveHidden: fc.boolean(),
    view: fc.constantFrom('lab' as const, 'present' as const),
    plotScale: fc.constantFrom('linear' as const, 'log' as const),
    picture: fc.constantFrom('run', 'growth', 'sweep:boardNoise:all', 'where:mean', 'growth:6400'),
    inside: fc.option(
      fc.record({
        view: fc.constantFrom('loop' as const, 'expects' as const, 'reporter' as const),
        lane: fc.nat(3),
      }),
    ),
    fraction: fc.double({ min: 0, max: 0.999, noNaN: true }),
    step: fc.option(fc.integer({ min: 0, max: 3 })),
    moment: fc.boolean(),
  })
  .map(({ shared, lanes, inside, fraction, step, moment, ...words }) => ({
    config: { shared, lanes },
    ...words,
    inside: inside && { ...inside, lane: inside.lane % lanes.length },
    at: moment ? { episode: Math.floor(Number(shared.episodes) * fraction), step } : null,
  }))

test('every configuration and moment comes back exactly', () => {
  fc.assert(
    fc.property(linked, (given) => {
      const { notices, refusals, ...back } = decodeLink(`#${encodeLink(given)}`)
      expect([...notices, ...refusals]).toEqual([])
      expect(back).toEqual(given)
    }),
  )
})

test('the default configuration needs nothing but its version, that of another scenario its name', () => {
  expect(encodeLink(plain)).toBe('v=1')
  for (const { id } of SCENARIOS.filter((scenario) => scenario.id !== 'courier'))
    expect(encodeLink({ ...plain, config: defaultConfig(id) })).toBe(`v=1&scenario=${id}`)
  expect(decodeLink('')).toEqual({ ...plain, refusals: [], notices: [] })
})

test('no text makes decoding throw, and what comes out can always be simulated', () => {
  const garbage = fc.oneof(fc.string({ maxLength: 300 }), linked.map(encodeLink).chain(damaged))
  fc.assert(
    fc.property(garbage, (text) => {
      expect(() => checkConfig(decodeLink(text).config)).not.toThrow()
    }),
    { numRuns: 500 },
  )
})

/** The same link with one character replaced or lost. */
function damaged(link: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.nat({ max: link.length - 1 }), fc.string({ maxLength: 2 }))
    .map(([at, other]) => link.slice(0, at) + other + link.slice(at + 1))
}

test('every refused value is listed with its range and with what was used instead', () => {
  const { refusals, notices, config } = decodeLink('v=1&boardNoise=7&B.epsilon=NaN&fish=3')
  const usual = defaultConfig()
  expect(notices).toEqual([])
  expect(refusals).toEqual([
    {
      name: 'boardNoise',
      lane: '',
      got: '7',
      allowed: 'a number from 0 to 1',
      used: String(defaultShared('courier').boardNoise),
    },
    {
      name: 'epsilon',
      lane: 'B',
      got: 'NaN',
      allowed: 'a number from 0 to 1',
      used: String(usual.lanes[1].epsilon),
    },
    {
      name: 'fish',
      lane: '',
      got: '3',
      allowed: 'nothing: this laboratory knows no such name',
      used: 'left out',
    },
  ])
  expect(refusalWords(refusals[1])).toBe('B.epsilon cannot be “NaN”: it takes a number from 0 to 1.')
  expect(config).toEqual(usual)
})

test.each([
  ['a newer version', 'v=9&plans=6', 'newer'],
  ['no version at all', 'v=abc', 'no version'],
  ['a missing version', 'plans=6', 'does not say its version'],
  ['an unknown name', 'v=1&fish=3', 'fish cannot be “3”'],
  ['too many lanes', 'v=1&lanes=9', 'lanes cannot be “9”: it takes a whole number from 1 to 4'],
  ['a moment beyond the end', 'v=1&at=5000', '1 to 1000'],
  ['a word that is none', 'v=1&view=cinema', 'view cannot be “cinema”: it takes lab or present'],
  ['a view that is none', 'v=1&inside=attic:A', 'inside cannot be “attic:A”'],
  ['a lane that is none', 'v=1&inside=loop:C', 'inside cannot be “loop:C”'],
  ['an endless link', `v=1&seed=${'x'.repeat(5000)}`, 'only the first'],
])('%s is explained', (_, link, words) => {
  const { notices, refusals } = decodeLink(link)
  expect([...notices, ...refusals.map(refusalWords)].join(' ')).toContain(words)
})

test('what was refused is refused no more in the link that is written of it', () => {
  fc.assert(
    fc.property(linked.map(encodeLink).chain(damaged), (text) => {
      const { refusals, notices } = decodeLink(encodeLink(decodeLink(text)))
      expect([...refusals, ...notices]).toEqual([])
    }),
  )
})

test('a newer link still gives what it and this page both know', () => {
  expect(decodeLink('v=9&plans=6').config.shared.plans).toBe(6)
})
