// For the tests: workers that note what they are asked and say what they are told to.
import { vi } from 'vitest'
import type { Reply, Request } from '../../protocol.ts'

export class FakeWorker {
  readonly asked: Request[] = []
  onmessage: (event: { data: unknown }) => void = () => {}
  onerror: (event: { message: string }) => void = () => {}
  terminated = false

  constructor() {
    startedWorkers.push(this)
  }

  postMessage(request: Request): void {
    this.asked.push(request)
  }

  terminate(): void {
    this.terminated = true
  }

  say(reply: object): void {
    this.onmessage({ data: reply as Reply })
  }
}

/** In the order in which they were started. */
export const startedWorkers: FakeWorker[] = []

export function newestWorker(): FakeWorker {
  const newest = startedWorkers.at(-1)
  if (!newest) throw new Error('No worker has been started.')
  return newest
}

vi.stubGlobal('Worker', FakeWorker)
