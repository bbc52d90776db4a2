// Starts the simulator's worker; the first one before the page itself is loaded.
import type { Reply } from '../protocol.ts'
import { startWorker, whenBroken } from './start-worker.ts'

/** The worker is told the link by its name, so that it can compile that world while the page is still loading. */
const newSimulator = (): Worker => startWorker(location.hash)

let first: Worker | null = null
/** What it said and what went wrong before anyone listened. */
const early: Event[] = []

/** Starts the worker that the first caller of takeSimulator will get. */
export function startSimulator(): void {
  first = newSimulator()
  first.onmessage = (event) => early.push(event)
  first.onerror = (event) => early.push(event)
}

/**
 * The worker that has been started, or a new one.
 * @param onReply hears of all that it says, also of what is past
 * @param broken hears why it is of no more use, also where that is past
 */
export function takeSimulator(onReply: (reply: Reply) => void, broken: (why: string) => void): Worker {
  const worker = first ?? newSimulator()
  worker.onmessage = (event: MessageEvent<Reply>) => onReply(event.data)
  whenBroken(worker, broken)
  const replay = (): void => {
    for (const event of early) worker.dispatchEvent(event)
  }
  if (first) queueMicrotask(replay)
  first = null
  return worker
}
