// The oracle Actor against slow value iteration, and against shortest ways where nothing slips.

import { expect, test } from 'vitest'
import { MAZE, seeded, slowStep } from '../testing/world.ts'
import { actorFor, DISCOUNT } from './actor.ts'
import { freeWalk } from './arrival.ts'
import { officeBuilding } from './building.ts'
import { gridFrom, MOVES } from './grid.ts'

const maze = gridFrom(MAZE)
const office = officeBuilding(8, true).grid
const floorOf = (grid: { walls: Uint8Array }) =>
  [...grid.walls.keys()].filter((cell) => grid.walls[cell] === 0)

test.each([
  [maze, 12, 0],
  [maze, 12, 0.1],
  [maze, 82, 0.4],
  [office, 19, 0.2],
  [office, 88, 1],
])('value iteration agrees with its slow restatement %#', (grid, goal, slip) => {
  const steps = floorOf(grid).map((cell) => ({
    cell,
    moves: MOVES.map((_, move) => slowStep(grid, cell, move, slip)),
  }))
  // 800 sweeps leave an error of at most 0.95^800 < 2e-18.
  let slow: number[] = Array.from(grid.walls, (_, cell) => (cell === goal ? 1 : 0))
  for (let sweep = 0; sweep < 800; sweep++) {
    const next = slow.map(() => 0)
    for (const { cell, moves } of steps)
      next[cell] = 0.95 * Math.max(...moves.map((law) => law.reduce((sum, [to, p]) => sum + p * slow[to], 0)))
    next[goal] = 1
    slow = next
  }
  const actor = actorFor(grid, goal, slip)
  expect(Math.max(...slow.map((v, cell) => Math.abs(v - actor.value[cell])))).toBeLessThan(1e-12)
})

test.each([maze, office])('without slip the walk from every cell is a shortest way %#', (grid) => {
  for (const goal of floorOf(grid).filter((_, i) => i % 3 === 0)) {
    const actor = actorFor(grid, goal, 0)
    // Bellman–Ford: relax until nothing changes.
    const far: number[] = Array.from(grid.walls, (_, cell) => (cell === goal ? 0 : 1000))
    for (let round = 0; round < floorOf(grid).length; round++)
      for (const cell of floorOf(grid))
        for (const to of [cell - grid.width, cell + 1, cell + grid.width, cell - 1])
          if (!grid.walls[to]) far[cell] = Math.min(far[cell], far[to] + 1)
    for (const cell of floorOf(grid)) {
      if (far[cell] === 1000) {
        expect([actor.value[cell], actor.move[cell]]).toEqual([0, -1])
        continue
      }
      expect(freeWalk(grid, actor, 0, 500, cell, seeded(0))).toHaveLength(far[cell] + 1)
      expect(actor.value[cell]).toBeCloseTo(DISCOUNT ** far[cell], 12)
    }
  }
})

test('ties go to the first of N, E, S, W, with slip too', () => {
  const room = gridFrom(['#####', '#...#', '#...#', '#...#', '#####'])
  for (const slip of [0, 0.1, 0.4]) {
    const moves = Array.from(actorFor(room, 12, slip).move)
    // North-west E before S, north-east S before W, south-west N before E, south-east N before W.
    expect([moves[6], moves[8], moves[16], moves[18]]).toEqual([1, 2, 0, 0])
    expect([moves[7], moves[11], moves[12], moves[13], moves[17]]).toEqual([2, 1, -1, 3, 0])
  }
})

test('a pocket is worth nothing and has no move; a wall is no goal', () => {
  const split = gridFrom(['#####', '#.#.#', '#####'])
  expect(Array.from(actorFor(split, 6, 0.1).value)).toEqual(
    Array.from(split.walls, (_, i) => (i === 6 ? 1 : 0)),
  )
  expect(actorFor(split, 6, 0.1).move[8]).toBe(-1)
  expect(() => actorFor(split, 7, 0)).toThrow('cell 7 is no floor')
})
