// Pretraining on the page: a worker of its own, started, stopped and looked at by a person, whose network can then play a lane.
import { create } from 'zustand'
import type { Example, Look } from '../core/network/example.ts'
import type { LiveRecipe } from '../core/network/live.ts'
import type { Measurement } from '../core/network/measure.ts'
import type { Values } from '../core/parameter.ts'
import { networkKey, worldKey } from '../core/params.ts'
import type { PretrainReply, PretrainRequest } from '../protocol.ts'
import { setLane } from './actions.ts'
import { keepNetwork } from './networks.ts'
import { startWorker, whenBroken } from './start-worker.ts'
import { lab } from './store.ts'

/** A place on a curve. */
export interface Point {
  readonly step: number
  readonly sequences: number
  readonly value: number
}

export interface Measured {
  readonly step: number
  readonly sequences: number
  readonly ms: number
  readonly measurement: Measurement
}

/** The training that a person watches. Replaced as a whole, never changed. */
export interface Training {
  readonly shared: Values
  readonly recipe: LiveRecipe
  readonly state: 'starting' | 'running' | 'paused' | 'done' | 'failed'
  /** Done, of `steps`; 0 until the worker has told. */
  readonly step: number
  readonly steps: number
  readonly sequences: number
  readonly ms: number
  readonly loss: readonly Point[]
  readonly measured: readonly Measured[]
  readonly examples: readonly Example[]
  /** Index of the example that is looked at. */
  readonly example: number
  readonly look: Look | null
  readonly error: string | null
}

/** Null before the first. */
export const useTraining = create<Training | null>()(() => null)

const set = (change: Partial<Training>): void =>
  useTraining.setState((training) => (training ? { ...training, ...change } : training))

let worker: Worker | null = null
let newest = 0
/** The lane that the network shall play once it has been stopped. */
let playsNext: number | null = null

const send = (request: PretrainRequest): void => worker?.postMessage(request)

/** Begins another training in the world of the page. */
export function begin(recipe: LiveRecipe): void {
  const { shared } = lab().config
  useTraining.setState(
    {
      shared,
      recipe,
      state: 'starting',
      step: 0,
      steps: 0,
      sequences: 0,
      ms: 0,
      loss: [],
      measured: [],
      examples: [],
      example: 0,
      look: null,
      error: null,
    },
    true,
  )
  playsNext = null
  stopped = null
  if (!worker) {
    worker = startWorker('pretrain')
    worker.onmessage = ({ data }: MessageEvent<PretrainReply>) => receive(data)
    whenBroken(worker, fail)
  }
  send({ kind: 'pretrain', id: ++newest, shared, recipe, watched: true, until: 0 })
}

export function pause(): void {
  send({ kind: 'pause' })
}

export function resume(): void {
  set({ state: 'running' })
  send({ kind: 'resume' })
}

export function lookAt(example: number): void {
  set({ example })
  send({ kind: 'look', example })
}

/** Stops the training, if it runs, and lets the network play a lane. */
export function letPlay(lane: number): void {
  const training = useTraining.getState()
  if (!training) return
  playsNext = lane
  if (training.state === 'running') pause()
  else if (stopped) play(stopped)
}

/** The network where it was stopped. */
let stopped: { readonly step: number; readonly weights: Float32Array } | null = null

function play({ step, weights }: NonNullable<typeof stopped>): void {
  const training = useTraining.getState()
  const lane = playsNext
  playsNext = null
  const { lanes } = lab().config
  if (!training || lane === null || !lanes[lane]) return
  const values = {
    planner: 'transformer',
    trajectories: 'live',
    liveTrajectories: training.recipe.trajectories,
    liveWidth: String(training.recipe.width),
    liveSteps: step,
  }
  keepNetwork(String(networkKey(training.shared, { ...lanes[lane], ...values })), weights)
  setLane(lane, values)
}

/** Whether two configurations are of the same world. */
export const sameWorld = (a: Values, b: Values): boolean => worldKey(a) === worldKey(b)

function receive(reply: PretrainReply): void {
  const training = useTraining.getState()
  if (reply.id !== newest || !training) return
  if (reply.kind === 'error') set({ state: 'failed', error: reply.message })
  else if (reply.kind === 'examples') {
    const { examples, steps } = reply
    set({ state: 'running', examples, steps })
    // One on which there is something to learn.
    lookAt(
      Math.max(
        0,
        examples.findIndex(({ evidence }) => evidence === 'graded'),
      ),
    )
  } else if (reply.kind === 'paused') {
    stopped = reply
    set({ state: reply.done ? 'done' : 'paused' })
    if (playsNext !== null) play(reply)
  } else {
    const { step, sequences, ms, loss, measured, look } = reply
    const perStep = step > 0 ? sequences / step : 0
    set({
      step,
      sequences,
      ms,
      loss: Number.isNaN(loss) ? training.loss : [...training.loss, { step, sequences, value: loss }],
      measured: measured
        ? [...training.measured, { ...measured, sequences: measured.step * perStep, ms }]
        : training.measured,
      look: look ?? training.look,
    })
  }
}

function fail(why: string): void {
  worker?.terminate()
  worker = null
  stopped = null
  set({ state: 'failed', error: `The worker that pretrains stopped (${why}). Begin again to start another.` })
}
