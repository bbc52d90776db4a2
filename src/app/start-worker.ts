// Starts a worker, all of which come of one file, and puts into words what ends it.

/** @param name says what it does: `measure`, `pretrain`, `reporter`, or the run of the link that it is */
export const startWorker = (name: string): Worker =>
  new Worker(new URL('../worker/simulator.worker.ts', import.meta.url), { type: 'module', name })

/** @param broken hears why the worker is of no more use, as in “It stopped (out of memory).” */
export function whenBroken(
  worker: Pick<Worker, 'onerror' | 'onmessageerror'>,
  broken: (why: string) => void,
): void {
  worker.onerror = (event) => broken((event as ErrorEvent).message || 'it could not be loaded')
  worker.onmessageerror = () => broken('a message could not be read')
}
