// The workers that measure: one conducts, the others lend it their hands; started when first needed, again after a fault.
import type { MeasureReply, MeasureRequest } from '../protocol.ts'
import { startWorker, whenBroken } from './start-worker.ts'

/** What of a Worker the pool uses, so that tests can bring their own. */
export type PoolWorker = Pick<
  Worker,
  'postMessage' | 'terminate' | 'onmessage' | 'onmessageerror' | 'onerror'
>

/** One core is left for the page itself and its run. */
const usualHands = (): number => Math.max(1, (navigator.hardwareConcurrency || 2) - 1)

export class Pool {
  readonly #receive: (reply: MeasureReply) => void
  readonly #failed: (sentence: string) => void
  readonly #spawn: () => PoolWorker
  readonly #isGentle: () => boolean
  readonly #hands: number
  #workers: PoolWorker[] = []

  /**
   * @param receive hears every reply
   * @param failed hears in a sentence that everything under way is lost; the next request starts new workers
   * @param isGentle whether those who are started now are to leave the machine to the page; of changes they are told
   */
  constructor(
    receive: (reply: MeasureReply) => void,
    failed: (sentence: string) => void,
    isGentle: () => boolean,
    hands = usualHands(),
    spawn: () => PoolWorker = () => startWorker('measure'),
  ) {
    this.#receive = receive
    this.#failed = failed
    this.#isGentle = isGentle
    this.#hands = hands
    this.#spawn = spawn
  }

  send(request: MeasureRequest): void {
    if (this.#workers.length === 0) {
      // There is nothing to be stopped or slowed.
      if (request.kind !== 'measure') return
      this.#start()
    }
    this.#workers[0].postMessage(request)
  }

  /** A single worker conducts and works; more of them work for one that only conducts, and so always listens. */
  #start(): void {
    const conductor = this.#add()
    conductor.onmessage = (event: MessageEvent<MeasureReply>) => this.#receive(event.data)
    if (this.#isGentle()) conductor.postMessage({ kind: 'pace', gentle: true } satisfies MeasureRequest)
    if (this.#hands === 1) return
    for (let i = 0; i < this.#hands; i++) {
      const { port1, port2 } = new MessageChannel()
      this.#add().postMessage({ kind: 'serve' } satisfies MeasureRequest, [port1])
      conductor.postMessage({ kind: 'hand' } satisfies MeasureRequest, [port2])
    }
  }

  #add(): PoolWorker {
    const worker = this.#spawn()
    whenBroken(worker, (why) => this.#broken(why))
    this.#workers.push(worker)
    return worker
  }

  #broken(why: string): void {
    for (const worker of this.#workers) {
      // Several workers often break for one reason, and it is said once.
      worker.onerror = null
      worker.onmessageerror = null
      worker.terminate()
    }
    this.#workers = []
    this.#failed(`A worker that measures stopped (${why}). Change anything to try again.`)
  }
}
