// A job that is made of points: it is done when all of them are, and something can be said as soon as one is begun.
import type { Chunk, Task } from './chunk.ts'
import type { Job } from './job.ts'
import type { Points } from './points.ts'
import type { Report } from './report.ts'

export abstract class PointsJob implements Job {
  protected abstract readonly points: Points

  get tasks(): number {
    return this.points.tasks
  }

  get cost(): number {
    return this.points.cost
  }

  task(index: number): Task | null {
    return this.points.task(index)
  }

  take(index: number, chunk: Chunk): void {
    this.points.take(index, chunk)
  }

  get ready(): boolean {
    return this.points.known.some((known) => known > 0)
  }

  abstract report(computeMs: number): Report
}
