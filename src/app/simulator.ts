// Starts the simulator's worker; the first one as soon as this file is loaded, before the page itself is.

/** The worker is told the link by its name, so that it can compile that world while the page is still loading. */
function startSimulator(): Worker {
  return new Worker(new URL('../worker/simulator.worker.ts', import.meta.url), {
    type: 'module',
    name: location.hash,
  })
}

let first: Worker | null = startSimulator()

/** The first worker to whoever asks first, a new one to everybody after. */
export function takeSimulator(): Worker {
  const worker = first ?? startSimulator()
  first = null
  return worker
}
