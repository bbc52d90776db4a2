// Compiles a draft and runs the lanes of the page in it, in a worker of its own: the real sentence where it cannot be.
import type { LaneRun } from '../../core/experiment/trace.ts'
import type { Config } from '../../core/params.ts'
import type { Reply, Request } from '../../protocol.ts'
import { linkOf } from '../address.ts'
import { startWorker, whenBroken } from '../start-worker.ts'

/** What came of a draft. */
export type Outcome =
  | { readonly kind: 'run'; readonly lanes: readonly LaneRun[]; readonly config: Config }
  | { readonly kind: 'error'; readonly message: string }

/** A draft that is still being dragged is not compiled at every cell. */
const PAUSE_MS = 200

export interface Previewer {
  /** The latest is answered, soon and once. */
  readonly ask: (config: Config, answer: (outcome: Outcome) => void) => void
  /** What was asked last is not answered any more. */
  readonly forget: () => void
  /** The same, and the worker goes. */
  readonly stop: () => void
}

export function previewer(): Previewer {
  let worker: Worker | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let ids = 0
  let waiting: { id: number; config: Config; answer: (outcome: Outcome) => void } | null = null

  const answered = (outcome: Outcome): void => {
    const asked = waiting
    waiting = null
    asked?.answer(outcome)
  }
  const failed = (why: string): void => {
    worker?.terminate()
    worker = null
    answered({ kind: 'error', message: `It could not be compiled: the simulator stopped (${why}).` })
  }
  const start = (config: Config): Worker => {
    const started = startWorker(linkOf(config, null))
    started.onmessage = ({ data }: MessageEvent<Reply>) => {
      // Of a draft that has changed since: the next has been asked for, even if it is not on its way yet.
      if (data.kind === 'scene' || data.id !== waiting?.id) return
      if (data.kind === 'run') answered({ kind: 'run', lanes: data.lanes, config: waiting.config })
      if (data.kind === 'error') answered({ kind: 'error', message: data.message })
    }
    whenBroken(started, failed)
    return started
  }
  const forget = (): void => {
    clearTimeout(timer)
    waiting = null
  }
  return {
    ask(config, answer) {
      forget()
      const id = ++ids
      waiting = { id, config, answer }
      timer = setTimeout(() => {
        worker ??= start(config)
        worker.postMessage({ kind: 'run', id, config } satisfies Request)
      }, PAUSE_MS)
    },
    forget,
    stop() {
      forget()
      worker?.terminate()
      worker = null
    },
  }
}
