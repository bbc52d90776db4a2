// The conductor: splits what is asked into tasks, hands them out, and reports what is known, the latest request in each slot.
import { ensembleOf } from '../core/experiment/ensemble.ts'
import { costOf, type Job } from '../core/experiment/job.ts'
import type { Experiment } from '../core/experiment/report.ts'
import type { LiveWeights } from '../core/network/live.ts'
import type { MeasureReply, MeasureRequest, Progress } from '../protocol.ts'
import type { HandReply, HandRequest } from './hand.ts'
import { postCopy, sentence } from './post.ts'

/** Reports and progress are sent at most this often, and reports so that making them takes a tenth of the time at most. */
const PAUSE_MS = 50
const REPORT_SHARE = 10
/** What grows with the runs, as the error of a mean falls, shows nothing new before this share of the time has passed again. */
const GROWTH = 1 / 10

/** Time left is not guessed before this. */
const GUESS_MS = 250

/** Ensembles follow a person's hand; what is asked for by a button can wait for them. */
const urgencyOf = ({ kind }: Experiment): number => (kind === 'ensemble' ? 0 : 1)

interface Work {
  readonly slot: string
  readonly id: number
  readonly urgency: number
  readonly job: Job
  readonly live: readonly LiveWeights[] | undefined
  readonly started: number
  /** How much of the time that has passed is to pass again before the next report, at least. */
  readonly growth: number
  /** Tasks that have been handed out. */
  next: number
  done: number
  /** Episodes played, of `job.cost`. */
  played: number
  reported: boolean
  /** Nothing is said before this moment, but for the first report. */
  pauseUntil: number
}

interface Hand {
  readonly send: (request: HandRequest) => void
  /** How many tasks it may hold of one urgency. */
  readonly depth: number
  /** What it is at. */
  readonly keys: Set<number>
}

interface Errand {
  readonly work: Work
  readonly index: number
  readonly cost: number
  readonly hand: Hand
}

type JobOf = (experiment: Experiment, earlier?: Job) => Job
type Ensemble = Extract<Experiment, { kind: 'ensemble' }>

export class Conductor {
  readonly #send: (reply: MeasureReply, transfer: ArrayBuffer[]) => void
  readonly #soon: (then: () => void) => void
  readonly #hands: Hand[] = []
  readonly #asked = new Map<string, Extract<MeasureRequest, { kind: 'measure' }>>()
  readonly #works = new Map<string, Work>()
  /** The last job of each slot, for a next one to go on from. */
  readonly #jobs = new Map<string, Job>()
  readonly #errands = new Map<number, Errand>()
  #keys = 0
  #gentle = false

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
  constructor(
    send: (reply: MeasureReply, transfer: ArrayBuffer[]) => void,
    soon: (then: () => void) => void,
    loadJobs: () => Promise<JobOf>,
  ) {
    this.#send = send
    this.#soon = soon
    this.#loadJobs = loadJobs
  }

  get hands(): number {
    return this.#hands.length
  }

  /**
   * Takes on a hand, whose replies it must `hear`.
   * @param depth tasks that it may hold: one more than it is at, if asking for the next takes time
   */
  addHand(send: (request: HandRequest) => void, depth: number): void {
    this.#hands.push({ send, depth, keys: new Set() })
    if (this.#gentle) send({ kind: 'pace', gentle: true })
    this.#feedAll()
  }

  measure(request: Extract<MeasureRequest, { kind: 'measure' }>): void {
    this.cancel(request.slot)
    this.#asked.set(request.slot, request)
    if (this.#due) return
    this.#due = true
    this.#soon(() => {
      this.#due = false
      this.#open()
    })
  }

  /** Whether the hands are to leave the machine to others for most of the time. */
  pace(gentle: boolean): void {
    this.#gentle = gentle
    for (const { send } of this.#hands) send({ kind: 'pace', gentle })
  }

  cancel(slot: string): void {
    this.#asked.delete(slot)
    const work = this.#works.get(slot)
    if (!work) return
    this.#close(work)
    this.#feedAll()
  }

  /** Begins what has been asked for last in each slot; what needs more to be loaded waits, and may be cancelled or replaced. */
  #open(): void {
    for (const { slot, id, experiment, live } of this.#asked.values()) {
      const jobOf = this.#jobOf
      if (experiment.kind !== 'ensemble' && !jobOf) {
        this.#load()
        continue
      }
      this.#asked.delete(slot)
      try {
        const started = performance.now()
        const earlier = this.#jobs.get(slot)
        const job = jobOf ? jobOf(experiment, earlier) : ensembleOf(experiment as Ensemble, earlier)
        this.#jobs.set(slot, job)
        const work = {
          slot,
          id,
          urgency: urgencyOf(experiment),
          job,
          live,
          started,
          growth: experiment.kind === 'ensemble' ? GROWTH : 0,
          next: 0,
          done: 0,
          played: 0,
          reported: false,
          pauseUntil: 0,
        }
        this.#works.set(slot, work)
        if (job.tasks === 0) this.#finish(work)
      } catch (error) {
        this.#refuse(slot, id, error)
      }
    }
    this.#feedAll()
  }

  #load(): void {
    if (this.#loading) return
    this.#loading = true
    this.#loadJobs()
      .then((jobOf) => {
        this.#jobOf = jobOf
      })
      .catch((error) => {
        for (const { slot, id, experiment } of this.#asked.values()) {
          if (experiment.kind === 'ensemble') continue
          this.#asked.delete(slot)
          this.#refuse(slot, id, error)
        }
      })
      .finally(() => {
        this.#loading = false
        this.#open()
      })
  }

  #feedAll(): void {
    for (const hand of this.#hands) this.#feed(hand)
  }

  /** Gives a hand tasks of the most urgent work while what it holds of that or greater urgency is little enough. */
  #feed(hand: Hand): void {
    while (this.#give(hand));
  }

  #give(hand: Hand): boolean {
    const held = [...hand.keys].map((key) => this.#errands.get(key)?.work.urgency ?? 0)
    const works = [...this.#works.values()].filter(
      ({ urgency, next, job }) =>
        next < job.tasks && held.filter((other) => other <= urgency).length < hand.depth,
    )
    // Of equals that which has come least far, so that lanes side by side sharpen together.
    works.sort((a, b) => a.urgency - b.urgency || a.next / a.job.tasks - b.next / b.job.tasks)
    for (const work of works) {
      while (work.next < work.job.tasks) {
        const index = work.next++
        const task = work.job.task(index)
        if (task) {
          const key = this.#keys++
          hand.keys.add(key)
          this.#errands.set(key, { work, index, cost: costOf(task), hand })
          hand.send({ kind: 'task', key, urgency: work.urgency, task, live: work.live })
          return true
        }
        this.#tick(work)
      }
    }
    return false
  }

  hear(reply: HandReply): void {
    const errand = this.#errands.get(reply.key)
    // Of a work that has been closed since.
    if (!errand) return
    this.#forget(reply.key, errand)
    const { work, index, cost } = errand
    if (reply.kind === 'fault') {
      this.#close(work)
      this.#refuse(work.slot, work.id, reply.message)
    } else {
      try {
        work.job.take(index, reply.chunk)
        work.played += cost
        this.#tick(work)
      } catch (error) {
        this.#close(work)
        this.#refuse(work.slot, work.id, error)
      }
    }
    this.#feedAll()
  }

  /** One more task is done. */
  #tick(work: Work): void {
    work.done++
    if (work.done === work.job.tasks) this.#finish(work)
    else this.#tell(work)
  }

  /** Says how far it is and what is known by now, unless that has just been done. */
  #tell(work: Work): void {
    const { slot, id, job, started, played } = work
    const before = performance.now()
    const first = job.ready && !work.reported
    if (before < work.pauseUntil && !first) return
    const share = played / job.cost
    const passed = before - started
    const msLeft = passed < GUESS_MS || share === 0 ? null : (passed * (1 - share)) / share
    if (job.ready) this.#report(work, { share, msLeft })
    else this.#send({ kind: 'progress', slot, id, share, msLeft }, [])
    const after = performance.now()
    work.pauseUntil = after + Math.max(PAUSE_MS, REPORT_SHARE * (after - before), work.growth * passed)
  }

  #finish(work: Work): void {
    this.#works.delete(work.slot)
    this.#report(work, { share: null, msLeft: null })
  }

  #report(work: Work, progress: Progress | { share: null; msLeft: null }): void {
    const { slot, id, job, started } = work
    work.reported = true
    const report = job.report(performance.now() - started)
    postCopy<MeasureReply>({ kind: 'report', slot, id, report, ...progress }, this.#send)
  }

  /** Ends a work; its tasks are dropped. */
  #close(work: Work): void {
    if (this.#works.get(work.slot) === work) this.#works.delete(work.slot)
    for (const [key, errand] of this.#errands) {
      if (errand.work !== work) continue
      errand.hand.send({ kind: 'drop', key })
      this.#forget(key, errand)
    }
  }

  #refuse(slot: string, id: number, error: unknown): void {
    this.#jobs.delete(slot)
    this.#send({ kind: 'error', slot, id, message: sentence(error) }, [])
  }

  #forget(key: number, { hand }: Errand): void {
    this.#errands.delete(key)
    hand.keys.delete(key)
  }
}
