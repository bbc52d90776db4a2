// The engine: the latest setting is computed, what cannot be leaves what was set before as it was, and what breaks is started again.
import { beforeEach, expect, it, vi } from 'vitest'
import { newestWorker as newest, startedWorkers as workers } from './testing/fake-worker.ts'

vi.stubGlobal('location', { hash: '' })
vi.stubGlobal('requestAnimationFrame', () => {})

const { setShared } = await import('./actions.ts')
const engine = await import('./engine.ts')
const { lab, setLab } = await import('./store.ts')

engine.startEngine()

/** The id of the run that the newest worker was asked for last. */
const lastId = (): number => newest().asked.findLast(({ kind }) => kind === 'run')?.id ?? -1

/** The run of this request arrives. */
function arrive(id = lastId()): void {
  const scene = { width: 1, height: 1, places: [], latents: [{ plans: [[0]] }], noun: 'house' }
  newest().say({ kind: 'run', id, scene, lanes: [{ trace: { episodes: 5, horizon: 2 } }], computeMs: 1 })
}
const refuse = (message: string): void =>
  newest().say({ kind: 'error', id: lastId(), message, instead: null })

beforeEach(() => {
  if (lab().run === null) arrive()
  setLab({ notices: [] })
})

it('shows the run of the latest setting, and of no other', () => {
  setShared('seed', 'one')
  const late = lastId()
  setShared('seed', 'two')
  const { run } = lab()
  arrive(late)
  expect(lab().run).toBe(run)
  expect(lab().progress).not.toBeNull()
  arrive()
  expect(lab().run?.config).toBe(lab().config)
  expect(lab().progress).toBeNull()
})

it('what is set of a measurement asks for no run, and outlasts a setting that cannot be computed', () => {
  const before = lastId()
  setShared('replicates', 900)
  expect(lastId()).toBe(before)
  const { config } = lab()
  setShared('trueLatent', 60)
  refuse('There is no world 60.')
  expect(lab().config).toBe(config)
  expect(lab().notices).toEqual(['There is no world 60. The setting before it was kept.'])
  expect(lab().progress).toBeNull()
})

it('what was set of a measurement along with what cannot be computed goes with it', () => {
  const { config } = lab()
  setShared('trueLatent', 60)
  setShared('replicates', 700)
  refuse('There is no world 60.')
  expect(lab().config).toBe(config)
  expect(engine.putBack).toBe(config)
})

it('a worker that stops is started again, twice in a row, and the run is computed anew', () => {
  const { length } = workers
  for (const times of [1, 2]) {
    newest().onerror({ message: 'out of memory' })
    expect(workers).toHaveLength(length + times)
    expect(newest().asked).toMatchObject([{ kind: 'run', config: lab().config }])
  }
  expect(workers.slice(0, -1).every(({ terminated }) => terminated)).toBe(true)
  newest().onerror({ message: 'out of memory' })
  expect(workers).toHaveLength(length + 2)
  expect(lab().notices.at(-1)).toBe(
    'The simulator stopped (out of memory). Reload the page to start it again.',
  )
})
