// What a person can have measured, by slot; the workers that measure are started when they are first needed.
import type { Experiment, Report } from '../core/experiment/report.ts'
import { type Config, laneName, runKey } from '../core/params.ts'
import type { MeasureReply, MeasureRequest } from '../protocol.ts'
import { liveNetworks } from './live.ts'
import { Pool } from './pool.ts'
import { lab, type Measure, setLab } from './store.ts'

/** What is measured for what; one experiment a purpose and lane at a time. */
export type Purpose =
  | 'ensemble'
  | 'exercise'
  | 'growth'
  | 'sweep'
  | 'map'
  | 'llmErrorTail'
  | 'reporterErrorTail'
  | 'pretraining'

export const slotOf = (purpose: Purpose, lane: number): string => `${purpose} ${laneName(lane)}`

let pool: Pool | null = null
let newest = 0

/** While the page plays, what comes within so many milliseconds is shown together: to draw a picture anew may cost frames. */
const TOGETHER_MS = 120
let together: MeasureReply[] = []

/** Starts an experiment; one that is under way for the same purpose and lane is replaced at once. */
export function measure(purpose: Purpose, experiment: Experiment): void {
  const slot = slotOf(purpose, experiment.lane)
  const id = ++newest
  const report = lab().measures[slot]?.report ?? null
  put(slot, { id, experiment, report, share: 0, msLeft: null, error: null })
  const live = liveNetworks(experiment.config)
  if (!(live instanceof Promise)) {
    send({ kind: 'measure', slot, id, experiment, live })
    return
  }
  // What was under way there is no longer wanted, however long the networks take.
  send({ kind: 'cancel', slot })
  live.then(
    (found) => isUnderWay(slot, id) && send({ kind: 'measure', slot, id, experiment, live: found }),
    (error: Error) => receive({ kind: 'error', slot, id, message: error.message }),
  )
}

/** Whether this request has been neither replaced nor cancelled, and is not done. */
function isUnderWay(slot: string, id: number): boolean {
  const current = lab().measures[slot]
  return current?.id === id && current.share !== null
}

/** Stops what is under way there. What is known of it by now stays. */
export function cancelMeasure(purpose: Purpose, lane: number): void {
  const slot = slotOf(purpose, lane)
  const current = lab().measures[slot]
  if (!current || current.share === null) return
  put(slot, { ...current, report: ownReport(current), share: null, msLeft: null })
  send({ kind: 'cancel', slot })
}

/** The report, if it is of the experiment that the slot holds and not of the one before. */
function ownReport({ report, experiment }: Measure): Report | null {
  return report?.config === experiment.config ? report : null
}

/** Whether a report is of this lane as it is configured now; other lanes, and more replicates, are no matter. */
export function isCurrent({ config, lane }: Pick<Report, 'config' | 'lane'>, now: Config): boolean {
  if (config === now) return true
  const alone = ({ shared, lanes }: Config): string => runKey({ shared, lanes: lanes.slice(lane, lane + 1) })
  return alone(config) === alone(now)
}

function send(request: MeasureRequest): void {
  pool ??= new Pool(receive, failAll, () => lab().playing)
  pool.send(request)
}

/** Has what measures leave most of the time to the page, or work as fast as it can, until told otherwise. */
export function measureGently(gentle: boolean): void {
  if (pool) send({ kind: 'pace', gentle })
}

function put(slot: string, measure: Measure): void {
  setLab(({ measures }) => ({ measures: { ...measures, [slot]: measure } }))
}

function receive(reply: MeasureReply): void {
  together.push(reply)
  if (!lab().playing) takeAll()
  else if (together.length === 1) setTimeout(takeAll, TOGETHER_MS)
}

function takeAll(): void {
  const replies = together
  together = []
  for (const reply of replies) take(reply)
}

function take(reply: MeasureReply): void {
  const { slot, id } = reply
  if (!isUnderWay(slot, id)) return
  const current = lab().measures[slot]
  if (reply.kind === 'error') {
    put(slot, { ...current, report: null, share: null, msLeft: null, error: reply.message })
    return
  }
  const { share, msLeft } = reply
  // The very configuration that was asked for, not the copy that came back, so that === tells whose report it is.
  const report =
    reply.kind === 'report' ? { ...reply.report, config: current.experiment.config } : current.report
  put(slot, { ...current, report, share, msLeft })
}

/** Tells every slot that is waiting what went wrong. */
function failAll(message: string): void {
  for (const [slot, { id, share }] of Object.entries(lab().measures)) {
    if (share !== null) receive({ kind: 'error', slot, id, message })
  }
}
