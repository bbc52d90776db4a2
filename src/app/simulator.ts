// Starts the simulator's worker; the first one as soon as this file is loaded, before the page itself is.

/** The worker is told the link by its name, so that it can compile that world while the page is still loading. */
function startSimulator(): Worker {
  return new Worker(new URL('../worker/simulator.worker.ts', import.meta.url), {
    type: 'module',
    name: location.hash,
  })
}

let first: Worker | null = startSimulator()
/** What went wrong before anyone listened. */
let fault: ErrorEvent | null = null
first.onerror = (event) => {
  fault = event
}

/**
 * The first worker to whoever asks first, a new one to everybody after.
 * @param onError hears of every error of the worker, also of one that is past
 */
export function takeSimulator(onError: (event: ErrorEvent) => void): Worker {
  const worker = first ?? startSimulator()
  if (first && fault) queueMicrotask(() => fault && onError(fault))
  first = null
  worker.onerror = onError
  return worker
}
