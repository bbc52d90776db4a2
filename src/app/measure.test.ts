// What the page asks for and takes in: one experiment a slot, no stale report, ensembles that follow the configuration.
import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { EnsembleReport, Experiment, SweepReport } from '../core/experiment/report.ts'
import { defaultConfig } from '../core/params.ts'
import type { MeasureReply, MeasureRequest } from '../protocol.ts'
import { setLane, setShared } from './actions.ts'
import { startEnsembles } from './ensembles.ts'
import { measureLink } from './exercise.ts'
import { cancelMeasure, isCurrent, measure, slotOf } from './measure.ts'
import { lab, type Run, setLab } from './store.ts'

/** What reached the pool, and how the pool speaks. */
const pool = vi.hoisted(() => ({
  sent: [] as MeasureRequest[],
  receive: (() => {}) as (reply: MeasureReply) => void,
  fail: (() => {}) as (sentence: string) => void,
}))

vi.mock('./pool.ts', () => ({
  Pool: class {
    constructor(receive: (reply: MeasureReply) => void, fail: (sentence: string) => void) {
      pool.receive = receive
      pool.fail = fail
    }
    send(request: MeasureRequest): void {
      pool.sent.push(request)
    }
  },
}))

/** Networks that a lane needs: none, or a promise of them. */
const networks = vi.hoisted(() => ({ live: [] as unknown }))
vi.mock('./live.ts', () => ({ liveNetworks: () => networks.live }))

const SLOT = slotOf('sweep', 1)
const sweep = (): Experiment => ({ kind: 'sweep', config: lab().config, lane: 1, parameter: 'epsilon' })
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve))

/** The pool answers the latest request in a slot, with a report of a copy of its configuration. */
function answer(slot: string, share: number | null): void {
  const found = lab().measures[slot]
  const report = {
    ...found.experiment,
    config: structuredClone(found.experiment.config),
  } as unknown as SweepReport
  pool.receive({ kind: 'report', slot, id: found.id, report, share, msLeft: null })
}

beforeEach(() => {
  pool.sent.length = 0
  networks.live = []
  setLab({ config: defaultConfig(), measures: {} })
})

describe('a slot', () => {
  it('is under way until its last report, and tells how far it is', async () => {
    measure('sweep', sweep())
    expect(lab().measures[SLOT]).toMatchObject({ report: null, share: 0, msLeft: null, error: null })
    await settled()
    expect(pool.sent).toMatchObject([{ kind: 'measure', slot: SLOT }])
    const { id } = lab().measures[SLOT]
    pool.receive({ kind: 'progress', slot: SLOT, id, share: 0.25, msLeft: 900 })
    expect(lab().measures[SLOT]).toMatchObject({ report: null, share: 0.25, msLeft: 900 })
    answer(SLOT, 0.5)
    expect(lab().measures[SLOT].share).toBe(0.5)
    answer(SLOT, null)
    const { report, share, msLeft } = lab().measures[SLOT]
    expect([share, msLeft]).toEqual([null, null])
    // Not a copy of it: whose report it is can be told by ===.
    expect(report?.config).toBe(lab().config)
  })

  it('shows together what comes close together while the page plays', async () => {
    measure('sweep', sweep())
    await settled()
    setLab({ playing: true })
    answer(SLOT, 0.25)
    answer(SLOT, 0.5)
    expect(lab().measures[SLOT].share).toBe(0)
    await vi.waitUntil(() => lab().measures[SLOT].share === 0.5)
    answer(SLOT, 0.75)
    setLab({ playing: false })
    answer(SLOT, null)
    expect(lab().measures[SLOT].share).toBeNull()
  })

  it('keeps the report before until there is a new one, and drops what comes late', async () => {
    measure('sweep', sweep())
    const late = lab().measures[SLOT].id
    answer(SLOT, null)
    const before = lab().measures[SLOT].report
    setLane(1, { llmError: 0.2 })
    measure('sweep', sweep())
    expect(lab().measures[SLOT].report).toBe(before)
    pool.receive({ kind: 'error', slot: SLOT, id: late, message: 'Too late.' })
    expect(lab().measures[SLOT]).toMatchObject({ error: null, share: 0 })
    answer(SLOT, null)
    expect(lab().measures[SLOT].report).not.toBe(before)
    await settled()
    expect(pool.sent).toHaveLength(2)
  })

  it('cancelled keeps what is its own, and nothing of the one before', async () => {
    measure('sweep', sweep())
    answer(SLOT, 0.5)
    cancelMeasure('sweep', 1)
    expect(lab().measures[SLOT].report).not.toBe(null)
    expect(lab().measures[SLOT].share).toBe(null)
    setLane(1, { llmError: 0.2 })
    measure('sweep', sweep())
    cancelMeasure('sweep', 1)
    expect(lab().measures[SLOT].report).toBe(null)
    await settled()
    expect(pool.sent.map(({ kind }) => kind)).toEqual(['measure', 'cancel', 'measure', 'cancel'])
    cancelMeasure('sweep', 1)
    await settled()
    expect(pool.sent).toHaveLength(4)
  })

  it('waits for its networks, and is not begun where it is cancelled or replaced meanwhile', async () => {
    const kinds = async (): Promise<string[]> => {
      await settled()
      return pool.sent.splice(0).map(({ kind }) => kind)
    }
    let arrive: (found: unknown) => void = () => {}
    const wait = (): void => {
      networks.live = new Promise((resolve) => {
        arrive = resolve
      })
      measure('sweep', sweep())
    }
    wait()
    // What was under way before it is stopped at once.
    expect(await kinds()).toEqual(['cancel'])
    arrive([])
    expect(await kinds()).toEqual(['measure'])
    wait()
    cancelMeasure('sweep', 1)
    arrive([])
    expect(await kinds()).toEqual(['cancel', 'cancel'])
    wait()
    networks.live = []
    measure('sweep', sweep())
    arrive([])
    expect(await kinds()).toEqual(['cancel', 'measure'])
    networks.live = Promise.reject(new Error('It was given up.'))
    measure('sweep', sweep())
    await settled()
    expect(lab().measures[SLOT]).toMatchObject({ error: 'It was given up.', share: null })
  })

  it('says what went wrong', async () => {
    measure('sweep', sweep())
    const { id } = lab().measures[SLOT]
    pool.receive({ kind: 'error', slot: SLOT, id, message: 'It cannot be.' })
    expect(lab().measures[SLOT]).toMatchObject({ error: 'It cannot be.', share: null, report: null })
    measure('sweep', sweep())
    await settled()
    pool.fail('A worker stopped.')
    expect(lab().measures[SLOT]).toMatchObject({ error: 'A worker stopped.', share: null })
  })
})

it('a link that is measured for an exercise ends all lanes of the one before', async () => {
  networks.live = []
  const first = measureLink('v=1&lanes=2', 50)
  const refused = expect(first).rejects.toThrow('another answer was asked for.')
  const second = measureLink('v=1&lanes=1', 50)
  await refused
  await settled()
  expect(pool.sent.map((request) => `${request.kind} ${'slot' in request ? request.slot : ''}`)).toEqual([
    'measure exercise A',
    'measure exercise B',
    'cancel exercise B',
    'measure exercise A',
  ])
  pool.receive({
    kind: 'report',
    slot: 'exercise A',
    id: lab().measures['exercise A'].id,
    report: { kind: 'ensemble', replicates: 50, wanted: 50 } as EnsembleReport,
    share: null,
    msLeft: null,
  })
  expect(await second).toMatchObject([{ kind: 'ensemble', config: { shared: { replicates: 50 } } }])
})

it('a report is current while its own lane and the shared parameters stay', () => {
  const report = { config: lab().config, lane: 1 } as EnsembleReport
  expect(isCurrent(report, lab().config)).toBe(true)
  setLane(0, { epsilon: 0.3 })
  setShared('replicates', 900)
  expect(isCurrent(report, lab().config)).toBe(true)
  setLane(1, { epsilon: 0.3 })
  expect(isCurrent(report, lab().config)).toBe(false)
})

it('ensembles begin when the page has settled, follow what changes, and stop when they are switched off', async () => {
  vi.stubGlobal('requestIdleCallback', (then: () => void) => setTimeout(then))
  startEnsembles()
  const lanes = (): string[] =>
    pool.sent.splice(0).map((request) => `${request.kind} ${'slot' in request ? request.slot : ''}`)
  setLab({ opening: true, run: {} as Run })
  await settled()
  expect(lanes()).toEqual([])
  setLab({ opening: false })
  await settled()
  await settled()
  expect(lanes()).toEqual(['measure ensemble A', 'measure ensemble B'])
  setLane(1, { epsilon: 0.2, epsilonMode: 'fixed' })
  setLab({ playing: true })
  await settled()
  expect(lanes()).toEqual(['measure ensemble B'])
  setShared('replicates', 400)
  await settled()
  expect(lanes()).toEqual(['measure ensemble A', 'measure ensemble B'])
  setLab({ config: { ...lab().config, lanes: lab().config.lanes.slice(0, 1) } })
  await settled()
  expect(lanes()).toEqual(['cancel ensemble B'])
  setLab({ ensembles: false })
  await settled()
  expect(lanes()).toEqual(['cancel ensemble A'])
  setShared('seed', 'other')
  await settled()
  expect(lanes()).toEqual([])
  setLab({ ensembles: true })
  await settled()
  expect(lanes()).toEqual(['measure ensemble A'])
  vi.unstubAllGlobals()
})
