// The conductor: makes works of what is asked, the latest request in each slot, and has the hands do them.
import { ensembleOf } from '../core/experiment/ensemble.ts'
import type { Job } from '../core/experiment/job.ts'
import type { Experiment } from '../core/experiment/report.ts'
import type { HandReply, HandRequest } from './hand.ts'
import { Hands } from './hands.ts'
import { sentence } from './post.ts'
import { type Asked, type Send, Work } from './work.ts'

type JobOf = (experiment: Experiment, earlier?: Job) => Job

export class Conductor {
  readonly #send: Send
  readonly #soon: (then: () => void) => void
  readonly #hands = new Hands()
  readonly #asked = new Map<string, Asked>()
  /** The last work of each slot, done or not, unless it was cancelled or came to grief. */
  readonly #works = new Map<string, Work>()
  /** The last job of each slot, for a next one to go on from. */
  readonly #jobs = new Map<string, Job>()

  /** Is to open what has been asked for, soon. */
  #due = false
  readonly #loadJobs: () => Promise<JobOf>
  /** For all that is no ensemble; null until it has been asked for and loaded. */
  #jobOf: JobOf | null = null
  #loading = false

  /**
   * @param soon runs a function in a later macrotask, when all requests that have arrived have been heard
   * @param loadJobs fetches what makes the jobs of all that is no ensemble: ensembles begin with the page, the others are chosen
   */
  constructor(send: Send, soon: (then: () => void) => void, loadJobs: () => Promise<JobOf>) {
    this.#send = send
    this.#soon = soon
    this.#loadJobs = loadJobs
  }

  get hands(): number {
    return this.#hands.size
  }

  /**
   * Takes on a hand, whose replies it must `hear`.
   * @param depth tasks that it may hold: one more than it is at, if asking for the next takes time
   */
  addHand(send: (request: HandRequest) => void, depth: number): void {
    this.#hands.add(send, depth)
    this.#feed()
  }

  /** Whether the hands are to leave the machine to others for most of the time, and little is to be told meanwhile. */
  pace(gentle: boolean): void {
    this.#hands.pace(gentle)
  }

  measure(request: Asked): void {
    this.cancel(request.slot)
    this.#asked.set(request.slot, request)
    if (this.#due) return
    this.#due = true
    this.#soon(() => {
      this.#due = false
      this.#open()
    })
  }

  cancel(slot: string): void {
    this.#asked.delete(slot)
    const work = this.#works.get(slot)
    if (!work) return
    this.#close(work)
    this.#feed()
  }

  /** Begins what has been asked for last in each slot; what needs more to be loaded waits, and may be cancelled or replaced. */
  #open(): void {
    for (const asked of this.#asked.values()) {
      const { slot, experiment } = asked
      const started = performance.now()
      try {
        const job = this.#jobFor(experiment, this.#jobs.get(slot))
        if (!job) continue
        this.#asked.delete(slot)
        this.#jobs.set(slot, job)
        this.#works.set(slot, new Work(asked, job, started, this.#send, () => this.#hands.gentle))
      } catch (error) {
        this.#refuse(asked, error)
      }
    }
    this.#feed()
  }

  /** Null while what makes it is being loaded. */
  #jobFor(experiment: Experiment, earlier: Job | undefined): Job | null {
    if (experiment.kind === 'ensemble') return ensembleOf(experiment, earlier)
    if (this.#jobOf) return this.#jobOf(experiment, earlier)
    this.#load()
    return null
  }

  #load(): void {
    if (this.#loading) return
    this.#loading = true
    this.#loadJobs()
      .then((jobOf) => {
        this.#jobOf = jobOf
      })
      .catch((error) => {
        for (const asked of this.#asked.values())
          if (asked.experiment.kind !== 'ensemble') this.#refuse(asked, error)
      })
      .finally(() => {
        this.#loading = false
        this.#open()
      })
  }

  hear(reply: HandReply): void {
    const errand = this.#hands.back(reply.key)
    // Of a work that has been closed since.
    if (!errand) return
    const { work, part } = errand
    try {
      if (reply.kind === 'chunk') work.take(part, reply.chunk)
      else this.#fail(work, reply.message)
    } catch (error) {
      this.#fail(work, error)
    }
    this.#feed()
  }

  #feed(): void {
    this.#hands.feed([...this.#works.values()])
  }

  /** Ends a work; its tasks are dropped. */
  #close(work: Work): void {
    this.#works.delete(work.asked.slot)
    this.#hands.drop(work)
  }

  #fail(work: Work, error: unknown): void {
    this.#close(work)
    this.#refuse(work.asked, error)
  }

  #refuse({ slot, id }: Asked, error: unknown): void {
    this.#asked.delete(slot)
    this.#jobs.delete(slot)
    this.#send({ kind: 'error', slot, id, message: sentence(error) }, [])
  }
}
