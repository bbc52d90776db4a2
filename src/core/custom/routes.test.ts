// The way of a plan: unbroken, through floor, as short as can be, from the start through its rooms in order.
import { expect, test } from 'vitest'
import { drawn, HOUSE } from '../testing/house.ts'
import { routeOf } from './routes.ts'

test('legs follow each other from the start through the rooms, a step at a time, as short as can be', () => {
  for (const [z, [visits]] of HOUSE.plans.entries()) {
    const legs = routeOf(HOUSE, z, 0) ?? []
    expect(legs.map((leg) => leg.at(-1))).toEqual(visits.map((room) => HOUSE.rooms[room].cell))
    expect(legs.map(([first]) => first)).toEqual([HOUSE.start, ...legs.slice(0, -1).map((leg) => leg.at(-1))])
    for (const leg of legs) {
      for (const [i, cell] of leg.entries()) {
        expect(HOUSE.walls[cell]).toBe(0)
        if (i > 0) expect([1, HOUSE.width]).toContain(Math.abs(cell - leg[i - 1]))
      }
    }
  }
  // By hand: from (7, 5) through the door at (2, 3) to (2, 1).
  expect(routeOf(HOUSE, 0, 0)?.[0]).toHaveLength(5 + 4 + 1)
})

test('there is none to a room that cannot be reached', () => {
  const world = drawn(['######', '#S.1##', '#B##2#', '######'], [['1'], ['2']])
  expect(routeOf(world, 0, 0)).toEqual([[7, 8, 9]])
  expect(routeOf(world, 1, 0)).toBeNull()
})
