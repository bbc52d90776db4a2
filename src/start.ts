// The entry: a few hundred bytes that start the worker, so that it loads and compiles beside the page, not after it.
import { startSimulator } from './app/simulator.ts'
import { applyTheme } from './app/theme.ts'

applyTheme()

startSimulator()

// This script is async, lest the worker wait until the page in the HTML is laid out; so that page may not be there yet.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', load)
else load()

function load(): void {
  import('./main.tsx').catch((error: unknown) => {
    // The one place where React cannot say it.
    document.body.prepend(
      `The laboratory could not be loaded: ${String(error)}. Reload the page to try again.`,
    )
  })
}
