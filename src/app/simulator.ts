// Starts the simulator's worker; the first one before the page itself is loaded.
import type { Reply } from '../protocol.ts'

/** The worker is told the link by its name, so that it can compile that world while the page is still loading. */
function newSimulator(): Worker {
  return new Worker(new URL('../worker/simulator.worker.ts', import.meta.url), {
    type: 'module',
    name: location.hash,
  })
}

let first: Worker | null = null
/** What it said and what went wrong before anyone listened. */
const early: (MessageEvent<Reply> | ErrorEvent)[] = []

/** Starts the worker that the first caller of takeSimulator will get. */
export function startSimulator(): void {
  first = newSimulator()
  first.onmessage = (event) => early.push(event)
  first.onerror = (event) => early.push(event)
}

/**
 * The worker that has been started, or a new one.
 * @param onReply hears of all that it says, also of what is past
 * @param onError hears of every error, also of one that is past
 */
export function takeSimulator(onReply: (reply: Reply) => void, onError: (event: ErrorEvent) => void): Worker {
  const worker = first ?? newSimulator()
  const hear = (event: MessageEvent<Reply> | ErrorEvent): void =>
    'data' in event ? onReply(event.data) : onError(event)
  worker.onmessage = hear
  worker.onerror = hear
  if (first) queueMicrotask(() => early.forEach(hear))
  first = null
  return worker
}
