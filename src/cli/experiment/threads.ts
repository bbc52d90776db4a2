// Worker threads that do tasks, or this very thread where one core is all there is to use.
import { setImmediate } from 'node:timers/promises'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { buffersOf } from '../../core/experiment/buffers.ts'
import { type Chunk, simulate, type Task } from '../../core/experiment/chunk.ts'
import { toEnd } from '../../core/to-end.ts'
import { prepare } from '../networks.ts'

/** What a thread sends back. */
interface Done {
  readonly chunk: Chunk
  readonly ms: number
}

/** Does one task after the other. */
export interface Hand {
  /** May be asked for the next before the last is done, so that it need not wait in between. */
  do(task: Task): Promise<Done>
  end(): void
}

/** @param file the script that threads run; it must call `serve` when it is not the main thread */
export function hands(count: number, file: URL): Hand[] {
  return count === 1 ? [here] : Array.from({ length: count }, () => thread(file))
}

const here: Hand = {
  async do(task) {
    // Lets a signal and the progress bar through.
    await setImmediate()
    return perform(task)
  },
  end() {},
}

function thread(file: URL): Hand {
  const worker = new Worker(file)
  const waiting: { resolve: (done: Done) => void; reject: (error: unknown) => void }[] = []
  worker.on('message', (done: Done) => waiting.shift()?.resolve(done))
  worker.on('error', (error) => {
    for (const { reject } of waiting.splice(0)) reject(error)
  })
  return {
    do: (task) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(task)
      }),
    end: () => void worker.terminate(),
  }
}

async function perform(task: Task): Promise<Done> {
  await prepare(task.config)
  const started = performance.now()
  const chunk = toEnd(simulate(task))
  return { chunk, ms: performance.now() - started }
}

/** In a thread: does every task that arrives. Returns whether this is a thread. */
export function serve(): boolean {
  if (isMainThread) return false
  let last = Promise.resolve()
  parentPort?.on('message', (task: Task) => {
    last = answer(task, last)
  })
  return true
}

/** One after the other: whoever sent them hears of them in order. */
async function answer(task: Task, before: Promise<void>): Promise<void> {
  await before
  const done = await perform(task)
  parentPort?.postMessage(done, [...buffersOf(done)])
}
