// How Δ_Rep falls with N_c in a scenario, measured in a worker of its own while somebody looks, and kept.
import { type Config, worldKey } from '../core/params.ts'
import type { ReporterPoint } from '../core/reporter/curve.ts'
import type { CurveReply, CurveRequest } from '../protocol.ts'
import { startWorker, whenBroken } from './start-worker.ts'

export interface Curve {
  readonly points: readonly ReporterPoint[]
  readonly done: boolean
  /** What went wrong, in a sentence. */
  readonly error: string | null
}

/** By scenario with its parameters: nothing else makes a difference to how a Reporter learns. */
const made = new Map<string, Curve>()

/**
 * Hands over the curve of a configuration's scenario whenever more of it is known.
 * @returns stops the work
 */
export function measureCurve(config: Config, show: (curve: Curve) => void): () => void {
  const { shared } = config
  const key = worldKey(shared)
  const known = made.get(key)
  if (known) {
    show(known)
    return () => {}
  }
  const worker = startWorker('reporter')
  const failed = (error: string): void => show({ points: [], done: true, error })
  worker.onmessage = ({ data }: MessageEvent<CurveReply>) => {
    if (data.kind === 'error') return failed(data.message)
    const curve = { points: data.points, done: data.done, error: null }
    if (curve.done) {
      made.set(key, curve)
      worker.terminate()
    }
    show(curve)
  }
  whenBroken(worker, (why) => failed(`What measures Reporters stopped (${why}).`))
  worker.postMessage({ config } satisfies CurveRequest)
  return () => worker.terminate()
}
