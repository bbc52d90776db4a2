// The text of a world: every world comes back from it, it stays short, and damage is explained.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeLink, encodeLink } from '../link.ts'
import { ParameterError, read } from '../parameter.ts'
import { defaultConfig, scenarioRows } from '../params.ts'
import { MAX_TEXT } from '../scenarios/custom.ts'
import { anyWorld, HOUSE } from '../testing/house.ts'
import { decodeWorld, encodeWorld } from './codec.ts'
import { sharedOf } from './draft.ts'
import type { CustomWorld } from './world.ts'

const [mapRow] = scenarioRows('custom')

/** The text, or null where the world is too long for one. */
function textOf(world: CustomWorld): string | null {
  try {
    return encodeWorld(world)
  } catch (error) {
    expect(error).toBeInstanceOf(ParameterError)
    expect((error as Error).message).toContain(`of ${MAX_TEXT} characters`)
    return null
  }
}

test('every world comes back exactly, through text and through a link', () => {
  fc.assert(
    fc.property(anyWorld, (world) => {
      const text = textOf(world)
      if (text === null) return
      expect(decodeWorld(text)).toEqual(world)
      expect(read(mapRow, text)).toBe(text)
      const config = { ...defaultConfig('custom') }
      const shared = { ...config.shared, map: text }
      const link = encodeLink({
        config: { ...config, shared },
        at: null,
        truthHidden: false,
        plotScale: 'linear',
        picture: 'run',
        inside: null,
      })
      expect(decodeLink(link).config.shared).toEqual(shared)
    }),
  )
})

test('what the scenario opens with is the house of the drawing', () => {
  expect(mapRow.initial).toBe(encodeWorld(HOUSE))
})

test('the link of a map of 15 × 11 with long names stays under 2,000 characters', () => {
  const large: CustomWorld = {
    ...HOUSE,
    title: 'A house with a title that is rather long',
    rooms: Array.from({ length: 16 }, (_, i) => ({ name: `das große Gewächshaus ${i}`, cell: 16 + i })),
    plans: Array.from({ length: 16 }, (_, z) =>
      [0, 1, 2].map((w) => [0, 1, 2, 3, 4, 5].map((leg) => (z + w * leg) % 16)),
    ),
    instructions: [1, 2, 3].map(
      (i) => `${i}: Bring what was left in the hall to all the rooms of the secret route, please.`,
    ),
    counter: 60,
  }
  const values = { boardNoise: 0.35, slack: 2, slip: 0.15, arrival: 0.95, actorEpisodes: 5000, counter: 0.45 }
  const { lanes, shared } = defaultConfig('custom')
  const config = { lanes, shared: sharedOf({ world: large, values }, shared) }
  const link = encodeLink({
    config,
    at: null,
    truthHidden: true,
    plotScale: 'log',
    picture: 'growth',
    inside: null,
  })
  expect(link.length).toBeLessThan(2000)
  expect(link.length).toBeGreaterThan(1000)
  expect(decodeLink(link).config).toEqual(config)
})

test('damage is a sentence, never anything else', () => {
  const damaged = anyWorld
    .map(textOf)
    .filter((text) => text !== null)
    .chain((text) =>
      fc
        .tuple(fc.nat({ max: text.length - 1 }), fc.string({ maxLength: 3 }), fc.nat({ max: 5 }))
        .map(([at, other, lost]) => text.slice(0, at) + other + text.slice(at + lost)),
    )
  fc.assert(
    fc.property(fc.oneof(damaged, fc.string()), (text) => {
      try {
        // What can be read is a world that can be written again.
        const world = decodeWorld(text)
        const again = textOf(world)
        if (again !== null) expect(decodeWorld(again)).toEqual(world)
      } catch (error) {
        expect(error).toBeInstanceOf(ParameterError)
        expect((error as Error).message).toMatch(/^This map cannot be read: .+\.$/s)
      }
    }),
    { numRuns: 1000 },
  )
})

const house = encodeWorld(HOUSE)
const fields = house.split('.')
const changed = (index: number, to: string): string =>
  fields.map((field, i) => (i === index ? to : field)).join('.')

test.each([
  ['a newer version', changed(0, '2'), 'it is of version “2”, expected 1'],
  ['a size in words', changed(1, 'large'), 'its size is “large”, expected one like 15x11'],
  ['a tiny map', changed(1, '3x11'), 'it has 3 cells across, expected 5 to 25'],
  ['missing walls', changed(2, 'ABC'), 'its walls have 3 characters, expected 20 for 15 × 11 cells'],
  ['a board outside', changed(3, 'BS__'), '“__” is no cell of it'],
  ['one place only', changed(3, 'BS'), 'it has 1 cells for start, board and counter, expected 2 or 3'],
  ['a title without end', changed(4, 'x'.repeat(50)), 'its title has 50 characters, expected at most 40'],
  ['a name of control characters', changed(6, '-7-'), 'its name holds a character that cannot be shown'],
  ['no visits', changed(12, '0'), 'it has 0 visits a plan, expected 1 to 6'],
  ['half a plan', changed(13, '03145'), 'its plans have 5 visits, which is no multiple of 4'],
  ['a room too many', changed(13, '03714253'), 'a plan visits room “7”, expected one of 6 rooms'],
  ['a cut link', house.slice(0, 68), 'it ends where the name of a room should be, so it was cut off'],
  ['a strange sign', `${house}+`, 'it holds “+”'],
])('%s is explained', (_, text, words) => {
  expect(() => decodeWorld(text)).toThrow(ParameterError)
  expect(() => decodeWorld(text)).toThrow(words)
})
