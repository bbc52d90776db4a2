// What a worker does. One that is named by a link computes that link’s run; others load what they do by their name.
import { laboratoryOf } from '../core/experiment/laboratory.ts'
import { decodeLink } from '../core/link.ts'
import { isLate } from '../core/scenarios/builds.ts'
import type { CurveRequest, PretrainRequest, Reply, Request } from '../protocol.ts'
import { gated } from './gate.ts'
import { makeMeasurer } from './measurer.ts'
import { pump } from './pump.ts'
import { prepare } from './ready.ts'
import { makeSoon } from './soon.ts'

const scope = self as unknown as DedicatedWorkerGlobalScope

function simulate(): void {
  const listen = gated(
    pump((reply, transfer) => scope.postMessage(reply, transfer), makeSoon(), prepare),
    (request) => request,
  )
  scope.onmessage = (event: MessageEvent<Request>) => listen(event.data)
  const { config } = decodeLink(scope.name)
  // One whose law has to be fetched is built when the page asks for it.
  if (isLate(config.shared.scenario)) return
  try {
    // Builds and compiles the world of the page's link while the page loads.
    const laboratory = laboratoryOf(config)
    scope.postMessage({ kind: 'scene', scene: laboratory.world.scene } satisfies Reply)
    void laboratory.graph
  } catch {
    // The page will ask for the same and be told in words why it cannot be.
  }
}

/** Shares this file's code, which the page has loaded already; only what is more is fetched. */
function loaded<T>(load: () => Promise<(event: MessageEvent<T>) => void>): void {
  // A message that nobody listens to is lost.
  const early: MessageEvent<T>[] = []
  scope.onmessage = (event) => early.push(event)
  load().then((listen) => {
    scope.onmessage = listen
    early.forEach(listen)
  }, reportError)
}

function measure(): void {
  scope.onmessage = makeMeasurer((reply, transfer) => scope.postMessage(reply, transfer), makeSoon())
}

async function measureReporter(): Promise<(event: MessageEvent<CurveRequest>) => void> {
  const { makeCurve } = await import('./reporter-curve.ts')
  const listen = makeCurve((reply) => scope.postMessage(reply))
  return gated(
    ({ data }) => listen(data),
    ({ data }) => data,
  )
}

async function pretrain(): Promise<(event: MessageEvent<PretrainRequest>) => void> {
  const [{ makePretrainer }, { kernels }] = await Promise.all([
    import('./pretrainer.ts'),
    import('./networks.ts'),
  ])
  const listen = makePretrainer((reply, transfer) => scope.postMessage(reply, transfer), makeSoon(), kernels)
  return gated(
    ({ data }) => listen(data),
    ({ data }) => (data.kind === 'pretrain' ? { config: data } : data),
  )
}

if (scope.name === 'measure') measure()
else if (scope.name === 'pretrain') loaded(pretrain)
else if (scope.name === 'reporter') loaded(measureReporter)
else simulate()
