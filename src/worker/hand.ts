// A hand: does tasks a slice a macrotask, the most urgent first, and stays able to listen.
import { type Chunk, simulate, type Task } from '../core/experiment/chunk.ts'
import type { LiveWeights } from '../core/network/live.ts'
import { sentence } from './post.ts'
import type { Prepare } from './ready.ts'

/** How long a slice may take, and how long a gentle hand rests after each: it works a third of the time. */
const SLICE_MS = 8
export const REST_MS = 16

/** To a hand. A task with a smaller `urgency` is done first; one of another urgency waits, half done, until then. */
export type HandRequest =
  | {
      readonly kind: 'task'
      readonly key: number
      readonly urgency: number
      readonly task: Task
      readonly live?: readonly LiveWeights[] | undefined
    }
  | { readonly kind: 'drop'; readonly key: number }
  | { readonly kind: 'pace'; readonly gentle: boolean }

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
 * @param prepare gets what a configuration needs before it is computed
 */
export function makeHand(
  reply: (reply: HandReply) => void,
  soon: (then: () => void) => void,
  prepare: Prepare,
): (request: HandRequest) => void {
  const open: Open[] = []
  /** Tasks that wait for a network. */
  const waiting = new Set<number>()
  /** A turn is coming, or a rest. */
  let awake = false
  let gentle = false

  const wake = (): void => {
    if (awake) return
    awake = true
    soon(turn)
  }

  const turn = (): void => {
    const until = performance.now() + SLICE_MS
    while (open.length > 0 && performance.now() < until) work(open[0])
    if (gentle) setTimeout(wakeAgain, REST_MS)
    else wakeAgain()
  }

  const wakeAgain = (): void => {
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

  const begin = (key: number, urgency: number, task: Task): void => {
    const later = open.findIndex((other) => other.urgency > urgency)
    open.splice(later < 0 ? open.length : later, 0, { key, urgency, running: simulate(task) })
    wake()
  }

  const drop = (key: number): void => {
    waiting.delete(key)
    const at = open.findIndex((one) => one.key === key)
    if (at >= 0) open.splice(at, 1)
  }

  return (request) => {
    if (request.kind === 'pace') gentle = request.gentle
    else if (request.kind === 'drop') drop(request.key)
    else {
      const { key, urgency, task, live } = request
      const ready = prepare(task.config, live ?? [])
      if (!ready) {
        begin(key, urgency, task)
        return
      }
      waiting.add(key)
      void ready.then(() => waiting.delete(key) && begin(key, urgency, task))
    }
  }
}
