// Does what is planned: all tasks of all lanes on all hands, each finished chunk kept in a file to go on from.
import { costOf, type Job } from '../../core/experiment/job.ts'
import { jobOf } from '../../core/experiment/jobs.ts'
import { ScenarioError } from '../../core/parameter.ts'
import type { Shard } from './arguments.ts'
import { append, type Entry, type Header, openPart, readEntries } from './part.ts'
import type { Plan } from './plan.ts'
import type { Hand } from './threads.ts'
import type { Result } from './write.ts'

/** The jobs of a plan, and what has been taken in of them. */
export class Work {
  readonly #plan: Plan
  readonly #jobs: readonly Job[]
  readonly #taken: readonly Set<number>[]
  readonly #ms: number[]

  constructor(plan: Plan) {
    this.#plan = plan
    this.#jobs = plan.experiments.map((experiment) => jobOf(experiment))
    this.#taken = this.#jobs.map(() => new Set())
    this.#ms = this.#jobs.map(() => 0)
  }

  take({ experiment, task, chunk, ms }: Entry): void {
    if (this.#taken[experiment].has(task)) return
    this.#taken[experiment].add(task)
    this.#ms[experiment] += ms
    this.#jobs[experiment].take(task, chunk)
  }

  /** Tasks of this share of the work that are not yet done, lane by lane in turn. */
  *open({ index, of }: Shard): Generator<{ experiment: number; task: number }> {
    const most = Math.max(...this.#jobs.map((job) => job.tasks))
    let number = 0
    for (let task = 0; task < most; task++) {
      for (const [experiment, job] of this.#jobs.entries()) {
        if (task >= job.tasks || number++ % of !== index) continue
        if (!this.#taken[experiment].has(task)) yield { experiment, task }
      }
    }
  }

  /** What a task is, null where it has turned out that there is nothing to do. */
  task(experiment: number, task: number) {
    return this.#jobs[experiment].task(task)
  }

  /** Whether every task is in, or need not be done. */
  get isWhole(): boolean {
    for (const { experiment, task } of this.open({ index: 0, of: 1 })) {
      if (this.task(experiment, task)) return false
    }
    return true
  }

  results(): Result[] {
    return this.#jobs.map((job, i) => ({ lane: this.#plan.lanes[i], report: job.report(this.#ms[i]) }))
  }
}

/** All files of shards together. */
export function mergeParts(work: Work, files: readonly string[]): void {
  for (const file of files) readEntries(file, (entry) => work.take(entry))
  if (work.isWhole) return
  throw new ScenarioError(
    'Some chunks are in none of these files: merge takes the output of every shard, each of them finished.',
  )
}

interface Doing {
  readonly shard: Shard
  /** Where finished chunks are kept, null for nowhere. */
  readonly part: { readonly path: string; readonly header: Header } | null
  readonly hands: readonly Hand[]
  /** Hears the share that is done; the first time what had been done before. */
  readonly onShare: (share: number) => void
  /** Becomes true when the person wants to stop; what is finished by then is kept. */
  readonly stops: () => boolean
}

/** Does this share of the work; returns whether it got to the end. */
export async function perform(work: Work, doing: Doing): Promise<boolean> {
  const { shard, part, hands, onShare, stops } = doing
  const cost = (tasks: Iterable<{ experiment: number; task: number }>): number =>
    [...tasks].reduce((sum, { experiment, task }) => sum + costIn(work, experiment, task), 0)
  const all = cost(work.open(shard))
  if (part) openPart(part.path, part.header, (entry) => work.take(entry))
  let done = all - cost(work.open(shard))
  onShare(all > 0 ? done / all : 1)
  const open = [...work.open(shard)].values()
  const use = async (hand: Hand): Promise<void> => {
    for (const { experiment, task } of open) {
      if (stops()) return
      const wanted = work.task(experiment, task)
      if (!wanted) continue
      const entry = { experiment, task, ...(await hand.do(wanted)) }
      if (part) append(part.path, entry)
      work.take(entry)
      done += costOf(wanted)
      onShare(done / all)
    }
  }
  // Each hand has the next task at hand while it does one.
  await Promise.all([...hands, ...hands].map(use))
  return !stops()
}

function costIn(work: Work, experiment: number, task: number): number {
  const wanted = work.task(experiment, task)
  return wanted ? costOf(wanted) : 0
}
