// The preview: the latest draft is answered, once, with its own run, and never with that of a draft before it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defaultConfig } from '../../core/params.ts'
import { newestWorker as newest } from '../testing/fake-worker.ts'

vi.mock('../address.ts', () => ({ linkOf: () => '' }))

/** The run of this request, whose lanes tell it from others. */
const answerTo = (id: number): void => newest().say({ kind: 'run', id, lanes: [id] })

const { previewer } = await import('./preview.ts')

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const [first, second] = [defaultConfig(), defaultConfig()]

it('a draft that changes before its run is there gets none but its own', () => {
  const answer = vi.fn()
  const { ask } = previewer()
  ask(first, answer)
  vi.runAllTimers()
  ask(second, answer)
  answerTo(1)
  expect(answer).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(newest().asked.map(({ id }) => id)).toEqual([1, 2])
  answerTo(1)
  expect(answer).not.toHaveBeenCalled()
  answerTo(2)
  answerTo(2)
  expect(answer.mock.calls).toEqual([[{ kind: 'run', lanes: [2], config: second }]])
})

it('a draft that is forgotten is not answered, and one that is dragged is not even asked for', () => {
  const answer = vi.fn()
  const { ask, forget } = previewer()
  ask(first, answer)
  ask(second, answer)
  vi.runAllTimers()
  expect(newest().asked).toEqual([{ kind: 'run', id: 2, config: second }])
  forget()
  answerTo(2)
  expect(answer).not.toHaveBeenCalled()
})

it('a worker that breaks is told of in a sentence, and the next draft gets another', () => {
  const answer = vi.fn()
  const { ask } = previewer()
  ask(first, answer)
  vi.runAllTimers()
  const broken = newest()
  broken.onerror({ message: 'out of memory' })
  expect(broken.terminated).toBe(true)
  expect(answer.mock.calls).toEqual([
    [{ kind: 'error', message: 'It could not be compiled: the simulator stopped (out of memory).' }],
  ])
  ask(second, answer)
  vi.runAllTimers()
  expect(newest()).not.toBe(broken)
  answerTo(2)
  expect(answer).toHaveBeenLastCalledWith({ kind: 'run', lanes: [2], config: second })
})
