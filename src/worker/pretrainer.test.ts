// The worker that pretrains: it tells how it goes, stops and resumes at once, looks where it is told, and gives the network it has.
import { describe, expect, it } from 'vitest'
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import { pretrainLive } from '../core/network/live.ts'
import { PROMPT } from '../core/network/rows.ts'
import { vocabularyOf } from '../core/network/tokenisers/index.ts'
import { defaultShared } from '../core/params.ts'
import { configOf } from '../core/testing/lanes.ts'
import { shippedKernels } from '../core/testing/simd.ts'
import type { PretrainReply } from '../protocol.ts'
import { makePretrainer } from './pretrainer.ts'

const shared = defaultShared('courier')
const recipe = { trajectories: 0, width: 16 }

/** A worker in this very thread, and all that it has said. */
function desk(kernels = async () => shippedKernels) {
  const said: PretrainReply[] = []
  const waiting: (() => void)[] = []
  const listen = makePretrainer(
    (reply) => {
      said.push(reply)
      for (const tell of waiting.splice(0)) tell()
    },
    setImmediate,
    kernels,
  )
  const until = async <Kind extends PretrainReply['kind']>(
    kind: Kind,
    meant: (reply: Extract<PretrainReply, { kind: Kind }>) => boolean = () => true,
  ) => {
    for (;;) {
      const found = said.findLast((one): one is Extract<PretrainReply, { kind: Kind }> => one.kind === kind)
      if (found && meant(found)) return found
      await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  return { said, listen, until }
}

describe('a watched training', () => {
  it('shows prompts, tells its loss and its error, and can be stopped, looked at and resumed', async () => {
    const { said, listen, until } = desk()
    listen({ kind: 'pretrain', id: 1, shared, recipe, watched: true, until: 0 })
    const { examples, steps } = await until('examples')
    expect(examples.length).toBe(4)
    expect(steps).toBe(6000)
    const news = await until('pretraining', ({ measured, step }) => measured !== null && step > 0)
    // On a slow machine a measurement may be told of without a step, and so without a loss.
    const { loss } = await until('pretraining', (one) => !Number.isNaN(one.loss))
    expect(loss).toBeGreaterThan(0.5)
    expect(loss).toBeLessThan(3)
    expect(news.look?.network.length).toBe(9)
    listen({ kind: 'pause' })
    const paused = await until('paused')
    expect(paused.done).toBe(false)
    expect(paused.weights.every(Number.isFinite)).toBe(true)
    const told = said.length
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(said.length).toBe(told)
    listen({ kind: 'look', example: 3 })
    expect((await until('pretraining', ({ look }) => look?.example === 3)).step).toBe(paused.step)
    listen({ kind: 'resume' })
    await until('pretraining', ({ step }) => step > paused.step)
    listen({ kind: 'pause' })
    await until('paused', ({ step }) => step > paused.step)
    expect(said.every(({ id }) => id === 1)).toBe(true)
  })

  it('gives way to another at once', async () => {
    const { said, listen, until } = desk()
    listen({ kind: 'pretrain', id: 1, shared, recipe, watched: true, until: 0 })
    listen({ kind: 'pretrain', id: 2, shared, recipe, watched: true, until: 3 })
    await until('paused')
    expect(said.every(({ id }) => id === 2)).toBe(true)
  })
})

it('one that nobody watches only goes so far, to the weights that the recipe fixes', async () => {
  const { said, listen, until } = desk()
  listen({ kind: 'pretrain', id: 5, shared, recipe, watched: false, until: 12 })
  const { step, weights } = await until('paused')
  expect(step).toBe(12)
  const { graph } = laboratoryOf(configOf({}, {}))
  const vocabulary = vocabularyOf(shared, graph, PROMPT)
  expect(weights).toEqual(pretrainLive({ ...recipe, steps: 12 }, graph, vocabulary, shippedKernels))
  expect(
    said.every((reply) => reply.kind !== 'pretraining' || (reply.look === null && reply.measured === null)),
  ).toBe(true)
})

it('what cannot be pretrained, and kernels that fail, are told in a sentence', async () => {
  const one = desk()
  one.listen({
    kind: 'pretrain',
    id: 1,
    shared: defaultShared('two-couriers'),
    recipe,
    watched: true,
    until: 0,
  })
  expect((await one.until('error')).message).toContain('No network can be pretrained')
  const other = desk(() => Promise.reject(new Error('no memory')))
  other.listen({ kind: 'pretrain', id: 1, shared, recipe, watched: true, until: 0 })
  expect((await other.until('error')).message).toContain('no memory')
  // And the next request works.
  one.listen({ kind: 'pretrain', id: 2, shared, recipe, watched: false, until: 1 })
  expect((await one.until('paused')).id).toBe(2)
})
