// A hand: does tasks a slice a macrotask, the most urgent first, and stays able to listen.
import { type Chunk, simulate, type Task } from '../core/experiment/chunk.ts'
import { sentence } from './post.ts'

/** How long a slice may take. */
const SLICE_MS = 8

/** To a hand. A task with a smaller `urgency` is done first; one of another urgency waits, half done, until then. */
export type HandRequest =
  | { readonly kind: 'task'; readonly key: number; readonly urgency: number; readonly task: Task }
  | { readonly kind: 'drop'; readonly key: number }

/** From a hand. */
export type HandReply =
  | { readonly kind: 'chunk'; readonly key: number; readonly chunk: Chunk }
  | { readonly kind: 'fault'; readonly key: number; readonly message: string }

interface Open {
  readonly key: number
  readonly urgency: number
  readonly running: Iterator<number, Chunk>
}

/**
 * Makes a hand.
 * @param reply hears of every task's end
 * @param soon runs a function in a later macrotask
 */
export function makeHand(
  reply: (reply: HandReply) => void,
  soon: (then: () => void) => void,
): (request: HandRequest) => void {
  const open: Open[] = []
  let awake = false

  const wake = (): void => {
    if (awake) return
    awake = true
    soon(turn)
  }

  const turn = (): void => {
    const until = performance.now() + SLICE_MS
    while (open.length > 0 && performance.now() < until) work(open[0])
    awake = false
    if (open.length > 0) wake()
  }

  const work = ({ key, running }: Open): void => {
    try {
      const step = running.next()
      if (!step.done) return
      open.shift()
      reply({ kind: 'chunk', key, chunk: step.value })
    } catch (error) {
      drop(key)
      reply({ kind: 'fault', key, message: sentence(error) })
    }
  }

  const drop = (key: number): void => {
    const at = open.findIndex((one) => one.key === key)
    if (at >= 0) open.splice(at, 1)
  }

  return (request) => {
    if (request.kind === 'drop') drop(request.key)
    else {
      const { key, urgency, task } = request
      const later = open.findIndex((other) => other.urgency > urgency)
      open.splice(later < 0 ? open.length : later, 0, { key, urgency, running: simulate(task) })
      wake()
    }
  }
}
