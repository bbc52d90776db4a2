// Edits: whatever is done in whatever order, the world stays one that can be written, with all marks apart and on floor.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn, HOUSE } from '../testing/house.ts'
import { decodeWorld, encodeWorld } from './codec.ts'
import * as edits from './edits.ts'
import { type CustomWorld, innerCells, LIMITS, legsOf, type Mark, marksOf } from './world.ts'

const some = fc.nat({ max: 30 })

/** For the world as it is: its indices are taken modulo what there is. */
type Make = (world: CustomWorld) => edits.Edit
const anyEdit = fc.oneof<fc.Arbitrary<Make>[]>(
  fc.tuple(fc.array(fc.nat({ max: 450 }), { maxLength: 9 }), fc.boolean()).map(
    ([cells, wall]) =>
      () =>
        edits.paint(cells, wall),
  ),
  fc.tuple(some, fc.nat({ max: 450 })).map(([which, cell]) => (world) => {
    const marks: Mark[] = [...marksOf(world).map(({ mark }) => mark), { kind: 'counter' }]
    return edits.move(marks[which % marks.length], cell % world.walls.length)
  }),
  fc.nat({ max: 450 }).map((cell) => (world) => edits.addRoom(cell % world.walls.length)),
  some.map((room) => (world) => edits.removeRoom(room % world.rooms.length)),
  fc.constant(() => edits.removeCounter),
  fc.constant(() => edits.addPlan),
  some.map((plan) => (world) => edits.removePlan(plan % world.plans.length)),
  fc.nat({ max: 8 }).map((legs) => () => edits.setLegs(legs)),
  fc.constant(() => edits.addInstruction),
  some.map((w) => (world) => edits.removeInstruction(w % world.instructions.length)),
  fc.tuple(some, some, some, some).map(
    ([z, w, leg, room]) =>
      ({ plans, instructions, rooms }) =>
        edits.setVisit(
          z % plans.length,
          w % instructions.length,
          leg % plans[0][0].length,
          room % rooms.length,
        ),
  ),
  fc.tuple(fc.integer({ min: 4, max: 26 }), fc.integer({ min: 4, max: 17 })).map(
    ([width, height]) =>
      () =>
        edits.resize(width, height),
  ),
  fc.tuple(some, fc.constantFrom('attic', '')).map(
    ([room, name]) =>
      (world) =>
        edits.rename(room % world.rooms.length, name),
  ),
)

test('a world stays sound through any edits', () => {
  fc.assert(
    fc.property(fc.array(anyEdit, { maxLength: 40 }), (all) => {
      let world = HOUSE
      for (const edit of all) {
        const before = JSON.stringify({ ...world, walls: Array.from(world.walls) })
        const after = edit(world)(world)
        // What was there is history: an edit never changes it.
        expect(JSON.stringify({ ...world, walls: Array.from(world.walls) })).toBe(before)
        world = after
        const cells = marksOf(world).map(({ cell }) => cell)
        expect(new Set(cells).size).toBe(cells.length)
        const inner = innerCells(world.width, world.height)
        for (const cell of cells) expect(inner.includes(cell) && world.walls[cell] === 0).toBe(true)
        expect(decodeWorld(encodeWorld(world))).toEqual(world)
      }
    }),
    { numRuns: 200 },
  )
})

const small = drawn(['#####', '#S.1#', '#.#.#', '#B.2#', '#####'], [['12'], ['21']])
const [start, board] = [6, 16]

test('paint leaves the border and whatever stands somewhere, and changes nothing where nothing is new', () => {
  const painted = edits.paint([0, start, 7, 12], true)(small)
  expect(
    Array.from(painted.walls, (wall, cell) => wall !== small.walls[cell] && cell).filter(Boolean),
  ).toEqual([7])
  expect(edits.paint([0, start, 12], true)(small)).toBe(small)
  expect(edits.paint([4, 7], false)(small)).toBe(small)
})

test('what is moved onto another changes places with it, and makes floor of a wall', () => {
  const swapped = edits.move({ kind: 'start' }, board)(small)
  expect([swapped.start, swapped.board]).toEqual([board, start])
  const carved = edits.move({ kind: 'room', room: 1 }, 12)(small)
  expect(carved.rooms[1].cell).toBe(12)
  expect(carved.walls[12]).toBe(0)
  expect(edits.move({ kind: 'counter' }, 7)(small).counter).toBe(7)
  expect(edits.move({ kind: 'counter' }, start)(small)).toBe(small)
})

test('plans follow when rooms go and visits change in number', () => {
  const three = { ...edits.addRoom(7)(small), plans: [[[0, 2]], [[1, 0]]] }
  expect(three.rooms[2].name).toBe('room 3')
  expect(edits.removeRoom(0)(three).plans).toEqual([[[0, 1]], [[0, 0]]])
  expect(edits.removeRoom(0)(small)).toBe(small)
  expect(edits.setLegs(1)(three).plans).toEqual([[[0]], [[1]]])
  expect(legsOf(edits.setLegs(6)(three))).toBe(6)
  expect(edits.setLegs(LIMITS.legs[1] + 1)(three)).toBe(three)
})
