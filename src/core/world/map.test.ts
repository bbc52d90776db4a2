// Maps drawn with letters: places in the order of the legend, and what is missing is said.
import { expect, test } from 'vitest'
import { buildingFrom } from './map.ts'

const legend = {
  A: { kind: 'hall', label: 'yard', sign: '' },
  B: { kind: 'room', label: 'barn', sign: 'barn' },
} as const

test('places have their cells, and the one nearest to the middle to stand in', () => {
  const { grid, places } = buildingFrom(['#######', '#BBB.A#', '#BBB#A#', '#######'], legend)
  expect([grid.width, grid.height]).toEqual([7, 4])
  expect(places.map(({ label, cell, cells }) => [label, cell, cells])).toEqual([
    ['yard', 19, [12, 19]],
    ['barn', 16, [8, 9, 10, 15, 16, 17]],
  ])
  expect([grid.walls[11], grid.walls[18]]).toEqual([0, 1])
})

test('a map without one of its places, ragged or open, is refused', () => {
  expect(() => buildingFrom(['####', '#AA#', '####'], legend)).toThrow(
    'there is no B on it, expected one for barn',
  )
  expect(() => buildingFrom(['####', '#AB#', '###'], legend)).toThrow('###')
  expect(() => buildingFrom(['####', '#AB.', '####'], legend)).toThrow('expected wall')
})
