// A hand: works on at once, or rests after every slice while it is to be gentle, and gives the same numbers.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { simulate, type Task } from '../core/experiment/chunk.ts'
import { ensembleOf } from '../core/experiment/ensemble.ts'
import { configOf } from '../core/testing/lanes.ts'
import { type HandReply, makeHand, REST_MS } from './hand.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout'] }))
afterEach(() => void vi.useRealTimers())

/** Long enough for several slices on any machine. */
const config = configOf({ plans: 8, legs: 4, episodes: 4_000, replicates: 25 }, { epsilon: 0.1 })
const task = ensembleOf({ kind: 'ensemble', config, lane: 0 }).task(0) as Task

function hand() {
  const said: HandReply[] = []
  const due: (() => void)[] = []
  const listen = makeHand(
    (reply) => said.push(reply),
    (then) => due.push(then),
    () => null,
  )
  listen({ kind: 'task', key: 1, urgency: 0, task })
  return { said, due, listen }
}

it('goes on in the next macrotask', () => {
  const { due } = hand()
  due.shift()?.()
  expect(due).toHaveLength(1)
})

it('rests after a slice while it is to be gentle, also when more is asked for, and then goes on', () => {
  const { due, listen } = hand()
  listen({ kind: 'pace', gentle: true })
  due.shift()?.()
  listen({ kind: 'task', key: 2, urgency: 0, task })
  vi.advanceTimersByTime(REST_MS - 1)
  expect(due).toHaveLength(0)
  vi.advanceTimersByTime(1)
  expect(due).toHaveLength(1)
  // Until it need not be gentle any more.
  listen({ kind: 'pace', gentle: false })
  due.shift()?.()
  expect(due).toHaveLength(1)
})

it('does not go on with what is dropped while it rests, and wakes up for what is asked for after that', () => {
  const { said, due, listen } = hand()
  listen({ kind: 'pace', gentle: true })
  due.shift()?.()
  listen({ kind: 'drop', key: 1 })
  vi.advanceTimersByTime(REST_MS)
  expect(due).toHaveLength(0)
  listen({ kind: 'task', key: 2, urgency: 0, task })
  while (said.length === 0) {
    expect(due).toHaveLength(1)
    due.shift()?.()
    vi.advanceTimersByTime(REST_MS)
  }
  expect(said).toMatchObject([{ kind: 'chunk', key: 2 }])
})

it('gives the same numbers however often it rests', () => {
  const { said, due, listen } = hand()
  listen({ kind: 'pace', gentle: true })
  while (said.length === 0) {
    due.shift()?.()
    vi.advanceTimersByTime(REST_MS)
  }
  const alone = simulate(task)
  let step = alone.next()
  while (!step.done) step = alone.next()
  expect(said).toEqual([{ kind: 'chunk', key: 1, chunk: step.value }])
})
