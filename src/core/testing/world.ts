// For the tests: slow restatements of the low level that share no code with it, seeded chance, and a χ² test.

import type { Grid } from '../world/grid.ts'

/** An irregular map: loops, dead ends, a one-wide passage, and a pocket (cell 40) that nobody can reach. */
export const MAZE = [
  '###########',
  '#....#....#',
  '#.##...##.#',
  '#..#.##.#.#',
  '##..####.##',
  '#..#......#',
  '#.##.####.#',
  '#......#..#',
  '###########',
]

/** Uniform numbers in [0, 1) (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** The law of a step by compass vectors: [cell, probability] of each outcome. */
export function slowStep(grid: Grid, cell: number, move: number, slip: number): [number, number][] {
  const x = cell % grid.width
  const y = (cell - x) / grid.width
  const [dx, dy] = [[0, -1], [1, 0], [0, 1], [-1, 0]][move] // biome-ignore format: a compass
  const go = (ax: number, ay: number): number => {
    const to = (y + ay) * grid.width + x + ax
    return grid.walls[to] ? cell : to
  }
  return [[go(dx, dy), 1 - slip], [go(dy, dx), slip / 2], [go(-dy, -dx), slip / 2]] // biome-ignore format: a list
}

/** The distribution over cells after `steps` steps from `from`, pushed forward; the goal (move −1) keeps its mass. */
export function slowForward(
  grid: Grid,
  moves: Int8Array,
  slip: number,
  from: number,
  steps: number,
): number[] {
  let mass: number[] = Array.from(grid.walls, (_, cell) => (cell === from ? 1 : 0))
  for (let t = 0; t < steps; t++) {
    const after: number[] = mass.map(() => 0)
    mass.forEach((m, cell) => {
      if (moves[cell] < 0) after[cell] += m
      else for (const [to, p] of slowStep(grid, cell, moves[cell], slip)) after[to] += m * p
    })
    mass = after
  }
  return mass
}

/**
 * Pearson's statistic of counts against a law, bins expecting fewer than 10 merged into one, over its limit: > 1 means
 * reject. The limit is the Wilson–Hilferty quantile of χ² at z = 4.5, i.e. a false alarm in 3·10⁻⁶ of all seeds.
 */
export function chiSquareRatio(counts: readonly number[], law: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0)
  let statistic = 0
  let bins = 0
  const rare = { count: 0, expected: 0 }
  const add = (count: number, expected: number) => {
    bins += 1
    statistic += (count - expected) ** 2 / expected
  }
  law.forEach((p, i) => {
    if (p * total >= 10) add(counts[i], p * total)
    else {
      rare.count += counts[i]
      rare.expected += p * total
    }
  })
  if (rare.expected >= 10) add(rare.count, rare.expected)
  else if (rare.count > 60) return Number.POSITIVE_INFINITY // as good as never: their mean is below 10
  const df = bins - 1
  return statistic / (df * (1 - 2 / (9 * df) + 4.5 * Math.sqrt(2 / (9 * df))) ** 3)
}
