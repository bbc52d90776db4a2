// The pool: workers when first needed, ports between them, faults in a sentence, and new workers after.
import { expect, it } from 'vitest'
import type { MeasureReply, MeasureRequest } from '../protocol.ts'
import { Pool, type PoolWorker } from './pool.ts'

/** A worker that notes what it is sent. */
class Fake implements PoolWorker {
  onmessage: PoolWorker['onmessage'] = null
  onmessageerror: PoolWorker['onmessageerror'] = null
  onerror: PoolWorker['onerror'] = null
  readonly got: { message: MeasureRequest; ports: number }[] = []
  terminated = false

  postMessage(message: MeasureRequest, transfer: unknown = []): void {
    this.got.push({ message, ports: (transfer as Transferable[]).length })
  }

  terminate(): void {
    this.terminated = true
  }

  say(data: MeasureReply): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent)
  }

  break(message: string): void {
    this.onerror?.call(this as unknown as Worker, { message } as ErrorEvent)
  }
}

const request = (id: number): MeasureRequest =>
  ({ kind: 'measure', slot: 'A', id, experiment: {} }) as unknown as MeasureRequest

function pool(hands: number, isGentle = () => false) {
  const workers: Fake[] = []
  const replies: MeasureReply[] = []
  const faults: string[] = []
  const made = new Pool(
    (reply) => replies.push(reply),
    (sentence) => faults.push(sentence),
    isGentle,
    hands,
    () => {
      workers.push(new Fake())
      return workers[workers.length - 1]
    },
  )
  return { made, workers, replies, faults }
}

it('starts nothing before it is needed, nor to cancel', () => {
  const { made, workers } = pool(3)
  made.send({ kind: 'cancel', slot: 'A' })
  expect(workers).toEqual([])
})

it('tells whom it starts how fast to work', () => {
  let plays = false
  const { made, workers } = pool(1, () => plays)
  made.send({ kind: 'pace', gentle: false })
  plays = true
  made.send({ kind: 'pace', gentle: true })
  expect(workers).toEqual([])
  made.send(request(1))
  const gentle = { kind: 'pace', gentle: true }
  expect(workers[0].got.map(({ message }) => message)).toEqual([gentle, request(1)])
  // Those who take the place of broken ones as well.
  workers[0].break('out of memory')
  made.send(request(2))
  expect(workers[1].got.map(({ message }) => message)).toEqual([gentle, request(2)])
})

it('with one hand is one worker that does it all', () => {
  const { made, workers, replies } = pool(1)
  made.send(request(1))
  made.send({ kind: 'cancel', slot: 'A' })
  expect(workers).toHaveLength(1)
  expect(workers[0].got.map(({ message }) => message.kind)).toEqual(['measure', 'cancel'])
  const reply = { kind: 'progress', slot: 'A', id: 1, share: 0.5, msLeft: 9 } as const
  workers[0].say(reply)
  expect(replies).toEqual([reply])
})

it('with several is a conductor with a port to each hand', () => {
  const { made, workers } = pool(3)
  made.send(request(1))
  made.send(request(2))
  const [conductor, ...hands] = workers
  expect(hands).toHaveLength(3)
  for (const { got } of hands) expect(got).toEqual([{ message: { kind: 'serve' }, ports: 1 }])
  expect(conductor.got.map(({ message, ports }) => [message.kind, ports])).toEqual([
    ['hand', 1],
    ['hand', 1],
    ['hand', 1],
    ['measure', 0],
    ['measure', 0],
  ])
})

it('says once in a sentence that a worker broke, stops them all, and starts anew with the next request', () => {
  const { made, workers, faults } = pool(2)
  made.send(request(1))
  workers[1].break('out of memory')
  workers[2].break('out of memory')
  expect(faults).toEqual(['A worker that measures stopped (out of memory). Change anything to try again.'])
  expect(workers.every((worker) => worker.terminated)).toBe(true)
  made.send({ kind: 'cancel', slot: 'A' })
  expect(workers).toHaveLength(3)
  made.send(request(2))
  expect(workers).toHaveLength(6)
  expect(workers[3].got.at(-1)?.message).toEqual(request(2))
})
