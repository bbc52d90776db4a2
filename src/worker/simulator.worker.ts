// The worker's entry: connects the pump to messages, and compiles the world of the page's link while the page loads.
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import { decodeLink } from '../core/link.ts'
import type { Request } from '../protocol.ts'
import { pump } from './pump.ts'
import { makeSoon } from './soon.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const listen = pump((reply, transfer) => scope.postMessage(reply, transfer), makeSoon())
scope.onmessage = (event: MessageEvent<Request>) => listen(event.data)

try {
  laboratoryOf(decodeLink(scope.name).config)
} catch {
  // The page will ask for the same and be told in words why it cannot be.
}
