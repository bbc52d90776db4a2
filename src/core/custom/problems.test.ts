// What is said of a world: each problem and hint in its words, and nothing of a sound one.
import { expect, test } from 'vitest'
import type { Values } from '../parameter.ts'
import { drawn, HOUSE } from '../testing/house.ts'
import { type Draft, houseDraft } from './draft.ts'
import { remarksOn } from './problems.ts'
import type { CustomWorld } from './world.ts'

const MAP = ['#######', '#S.1#4#', '#.#.###', '#B.2.3#', '#######']
const small = (plans: string[], names?: string[]) =>
  drawn(
    MAP,
    plans.map((plan) => [plan]),
    names,
  )
const draft = (world: CustomWorld, values: Values = {}): Draft => ({
  world,
  values: { ...houseDraft().values, ...values },
})
const said = (world: CustomWorld, boardNoise = 0.5) =>
  remarksOn(draft(world, { boardNoise })).map(({ kind, sentence }) => `${kind}: ${sentence}`)

test('of a sound world nothing is said', () => {
  expect(said(HOUSE)).toEqual([])
})

test('a room behind walls cannot be reached, and is pointed at', () => {
  const [first] = remarksOn(draft(small(['14', '21'])))
  expect(first).toEqual({
    kind: 'problem',
    sentence: 'Room 4 cannot be reached from the start.',
    cells: [12],
  })
})

test('what stands in a wall is said before anything is searched', () => {
  const world = small(['14', '21'])
  const walls = world.walls.slice()
  walls[world.board] = 1
  expect(said({ ...world, walls })[0]).toBe('problem: The notice board stands in a wall.')
  expect(said({ ...world, board: world.start })).toContain(
    'problem: The start and the notice board share a cell.',
  )
})

test('names and instructions must tell things apart', () => {
  const world = small(['12', '21'], ['den', 'Den', '', ''])
  expect(said(world)).toContain('problem: Rooms 1 and 2 are both called “den”.')
  expect(said(world)).toContain('problem: Room 3 has no name.')
  const two = {
    ...world,
    instructions: ['Go.', 'Go.'],
    plans: world.plans.map(([visits]) => [visits, visits]),
  }
  expect(said(two)).toContain('problem: Instructions 1 and 2 say the same.')
  expect(said({ ...world, instructions: [''] })).toContain('problem: Instruction 1 says nothing.')
})

test('plans that are the same, idle rooms, sure visits and a deaf board are worth knowing', () => {
  const hints = said(small(['12', '32', '12', '32']))
  expect(hints).toContain('hint: Plans A and C are the same: the notice board alone tells them apart.')
  expect(hints).toContain('hint: Plans B and D are the same: the notice board alone tells them apart.')
  expect(hints).toContain('hint: All plans make visit 2 in room 2: nobody can be wrong there.')
  expect(hints).toContain('hint: No plan visits room 4.')
  expect(said(small(['12', '12']), 1)).toContain(
    'hint: Plans A and B are the same, so nothing tells them apart.',
  )
  expect(said(HOUSE, 1)).toEqual([
    'hint: What the notice board shows is all chance: exploring teaches nothing.',
  ])
})

test('a counter that pays nothing is closed', () => {
  const [only] = remarksOn(draft({ ...HOUSE, counter: 62 }, { counter: 0 }))
  expect(only).toEqual({ kind: 'hint', sentence: 'The counter pays 0, so it is closed.', cells: [62] })
  expect(remarksOn(draft({ ...HOUSE, counter: 62 }, { counter: 0.3 }))).toEqual([])
})
