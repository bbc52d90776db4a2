// A worker that measures: a conductor, or a hand of one in another worker, as the first message says.
import { buffersOf } from '../core/experiment/buffers.ts'
import type { MeasureReply, MeasureRequest } from '../protocol.ts'
import { Conductor } from './conductor.ts'
import { gated } from './gate.ts'
import { type HandReply, type HandRequest, makeHand } from './hand.ts'
import { prepare } from './ready.ts'

/** Makes the listener of such a worker. */
export function makeMeasurer(
  send: (reply: MeasureReply, transfer: ArrayBuffer[]) => void,
  soon: (then: () => void) => void,
): (event: MessageEvent<MeasureRequest>) => void {
  const conductor = new Conductor(send, soon, async () => (await import('../core/experiment/jobs.ts')).jobOf)

  /** Works for a conductor in another worker. */
  const serve = (port: MessagePort): void => {
    const listen = makeHand((reply) => port.postMessage(reply, [...buffersOf(reply)]), soon, prepare)
    const heard = gated(listen, (request) => request)
    port.onmessage = ({ data }: MessageEvent<HandRequest>) => heard(data)
  }

  /** Conducts a worker that serves. */
  const conduct = (port: MessagePort): void => {
    port.onmessage = ({ data }: MessageEvent<HandReply>) => conductor.hear(data)
    conductor.addHand((request) => port.postMessage(request), 2)
  }

  return gated(
    ({ data, ports }) => {
      if (data.kind === 'serve') serve(ports[0])
      else if (data.kind === 'hand') conduct(ports[0])
      else if (data.kind === 'cancel') conductor.cancel(data.slot)
      else if (data.kind === 'pace') conductor.pace(data.gentle)
      else {
        // Without others it works itself.
        if (conductor.hands === 0)
          conductor.addHand(
            makeHand((reply) => conductor.hear(reply), soon, prepare),
            1,
          )
        conductor.measure(data)
      }
    },
    ({ data }) => data,
  )
}
