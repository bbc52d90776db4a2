// What is interned is kept once, and what only hashes alike is kept apart.
import { expect, test } from 'vitest'
import { NodeTable, RowTable } from './interning.ts'
import { stream } from './random.ts'

// Of so many hashes of 32 bits about ten pairs are equal by chance.
const MANY = 300_000

test('different joint beliefs are different nodes, equal ones the same, whatever their hashes', () => {
  const table = new NodeTable(2)
  const draw = stream('joint beliefs')
  const drawn = Int32Array.from({ length: 2 * MANY }, () => Math.floor(draw() * 4294967296) | 0)
  const known = new Map<string, number>()
  let confused = 0
  for (let i = 0; i < MANY; i++) {
    const key = `${drawn[2 * i]} ${drawn[2 * i + 1]}`
    const node = table.intern(drawn, 2 * i, 3, 0)
    if (!known.has(key)) known.set(key, known.size)
    if (known.get(key) !== node) confused++
  }
  expect(confused).toBe(0)
  expect(table.size).toBe(known.size)
  // The same beliefs at another step or under another instruction are another node.
  expect(table.intern(drawn, 0, 4, 0)).toBe(known.size)
  expect(table.intern(drawn, 0, 3, 1)).toBe(known.size + 1)
  expect(table.intern(drawn, 0, 3, 0)).toBe(0)
  expect(table.beliefs.data.slice(0, 2)).toEqual(drawn.slice(0, 2))
})

test('different rows are different, equal ones the same', () => {
  const table = new RowTable(1)
  const draw = stream('rows')
  const drawn = Float64Array.from({ length: MANY }, () => draw() + draw() / 4294967296)
  const offsets = Array.from(drawn, (_, i) => table.intern(drawn, i))
  expect(new Set(offsets).size).toBe(new Set(drawn).size)
  expect(Array.from(drawn, (_, i) => table.intern(drawn, i))).toEqual(offsets)
  expect(table.rows.all()).toEqual(Float64Array.from(new Set(drawn)))
})
