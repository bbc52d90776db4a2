// The worker that measures how a scenario's Reporter learns: asked once, it tells each point as it is known. Whoever looks no
// further ends it, so that nobody waits for what nobody wants.
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import { type ReporterPoint, reporterCurve } from '../core/reporter/curve.ts'
import type { CurveReply, CurveRequest } from '../protocol.ts'
import { sentence } from './post.ts'

/** N_c, two a decade, as far as the slider goes. */
const SIZES = [10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000]
/** Independent trainings of each size. */
const SEEDS = ['1', '2', '3', '4', '5', '6', '7', '8']

/** Makes the listener of such a worker. */
export function makeCurve(send: (reply: CurveReply) => void): (request: CurveRequest) => void {
  return ({ config }) => {
    try {
      const points: ReporterPoint[] = []
      for (const point of reporterCurve(laboratoryOf(config).graph, SIZES, SEEDS)) {
        points.push(point)
        send({ kind: 'curve', points, done: points.length === SIZES.length })
      }
    } catch (error) {
      send({ kind: 'error', message: sentence(error) })
    }
  }
}
