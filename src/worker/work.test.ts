// How often a work tells how far it is: seldom while the page plays, and then only when there is something new to see.
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Chunk, Task } from '../core/experiment/chunk.ts'
import type { Job } from '../core/experiment/job.ts'
import type { Experiment, Report } from '../core/experiment/report.ts'
import { defaultConfig } from '../core/params.ts'
import { Work } from './work.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }))
afterEach(() => void vi.useRealTimers())

const TASKS = 200
const TASK_MS = 100
const config = defaultConfig()

/** When, in seconds after it was begun, a work sends reports while a hand does a task every tenth of a second. */
function reportedAt(kind: 'ensemble' | 'growth', isSeldom: (seconds: number) => boolean): number[] {
  const marks = Uint32Array.of(1)
  const task: Task = { config, lane: 0, from: 0, to: 1, marks, curves: false, theory: false }
  const report = { kind } as Report
  const job: Job = {
    tasks: TASKS,
    cost: TASKS,
    ready: true,
    task: () => task,
    take() {},
    report: () => report,
  }
  const experiment = { kind, config, lane: 0 } as Experiment
  const started = performance.now()
  const seconds = (): number => (performance.now() - started) / 1000
  const times: number[] = []
  const asked = { kind: 'measure', slot: 'a', id: 1, experiment } as const
  const work = new Work(
    asked,
    job,
    started,
    (reply) => reply.kind === 'report' && times.push(seconds()),
    () => isSeldom(seconds()),
  )
  for (let part = work.next(); part; part = work.next()) {
    vi.advanceTimersByTime(TASK_MS)
    work.take(part, {} as Chunk)
  }
  return times.map((time) => Number(time.toFixed(1)))
}

it('while the page plays an ensemble is told of when its runs have doubled, and when it is whole', () => {
  expect(reportedAt('ensemble', () => true)).toEqual([4, 8, 16, 20])
})

it('what is no ensemble tells then of its progress every four seconds', () => {
  expect(reportedAt('growth', () => true)).toEqual([4, 8, 12, 16, 20])
})

it('a pause ends the waiting, and while nothing plays an ensemble is told of ten times as finely', () => {
  const times = reportedAt('ensemble', (seconds) => seconds < 5)
  expect(times.slice(0, 2)).toEqual([4, 5])
  for (const [i, time] of times.slice(2, -1).entries()) {
    const passed = time - times[i + 1]
    // A tenth of what had passed, and until the next task is done.
    expect(passed).toBeGreaterThan(times[i + 1] / 10 - 0.01)
    expect(passed).toBeLessThan(times[i + 1] / 10 + 0.11)
  }
})
