// A live lane's network made again: its recipe fixes it to the bit, so a link need not carry it.
import type { Values } from '../core/parameter.ts'
import { laneName } from '../core/params.ts'
import type { PretrainReply, PretrainRequest } from '../protocol.ts'
import { dropNotice, notify } from './engine.ts'
import { startWorker, whenBroken } from './start-worker.ts'
import { lab, setLab } from './store.ts'

/** One after the other: two would only halve each other's pace. */
let queue: Promise<unknown> = Promise.resolve()

/**
 * Its weights, from its first step on, with a notice and, while the page waits for its run, its progress bar.
 * @throws Error in one sentence
 */
export function pretrainAgain(
  shared: Values,
  lane: Values,
  index: number,
  signal: AbortSignal,
): Promise<Float32Array> {
  const made = queue.then(() => make(shared, lane, index, signal))
  queue = made.catch(() => {})
  return made
}

function make(shared: Values, lane: Values, index: number, signal: AbortSignal): Promise<Float32Array> {
  signal.throwIfAborted()
  const until = Number(lane.liveSteps)
  const recipe = { trajectories: Number(lane.liveTrajectories), width: Number(lane.liveWidth) }
  const words =
    `The network that plays in ${laneName(index)} is in no file: it is being pretrained again, ` +
    `${until.toLocaleString('en')} steps, which gives the same network to the last bit.`
  const worker = startWorker('pretrain')
  const made = new Promise<Float32Array>((resolve, reject) => {
    const fail = (sentence: string): void => reject(new Error(sentence))
    signal.addEventListener('abort', () => reject(signal.reason))
    whenBroken(worker, (why) => fail(`The worker that pretrains stopped (${why}).`))
    worker.onmessage = ({ data }: MessageEvent<PretrainReply>) => {
      // What is only measured shows its own.
      if (data.kind === 'pretraining' && lab().progress !== null) setLab({ progress: data.step / until })
      if (data.kind === 'paused') resolve(data.weights)
      if (data.kind === 'error') fail(data.message)
    }
    const request: PretrainRequest = { kind: 'pretrain', id: 0, shared, recipe, watched: false, until }
    worker.postMessage(request)
  })
  notify(words)
  return made.finally(() => {
    dropNotice(words)
    worker.terminate()
  })
}
