// A work: an experiment under way, what of it is still to be handed out, and the word that it sends on how far it is.
import type { Chunk, Task } from '../core/experiment/chunk.ts'
import { costOf, type Job } from '../core/experiment/job.ts'
import type { LiveWeights } from '../core/network/live.ts'
import type { Done, MeasureReply, MeasureRequest, Progress } from '../protocol.ts'
import { postCopy } from './post.ts'

/** Reports and progress are sent at most this often, and reports so that making them takes a tenth of the time at most. */
const PAUSE_MS = 50
/** While the page plays: to draw a report may cost it frames, so that what is soon whole is told of once, when it is. */
const SELDOM_MS = 4000
const REPORT_SHARE = 10
/** What grows with the runs, as the error of a mean falls, shows nothing new before this share of the time has passed again. */
const GROWTH = 1 / 10
/** The same while the page plays: by then the error has fallen to 1/√2. */
const SELDOM_GROWTH = 1

/** Time left is not guessed before this. */
const GUESS_MS = 250

export type Asked = Extract<MeasureRequest, { kind: 'measure' }>
export type Send = (reply: MeasureReply, transfer: ArrayBuffer[]) => void

/** One of its tasks, on loan to a hand. */
export interface Part {
  readonly index: number
  readonly task: Task
}

export class Work {
  readonly asked: Asked
  /** Ensembles follow a person's hand; what is asked for by a button can wait for them. */
  readonly urgency: number
  readonly live: readonly LiveWeights[] | undefined
  readonly #job: Job
  readonly #started: number
  readonly #send: Send
  readonly #isSeldom: () => boolean
  /** What is reported sharpens with the runs, and is to be told of when it has. */
  readonly #sharpens: boolean
  /** Tasks that have been handed out. */
  #next = 0
  #done = 0
  /** Episodes played, of `job.cost`. */
  #played = 0
  #reported = false
  /** Nothing is said before this moment, but for the first report. */
  #pauseUntil = 0
  /** When something was said last; in the beginning, when it was asked for. */
  #saidAt: number

  /**
   * Reports at once where there is nothing to be done.
   * @param isSeldom whether it is to be told of only so often
   */
  constructor(asked: Asked, job: Job, started: number, send: Send, isSeldom: () => boolean) {
    const isEnsemble = asked.experiment.kind === 'ensemble'
    this.asked = asked
    this.urgency = isEnsemble ? 0 : 1
    this.live = asked.live
    this.#job = job
    this.#started = started
    this.#send = send
    this.#isSeldom = isSeldom
    this.#sharpens = isEnsemble
    this.#saidAt = started
    if (job.tasks === 0) this.#finish()
  }

  /** Share of its tasks that have been handed out. */
  get begun(): number {
    return this.#job.tasks === 0 ? 1 : this.#next / this.#job.tasks
  }

  /** The next of its parts; null where none is left to do. */
  next(): Part | null {
    while (this.#next < this.#job.tasks) {
      const index = this.#next++
      const task = this.#job.task(index)
      if (task) return { index, task }
      this.#tick()
    }
    return null
  }

  /**
   * Takes in what came of a part.
   * @throws ScenarioError where the experiment as a whole cannot be
   */
  take({ index, task }: Part, chunk: Chunk): void {
    this.#job.take(index, chunk)
    this.#played += costOf(task)
    this.#tick()
  }

  /** One more task is done. */
  #tick(): void {
    this.#done++
    if (this.#done === this.#job.tasks) this.#finish()
    else this.#tell()
  }

  /** Says how far it is and what is known by now, unless that has just been done. */
  #tell(): void {
    const before = performance.now()
    const first = this.#job.ready && !this.#reported
    if (before < this.#pauseUntil && !first) return
    const pause = Math.max(SELDOM_MS, this.#growthOf(SELDOM_GROWTH, this.#saidAt))
    if (this.#isSeldom() && before < this.#saidAt + pause) return
    const share = this.#played / this.#job.cost
    const passed = before - this.#started
    const msLeft = passed < GUESS_MS || share === 0 ? null : (passed * (1 - share)) / share
    const { slot, id } = this.asked
    if (this.#job.ready) this.#report({ share, msLeft })
    else this.#send({ kind: 'progress', slot, id, share, msLeft }, [])
    const after = performance.now()
    this.#saidAt = after
    this.#pauseUntil =
      after + Math.max(PAUSE_MS, REPORT_SHARE * (after - before), this.#growthOf(GROWTH, before))
  }

  /** Milliseconds until it has sharpened by a share of the time that had passed at a moment; 0 for what does not. */
  #growthOf(share: number, at: number): number {
    return this.#sharpens ? share * (at - this.#started) : 0
  }

  #finish(): void {
    this.#report({ share: null, msLeft: null })
  }

  #report(progress: Progress | Done): void {
    const { slot, id } = this.asked
    this.#reported = true
    const report = this.#job.report(performance.now() - this.#started)
    postCopy<MeasureReply>({ kind: 'report', slot, id, report, ...progress }, this.#send)
  }
}
