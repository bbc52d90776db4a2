// The preview: the latest draft is answered, once, with its own run, and never with that of a draft before it.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { defaultConfig } from '../../core/params.ts'
import type { Reply, Request } from '../../protocol.ts'

vi.mock('../address.ts', () => ({ linkOf: () => '' }))

/** Workers that were started, the last in front. */
const workers: Fake[] = []
class Fake {
  readonly asked: Request[] = []
  onmessage: (event: { data: unknown }) => void = () => {}
  onerror: (event: { message: string }) => void = () => {}
  terminated = false
  constructor() {
    workers.unshift(this)
  }
  postMessage(request: Request): void {
    this.asked.push(request)
  }
  terminate(): void {
    this.terminated = true
  }
  answer(id: number): void {
    this.onmessage({ data: { kind: 'run', id, lanes: [id] } as unknown as Reply })
  }
}
vi.stubGlobal('Worker', Fake)

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
  workers[0].answer(1)
  expect(answer).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(workers[0].asked.map(({ id }) => id)).toEqual([1, 2])
  workers[0].answer(1)
  expect(answer).not.toHaveBeenCalled()
  workers[0].answer(2)
  workers[0].answer(2)
  expect(answer.mock.calls).toEqual([[{ kind: 'run', lanes: [2], config: second }]])
})

it('a draft that is forgotten is not answered, and one that is dragged is not even asked for', () => {
  const answer = vi.fn()
  const { ask, forget } = previewer()
  ask(first, answer)
  ask(second, answer)
  vi.runAllTimers()
  expect(workers[0].asked).toEqual([{ kind: 'run', id: 2, config: second }])
  forget()
  workers[0].answer(2)
  expect(answer).not.toHaveBeenCalled()
})

it('a worker that breaks is told of in a sentence, and the next draft gets another', () => {
  const answer = vi.fn()
  const { ask } = previewer()
  ask(first, answer)
  vi.runAllTimers()
  const [broken] = workers
  broken.onerror({ message: 'out of memory' })
  expect(broken.terminated).toBe(true)
  expect(answer.mock.calls).toEqual([
    [{ kind: 'error', message: 'It could not be compiled: the simulator stopped (out of memory).' }],
  ])
  ask(second, answer)
  vi.runAllTimers()
  expect(workers[0]).not.toBe(broken)
  workers[0].answer(2)
  expect(answer).toHaveBeenLastCalledWith({ kind: 'run', lanes: [2], config: second })
})
