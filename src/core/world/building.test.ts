// The courier's building: its picture, and laws for every number of rooms.

import { describe, expect, test } from 'vitest'
import { actorBudget, type Building, officeBuilding, unreachable } from './building.ts'
import { flood } from './flood.ts'

/** Walls '#', doors '+', h(all), b(oard), c(ounter), rooms as letters from A, other floor '.'. */
function picture({ grid, places }: Building): string[] {
  const signs: string[] = Array.from(grid.walls, (wall) => (wall ? '#' : '.'))
  for (const place of places) for (const door of place.doors) signs[door] = '+'
  places.forEach((place, i) => {
    signs[place.cell] = place.kind === 'room' ? String.fromCharCode(64 + i) : place.kind[0]
  })
  return Array.from({ length: grid.height }, (_, y) =>
    signs.slice(y * grid.width, (y + 1) * grid.width).join(''),
  )
}

test('eight rooms, as drawn', () => {
  expect(picture(officeBuilding(8, true))).toEqual([
    '#################',
    '#.A.#.B.#.C.#.D.#',
    '#...#...#...#...#',
    '##+###+###+###+##',
    '#...............#',
    '#b......h......c#',
    '#...............#',
    '##+###+###+###+##',
    '#...#...#...#...#',
    '#.H.#.G.#.F.#.E.#',
    '#################',
  ])
})

describe.each([true, false])('with counter: %s', (withCounter) => {
  test.each(Array.from({ length: 63 }, (_, i) => i + 2))('%d rooms make a building', (rooms) => {
    const building = officeBuilding(rooms, withCounter)
    const { grid, places } = building
    const labels = Array.from({ length: rooms }, (_, i) => `room ${i + 1}`)
    expect(places.map((place) => place.label)).toEqual(
      ['hall', ...labels, 'notice board', 'counter'].slice(0, rooms + (withCounter ? 3 : 2)),
    )
    expect(unreachable(building)).toEqual([])
    expect(new Set(places.map((place) => place.cell)).size).toBe(places.length)
    for (const place of places) expect(place.cells).toContain(place.cell)
    // Every floor cell is a door or belongs to exactly one place.
    const owned = [...places.flatMap((place) => place.cells), ...places[0].doors].sort((a, b) => a - b)
    expect(owned).toEqual([...grid.walls.keys()].filter((cell) => grid.walls[cell] === 0))
    // A room is left by its one door only: with the door walled up, it and nothing else is cut off.
    for (const room of places.filter((place) => place.kind === 'room')) {
      const walls = grid.walls.slice()
      walls[room.doors[0]] = 1
      expect(room.doors).toHaveLength(1)
      expect(unreachable({ grid: { ...grid, walls }, places })).toEqual([room])
    }
  })
})

test('rooms with adjacent numbers are neighbours, the last and the first too', () => {
  for (const rooms of [5, 8, 12, 13, 40]) {
    const { grid, places } = officeBuilding(rooms, false)
    const ring = places.slice(1, rooms + 1).map((room) => room.cell % grid.width)
    const pitch = rooms <= 12 ? 4 : 2
    ring.forEach((x, i) => {
      expect(Math.abs(x - ring[(i + 1) % rooms])).toBeLessThanOrEqual(pitch)
    })
  }
})

test('the budget is one and a half times the longest way', () => {
  for (const rooms of [2, 3, 8, 13, 64]) {
    const building = officeBuilding(rooms, true)
    const ways = building.places.flatMap((from) => {
      const { distance } = flood(building.grid, from.cell)
      return building.places.map((to) => distance[to.cell])
    })
    expect(actorBudget(building)).toBe(Math.ceil(1.5 * Math.max(...ways)))
  }
  expect(actorBudget(officeBuilding(8, true))).toBe(30)
  expect(actorBudget(officeBuilding(64, true))).toBe(102)
})

test('other numbers of rooms are refused', () => {
  for (const rooms of [1, 65, 2.5])
    expect(() => officeBuilding(rooms, true)).toThrow(`got ${rooms} rooms, expected`)
})
