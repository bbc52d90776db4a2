// One job at a time, a slice a macrotask, the latest request wins: the worker stays able to listen.
import { syntheticChannel } from '../core/channel.ts'
import { detail } from '../core/experiment/detail.ts'
import { type Laboratory, type LaneSetup, laboratoryOf, setUpLane } from '../core/experiment/laboratory.ts'
import { run } from '../core/experiment/run.ts'
import type { LaneRun } from '../core/experiment/trace.ts'
import type { Config } from '../core/params.ts'
import { confusionOf, deltaRep } from '../core/reporter/confusion.ts'
import type { Reply, Request } from '../protocol.ts'
import { instead, postCopy, sentence } from './post.ts'
import type { Prepare } from './ready.ts'

/** How long a slice may take before the worker listens again. */
const SLICE_MS = 12

/** Between two words on the progress of a run: each makes the page render. */
const PROGRESS_MS = 100

interface Finished {
  readonly id: number
  readonly laboratory: Laboratory
  readonly setups: readonly LaneSetup[]
  readonly lanes: readonly LaneRun[]
}

type Send = (reply: Reply, transfer: ArrayBuffer[]) => void

/**
 * Makes the listener of a worker.
 * @param send posts a reply
 * @param soon runs a function in a later macrotask
 * @param prepare gets what a configuration needs before it is computed
 */
export function pump(
  send: Send,
  soon: (then: () => void) => void,
  prepare: Prepare,
): (request: Request) => void {
  let finished: Finished | null = null
  let job: { id: number; steps: Iterator<void> } | null = null
  let newest = -1

  const turn = (): void => {
    if (!job) return
    const { id, steps } = job
    const until = performance.now() + SLICE_MS
    try {
      while (performance.now() < until) {
        if (steps.next().done) {
          job = null
          return
        }
      }
      soon(turn)
    } catch (error) {
      job = null
      send({ kind: 'error', id, message: sentence(error), instead: instead(error) }, [])
    }
  }

  const begin = (id: number, config: Config): void => {
    // Another may have been asked for since.
    if (id !== newest) return
    const idle = job === null
    job = { id, steps: compute(id, config) }
    if (idle) turn()
  }

  function* compute(id: number, config: Config): Iterator<void> {
    const started = performance.now()
    const laboratory = laboratoryOf(config)
    const episodes = Number(config.shared.episodes)
    const setups = config.lanes.map((_, lane) => setUpLane(laboratory, config, lane, 0))
    const lanes: LaneRun[] = []
    let told = started
    for (const [lane, setup] of setups.entries()) {
      const running = run(setup, episodes)
      let step = running.next()
      while (!step.done) {
        if (performance.now() - told > PROGRESS_MS) {
          told = performance.now()
          const done = lane * episodes + step.value
          send({ kind: 'progress', id, done, total: setups.length * episodes }, [])
        }
        yield
        step = running.next()
      }
      lanes.push(step.value)
    }
    finished = { id, laboratory, setups, lanes }
    const { scene } = laboratory.world
    post({ kind: 'run', id, scene, lanes, computeMs: performance.now() - started })
  }

  /** The worker keeps its own, to look episodes up in. */
  const post = (reply: Reply): void => postCopy(reply, send)

  return (request) => {
    if (request.kind === 'run') {
      const { id, config, live } = request
      newest = id
      const ready = prepare(config, live ?? [])
      if (ready) void ready.then(() => begin(id, config))
      else begin(id, config)
      return
    }
    // Of a run that has been replaced since: the page has moved on as well.
    if (finished?.id !== request.id) return
    try {
      post(answer(finished, request))
    } catch (error) {
      send({ kind: 'error', id: finished.id, message: sentence(error), instead: null }, [])
    }
  }
}

/** What is asked of a run that has been computed. */
function answer(finished: Finished, request: Exclude<Request, { kind: 'run' }>): Reply {
  const { id, laboratory, setups, lanes } = finished
  const { scene, walker, fields } = laboratory.world
  if (request.kind === 'fields') {
    const { subgoal, actor } = request
    return { kind: 'fields', id, subgoal, actor, fields: fields?.(subgoal, actor) ?? null }
  }
  if (request.kind === 'reporter') {
    const { lane } = request
    const { graph, channel } = setups[lane].setting
    // One that never errs is no channel at all.
    const reporter = channel ?? syntheticChannel(graph.model, 0)
    const confusion = confusionOf(graph, reporter)
    return { kind: 'reporter', id, lane, deltaRep: deltaRep(graph, reporter), confusion }
  }
  const { lane, from, to } = request
  const details = detail(setups[lane], lanes[lane].trace, walker, scene.home, from, to)
  return { kind: 'episodes', id, lane, details }
}
