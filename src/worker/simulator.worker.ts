// The entry of all workers. One that is named by a link computes that link's run; one named `measure` loads what measures.
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import { decodeLink } from '../core/link.ts'
import type { MeasureRequest, Request } from '../protocol.ts'
import { pump } from './pump.ts'
import { makeSoon } from './soon.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope

function simulate(): void {
  const listen = pump((reply, transfer) => scope.postMessage(reply, transfer), makeSoon())
  scope.onmessage = (event: MessageEvent<Request>) => listen(event.data)
  try {
    // Compiles the world of the page's link while the page loads.
    laboratoryOf(decodeLink(scope.name).config)
  } catch {
    // The page will ask for the same and be told in words why it cannot be.
  }
}

/** Shares this file's code, which the page has loaded already; only what is more is fetched. */
function measure(): void {
  // A message that nobody listens to is lost.
  const early: MessageEvent<MeasureRequest>[] = []
  scope.onmessage = (event) => early.push(event)
  import('./measurer.ts').then(({ makeMeasurer }) => {
    const listen = makeMeasurer((reply, transfer) => scope.postMessage(reply, transfer), makeSoon())
    scope.onmessage = listen
    early.forEach(listen)
  }, reportError)
}

if (scope.name === 'measure') measure()
else simulate()
