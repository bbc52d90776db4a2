// Answers about the run on show: each is asked for once, comes with a frame, and goes with its run or when there are too many.
import { beforeEach, expect, it, vi } from 'vitest'
import { answersOfRun } from './answers.ts'
import { type Run, setLab } from './store.ts'

const frame = vi.hoisted(() => ({ invalidate: vi.fn() }))
vi.mock('./frame.ts', () => frame)

const show = (id: number): void => setLab({ run: { id } as Run })
const [one, other] = [{ name: 'one' }, { name: 'other' }]

beforeEach(() => {
  frame.invalidate.mockClear()
  setLab({ run: null })
})

it('are asked for once, and come with a frame; null is one', () => {
  const answers = answersOfRun<object | null>()
  const ask = vi.fn()
  expect(answers.of('a', ask)).toBeUndefined()
  expect(ask).not.toHaveBeenCalled()
  show(7)
  for (let i = 0; i < 3; i++) expect(answers.of('a', ask)).toBeUndefined()
  expect(ask.mock.calls).toEqual([[7]])
  answers.take(7, 'a', one)
  expect(frame.invalidate).toHaveBeenCalledTimes(1)
  expect(answers.of('a', ask)).toBe(one)
  answers.of('b', ask)
  answers.take(7, 'b', null)
  expect(answers.of('b', ask)).toBeNull()
  expect(ask).toHaveBeenCalledTimes(2)
})

it('of another run are asked for anew, and what comes late is dropped', () => {
  const answers = answersOfRun<object>()
  const ask = vi.fn()
  show(1)
  answers.of('a', ask)
  show(2)
  expect(answers.of('a', ask)).toBeUndefined()
  answers.take(1, 'a', one)
  expect(frame.invalidate).not.toHaveBeenCalled()
  answers.take(2, 'a', other)
  expect(answers.of('a', ask)).toBe(other)
  expect(ask.mock.calls).toEqual([[1], [2]])
})

it('go, the oldest first, where there are more than are kept', () => {
  const answers = answersOfRun<object>(2)
  const ask = vi.fn()
  show(1)
  for (const key of ['a', 'b', 'c']) {
    answers.of(key, ask)
    answers.take(1, key, { key })
  }
  ask.mockClear()
  expect([answers.of('b', ask), answers.of('c', ask)]).toEqual([{ key: 'b' }, { key: 'c' }])
  expect(ask).not.toHaveBeenCalled()
  expect(answers.of('a', ask)).toBeUndefined()
  expect(ask).toHaveBeenCalledTimes(1)
})
