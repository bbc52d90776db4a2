// The entry of the workers that measure: conductor, or a hand of it, as the first message says.

import { buffersOf } from '../core/experiment/buffers.ts'
import type { MeasureReply, MeasureRequest } from '../protocol.ts'
import { Conductor } from './conductor.ts'
import { type HandReply, type HandRequest, makeHand } from './hand.ts'
import { makeSoon } from './soon.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope
const soon = makeSoon()
const conductor = new Conductor((reply: MeasureReply, transfer) => scope.postMessage(reply, transfer), soon)

scope.onmessage = ({ data, ports }: MessageEvent<MeasureRequest>) => {
  if (data.kind === 'serve') serve(ports[0])
  else if (data.kind === 'hand') conduct(ports[0])
  else if (data.kind === 'cancel') conductor.cancel(data.slot)
  else {
    if (conductor.hands === 0) workAlone()
    conductor.measure(data)
  }
}

/** Works for a conductor in another worker. */
function serve(port: MessagePort): void {
  const listen = makeHand((reply) => port.postMessage(reply, [...buffersOf(reply)]), soon)
  port.onmessage = ({ data }: MessageEvent<HandRequest>) => listen(data)
}

/** Conducts a worker that serves. */
function conduct(port: MessagePort): void {
  port.onmessage = ({ data }: MessageEvent<HandReply>) => conductor.hear(data)
  conductor.addHand((request) => port.postMessage(request))
}

/** Conducts itself. */
function workAlone(): void {
  conductor.addHand(makeHand((reply) => conductor.hear(reply), soon))
}
