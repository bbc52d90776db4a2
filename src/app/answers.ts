// What the worker answers about the run on show: each asked for once, when it is shown, and kept until there is another run.
import { invalidate } from './frame.ts'
import { lab } from './store.ts'

export interface Answers<Answer> {
  /** Undefined until it is there: `ask` is called where that has not been done yet, and a frame follows when it has arrived. */
  of(key: string, ask: (runId: number) => void): Answer | undefined
  /** It has arrived; one about a run that is no longer on show is dropped. */
  take(runId: number, key: string, answer: Answer): void
}

/** @param most so many are kept; the oldest go */
export function answersOfRun<Answer extends object | null>(most = Number.POSITIVE_INFINITY): Answers<Answer> {
  let runId = -1
  const kept = new Map<string, Answer | 'asked'>()
  return {
    of(key, ask) {
      const { run } = lab()
      if (!run) return undefined
      if (run.id !== runId) {
        kept.clear()
        runId = run.id
      }
      const found = kept.get(key)
      if (found !== undefined) return found === 'asked' ? undefined : found
      for (const oldest of kept.keys()) {
        if (kept.size < most) break
        kept.delete(oldest)
      }
      kept.set(key, 'asked')
      ask(runId)
      return undefined
    },
    take(id, key, answer) {
      if (id !== runId) return
      kept.set(key, answer)
      invalidate()
    },
  }
}
