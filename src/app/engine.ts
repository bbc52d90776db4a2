// Owns the simulator's worker: sends it every new configuration, takes in runs and details, and mends what breaks.
import type { Values } from '../core/parameter.ts'
import { type Config, defaultConfig, runKey } from '../core/params.ts'
import type { Scene } from '../core/scenarios/scenario.ts'
import type { Reply, Request } from '../protocol.ts'
import { connectDetails, receiveDetails } from './details.ts'
import { liveNetworks } from './live.ts'
import { after } from './playback.ts'
import { takeSimulator } from './simulator.ts'
import { type Lab, lab, type Playhead, type Run, START, setLab, useLab } from './store.ts'

let worker: Worker
let newest = 0
let asked: Config | null = null
/** The setting of the run on show, with what has been set since that is no matter to a run. */
let sound: Config | null = null
/** A worker that cannot even start is not started for ever. */
let restarts = 0

/** What was computed first: where the history of changes begins, which is loaded later. */
export let firstConfig: Config | null = null

/** The very setting that was put back for one that could not be computed, which the history then drops. */
export let putBack: Config | null = null

/** Whoever asks the worker for something hears its replies here. */
export const hearers = new Set<(reply: Reply) => void>()

export function send(request: Request): void {
  worker.postMessage(request)
}

function start(): void {
  worker = takeSimulator(receive, broken)
}

function broken(why: string): void {
  worker.terminate()
  notify(
    `The simulator stopped (${why}). ${restarts < 2 ? 'It has been started again.' : 'Reload the page to start it again.'}`,
  )
  setLab({ progress: null })
  if (restarts++ >= 2) return
  start()
  const { config } = lab()
  // A new worker knows nothing of the run on show: it is computed again, to the same bits.
  request(config)
}

function request(config: Config): void {
  asked = config
  newest++
  setLab({ progress: 0 })
  const id = newest
  const live = liveNetworks(config)
  if (!(live instanceof Promise)) {
    send({ kind: 'run', id, config, live })
    return
  }
  live.then(
    (found) => id === newest && send({ kind: 'run', id, config, live: found }),
    (error: Error) => id === newest && refuse(error.message),
  )
}

function receive(reply: Reply): void {
  if (reply.kind === 'scene') {
    if (!lab().scene) setLab({ scene: reply.scene })
    return
  }
  if (reply.kind === 'episodes') receiveDetails(reply.id, reply.lane, reply.details)
  for (const hear of hearers) hear(reply)
  if (reply.id !== newest) return
  if (reply.kind === 'progress') setLab({ progress: reply.done / reply.total })
  if (reply.kind === 'run' && asked) {
    restarts = 0
    arrive({
      id: reply.id,
      config: asked,
      scene: reply.scene,
      lanes: reply.lanes,
      computeMs: reply.computeMs,
    })
  }
  if (reply.kind === 'error') refuse(reply.message, reply.instead)
}

/** Shows a new run at the same playhead; only another building sends it back to the start. */
function arrive(run: Run): void {
  const { run: before, playhead } = lab()
  firstConfig ??= run.config
  sound = run.config
  const moved = before !== null && !sameBuilding(before.scene, run.scene)
  const next: Partial<Lab> = {
    run,
    scene: run.scene,
    progress: null,
    playhead: moved ? START : within(run, playhead),
  }
  setLab(moved ? { ...next, playing: false, opening: false } : next)
  if (moved && playhead !== START)
    notify('This is another building, so the run is back at its first episode.')
}

function within(run: Run, playhead: Playhead): Playhead {
  const { episodes, horizon } = run.lanes[0].trace
  if (playhead.episode >= episodes) return after(episodes, run)
  return playhead.step < horizon ? playhead : { ...playhead, step: horizon - 1 }
}

const sameBuilding = (a: Scene, b: Scene): boolean =>
  a.width === b.width &&
  a.height === b.height &&
  a.places.length === b.places.length &&
  a.latents.length === b.latents.length &&
  a.latents[0].plans.length === b.latents[0].plans.length &&
  a.latents[0].plans[0].length === b.latents[0].plans[0].length &&
  a.noun === b.noun

/** What cannot be computed is said, with what could be in its place, and what was there before is kept. */
function refuse(message: string, instead: Values | null = null): void {
  const { run } = lab()
  const config = sound ?? defaultConfig()
  const notice = `${message} ${run ? 'The setting before it was kept.' : 'The default setting was used instead.'}`
  notify(notice)
  if (instead && asked) {
    const { shared, lanes } = asked
    setLab({ offer: { notice, config: { shared: { ...shared, ...instead }, lanes } } })
  }
  asked = config
  putBack = sound
  setLab({ progress: null, config, scene: run?.scene ?? null })
  if (!run) request(config)
}

/** Shows a sentence to the person until it is dismissed; the same sentence once. */
export function notify(sentence: string): void {
  setLab(({ notices }) => ({
    notices: [...notices.filter((notice) => notice !== sentence), sentence].slice(-4),
  }))
}

/** A sentence that is no longer true. */
export function dropNotice(sentence: string): void {
  setLab(({ notices }) => ({ notices: notices.filter((notice) => notice !== sentence) }))
}

/** Starts the worker and computes whatever is or becomes the configuration. */
export function startEngine(): void {
  start()
  connectDetails((id, lane, from, to) => send({ kind: 'episodes', id, lane, from, to }))
  useLab.subscribe(
    (state) => state.config,
    (config) => {
      if (config === asked) return
      if (!asked || runKey(config) !== runKey(asked)) {
        request(config)
        return
      }
      asked = config
      if (lab().progress === null) sound = config
    },
    { fireImmediately: true },
  )
}
