// The entry: a few hundred bytes that start the worker, so that it loads and compiles beside the page, not after it.
import './app/simulator.ts'

import('./main.tsx').catch((error: unknown) => {
  // The one place where React cannot say it.
  document.body.append(`The laboratory could not be loaded: ${String(error)}. Reload the page to try again.`)
})
