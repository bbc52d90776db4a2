// A worker that pretrains a network, a slice a macrotask, tells how it goes, and can be stopped and resumed at any step.
import { Laboratory } from '../core/experiment/laboratory.ts'
import { examplesOf, Looker } from '../core/network/example.ts'
import type { MakeKernels } from '../core/network/kernels/kernels.ts'
import { liveSession } from '../core/network/live.ts'
import type { Measurement } from '../core/network/measure.ts'
import type { Pretraining, Progress } from '../core/network/pretraining.ts'
import { PROMPT } from '../core/network/rows.ts'
import { vocabularyOf } from '../core/network/tokenisers/index.ts'
import type { PretrainReply, PretrainRequest } from '../protocol.ts'
import { postCopy, sentence } from './post.ts'

const SLICE_MS = 12
/** As often as a person sees bars move; each time costs the training about a millisecond. */
const NEWS_MS = 100

/** A training under way or paused, and what has been told of it. */
interface Session {
  readonly id: number
  readonly training: Pretraining
  /** Null where nobody watches. */
  readonly looker: Looker | null
  readonly until: number
  /** Null while it is paused. */
  running: Iterator<Progress> | null
  example: number
  /** Of the steps since the last news. */
  losses: number[]
  ms: number
  toldAt: number
  toldMeasurement: Measurement | undefined
}

/**
 * Makes the listener of such a worker.
 * @param soon runs a function in a later macrotask
 * @param kernels what networks compute with
 */
export function makePretrainer(
  send: (reply: PretrainReply, transfer: ArrayBuffer[]) => void,
  soon: (then: () => void) => void,
  kernels: () => Promise<MakeKernels>,
): (request: PretrainRequest) => void {
  let session: Session | null = null
  let newest = -1
  let awake = false
  const post = (reply: PretrainReply): void => postCopy(reply, send)

  const wake = (): void => {
    if (!awake) soon(turn)
    awake = true
  }

  const turn = (): void => {
    awake = false
    const now = session
    if (!now?.running) return
    const from = performance.now()
    try {
      while (now.running && performance.now() < from + SLICE_MS) advance(now, now.running)
    } catch (error) {
      now.running = null
      post({ kind: 'error', id: now.id, message: sentence(error) })
      return
    }
    now.ms += performance.now() - from
    if (!now.running) pause(now)
    else {
      if (performance.now() > now.toldAt + NEWS_MS) tell(now)
      wake()
    }
  }

  const advance = (now: Session, running: Iterator<Progress>): void => {
    const { training, losses, until } = now
    const before = training.progress.step
    const { done } = running.next()
    const { step, loss } = training.progress
    if (step > before) losses.push(loss)
    if (done || (until > 0 && step >= until)) now.running = null
  }

  const tell = (now: Session): void => {
    const { id, training, losses, ms, example, looker, toldMeasurement } = now
    const { step, sequences, measurement, measuredAt } = training.progress
    const isNew = measurement !== undefined && measurement !== toldMeasurement
    post({
      kind: 'pretraining',
      id,
      step,
      sequences,
      ms,
      loss: losses.reduce((sum, loss) => sum + loss, 0) / losses.length,
      measured: isNew ? { step: measuredAt, measurement } : null,
      look: looker?.look(example, training.network().weights) ?? null,
    })
    now.losses = []
    now.toldMeasurement = measurement
    now.toldAt = performance.now()
  }

  const pause = (now: Session): void => {
    now.running = null
    tell(now)
    const { id, training } = now
    const { step } = training.progress
    const done = step >= training.setting.schedule.steps
    post({ kind: 'paused', id, step, done, weights: training.network().weights })
  }

  const begin = (request: Extract<PretrainRequest, { kind: 'pretrain' }>, make: MakeKernels): void => {
    const { id, shared, recipe, watched, until } = request
    // Another may have been asked for since.
    if (id !== newest) return
    const { graph } = new Laboratory(shared)
    const vocabulary = vocabularyOf(shared, graph, PROMPT)
    const training = liveSession(recipe, graph, vocabulary, make, watched)
    const examples = watched ? examplesOf(graph, vocabulary) : []
    session = {
      id,
      training,
      looker: watched ? new Looker(graph, vocabulary, examples, training.network(), make) : null,
      until,
      running: training.run(),
      example: 0,
      losses: [],
      ms: 0,
      toldAt: Number.NEGATIVE_INFINITY,
      toldMeasurement: undefined,
    }
    post({ kind: 'examples', id, examples, steps: training.setting.schedule.steps })
    wake()
  }

  return (request) => {
    if (request.kind === 'pretrain') {
      newest = request.id
      session = null
      kernels()
        .then((make) => begin(request, make))
        .catch((error: unknown) => post({ kind: 'error', id: request.id, message: sentence(error) }))
      return
    }
    if (!session) return
    if (request.kind === 'look') {
      session.example = request.example
      tell(session)
    } else if (request.kind === 'pause') {
      if (session.running) pause(session)
    } else {
      session.running ??= session.training.run()
      wake()
    }
  }
}
