// Starts a worker that pretrains.

export const startPretrainer = (): Worker =>
  new Worker(new URL('../worker/simulator.worker.ts', import.meta.url), { type: 'module', name: 'pretrain' })
