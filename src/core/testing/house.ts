// Worlds of one's own for the tests: drawn with signs, and any that there can be.

import fc from 'fast-check'
import { textFault } from '../custom/codec.ts'
import { type CustomWorld, innerCells, LIMITS } from '../custom/world.ts'
import { gridFrom } from '../world/grid.ts'

/** S is the start, B the board, C the counter, digits are rooms from 1; plans name rooms by these digits, a text for each instruction. */
export function drawn(
  rows: readonly string[],
  plans: readonly (readonly string[])[],
  names: readonly string[] = [],
): CustomWorld {
  const signs = rows.join('')
  const rooms = signs.split('').filter((sign) => /\d/.test(sign)).length
  return {
    title: 'A test',
    width: rows[0].length,
    height: rows.length,
    walls: gridFrom(rows).walls,
    start: signs.indexOf('S'),
    board: signs.indexOf('B'),
    counter: signs.includes('C') ? signs.indexOf('C') : null,
    rooms: Array.from({ length: rooms }, (_, room) => ({
      name: names[room] ?? `room ${room + 1}`,
      cell: signs.indexOf(`${room + 1}`),
    })),
    plans: plans.map((plan) => plan.map((visits) => Array.from(visits, (digit) => Number(digit) - 1))),
    instructions: plans[0].map((_, w) => `Errand ${w + 1}.`),
  }
}

/** What the scenario opens with: the text in the table of parameters says the same. */
export const HOUSE: CustomWorld = {
  ...drawn(
    [
      '###############',
      '#.1.#.2.#..3..#',
      '#...#...#.....#',
      '##.###.####.###',
      '#.............#',
      '#B.....S......#',
      '#.............#',
      '##.####.###.###',
      '#...#.....#...#',
      '#.6.#..5..#.4.#',
      '###############',
    ],
    [['1425'], ['2536'], ['3641'], ['4152'], ['5263'], ['6314']],
    ['library', 'kitchen', 'workshop', 'studio', 'garden', 'cellar'],
  ),
  title: 'My house',
  instructions: ['Deliver the parcel along the secret route.'],
}

const words = (most: number, what: 'title' | 'name' | 'instruction'): fc.Arbitrary<string> =>
  fc
    .oneof(
      fc.string({ maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constant('Küche 3. “x”'),
    )
    .map((text) => Array.from(text.trim()).slice(0, most).join(''))
    .filter((text) => textFault(text, what) === null)

/** Worlds that keep to the limits, whether they make sense or not. */
export const anyWorld: fc.Arbitrary<CustomWorld> = fc
  .record({
    width: fc.integer({ min: 5, max: 25 }),
    height: fc.integer({ min: 5, max: 16 }),
    names: fc.array(words(LIMITS.name, 'name'), { minLength: 2, maxLength: 16 }),
    plans: fc.integer({ min: 2, max: 16 }),
    legs: fc.integer({ min: 1, max: 6 }),
    instructions: fc.array(words(LIMITS.instruction, 'instruction'), { minLength: 1, maxLength: 6 }),
    title: words(LIMITS.title, 'title'),
    withCounter: fc.boolean(),
  })
  .chain(({ width, height, names, plans, legs, instructions, title, withCounter }) => {
    const inner = innerCells(width, height)
    const cell = fc.constantFrom(...inner)
    const visits = fc.array(fc.nat({ max: names.length - 1 }), { minLength: legs, maxLength: legs })
    const plan = fc.array(visits, { minLength: instructions.length, maxLength: instructions.length })
    return fc.record({
      title: fc.constant(title),
      width: fc.constant(width),
      height: fc.constant(height),
      walls: fc
        .array(fc.integer({ min: 0, max: 1 }), { minLength: inner.length, maxLength: inner.length })
        .map((bits) => {
          const walls = new Uint8Array(width * height).fill(1)
          for (const [i, one] of inner.entries()) walls[one] = bits[i]
          return walls
        }),
      start: cell,
      board: cell,
      counter: withCounter ? cell : fc.constant(null),
      rooms: fc.tuple(...names.map((name) => cell.map((at) => ({ name, cell: at })))),
      plans: fc.array(plan, { minLength: plans, maxLength: plans }),
      instructions: fc.constant(instructions),
    })
  })
