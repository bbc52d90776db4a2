// The conductor: the same bits for any number of hands, a rough answer first, the latest request only, faults in words.
import { describe, expect, it, test } from 'vitest'
import { jobOf, perform } from '../core/experiment/jobs.ts'
import type { Experiment, Report } from '../core/experiment/report.ts'
import { configOf } from '../core/testing/lanes.ts'
import type { MeasureReply } from '../protocol.ts'
import { Conductor } from './conductor.ts'
import { type HandRequest, makeHand } from './hand.ts'

const SMALL = { plans: 4, legs: 2, arrival: 1, episodes: 200 }

const ensemble = (replicates: number, lane: object = { epsilon: 0.1 }, shared: object = {}): Experiment => ({
  kind: 'ensemble',
  config: configOf({ ...SMALL, ...shared, replicates }, { ...lane }),
  lane: 0,
})
const sweep = (replicates: number): Experiment => ({
  kind: 'sweep',
  config: configOf({ ...SMALL, replicates }, {}),
  lane: 0,
  parameter: 'epsilon',
})

/** A conductor with hands of this very thread, each a macrotask away, and all that it has said. */
class Desk {
  readonly said: MeasureReply[] = []
  readonly tasks: HandRequest[] = []
  readonly conductor = new Conductor(
    (reply) => this.#hear(reply),
    setImmediate,
    async () => jobOf,
  )
  #waiting: (() => void)[] = []
  #ids = 0

  constructor(hands: number, depth = 1, load = async () => jobOf) {
    this.conductor = new Conductor((reply) => this.#hear(reply), setImmediate, load)
    for (let i = 0; i < hands; i++) {
      const listen = makeHand(
        (reply) => setImmediate(() => this.conductor.hear(reply)),
        setImmediate,
        () => null,
      )
      this.conductor.addHand((request) => {
        this.tasks.push(request)
        setImmediate(() => listen(request))
      }, depth)
    }
  }

  ask(slot: string, experiment: Experiment): number {
    const id = ++this.#ids
    this.conductor.measure({ kind: 'measure', slot, id, experiment })
    return id
  }

  /** The first of what has been or will be said that is meant. */
  async until(meant: (reply: MeasureReply) => boolean): Promise<MeasureReply> {
    for (;;) {
      const found = this.said.find(meant)
      if (found) return found
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    }
  }

  async reportOf(id: number): Promise<Report> {
    const reply = await this.until((one) => one.id === id && one.kind === 'report' && one.share === null)
    if (reply.kind !== 'report') throw new Error('It is a report.')
    return reply.report
  }

  #hear(reply: MeasureReply): void {
    this.said.push(reply)
    for (const tell of this.#waiting.splice(0)) tell()
  }
}

/** Everything but the time. */
const bits = (report: Report) => ({ ...report, computeMs: 0 })

function alone(experiment: Experiment): object {
  const job = jobOf(experiment)
  perform(job)
  return bits(job.report(0))
}

describe('with any number of hands', () => {
  const asked = [
    ensemble(130),
    sweep(30),
    { ...sweep(30), parameter: 'plans', values: [2, 3, 5] } as Experiment,
    { ...ensemble(60, { epsilonMode: 'theory' }), kind: 'growth', horizons: [10, 20, 40, 80] } as Experiment,
  ]
  test.each([1, 2, 5])('%d: the report is the one that a single loop makes, to the bit', async (hands) => {
    const desk = new Desk(hands, hands)
    const ids = asked.map((experiment, i) => desk.ask(`slot ${i}`, experiment))
    for (const [i, id] of ids.entries()) expect(bits(await desk.reportOf(id))).toEqual(alone(asked[i]))
  })
})

it('answers roughly first, then finer, and says how far it is', async () => {
  const desk = new Desk(1)
  const id = desk.ask('A', ensemble(2000, {}, { episodes: 1000 }))
  await desk.reportOf(id)
  const reports = desk.said.flatMap((reply) =>
    reply.kind === 'report' && reply.report.kind === 'ensemble' ? [reply.report] : [],
  )
  expect(reports.length).toBeGreaterThan(1)
  expect(reports[0].replicates).toBe(25)
  for (const [i, { replicates, wanted }] of reports.entries()) {
    expect(wanted).toBe(2000)
    if (i > 0) expect(replicates).toBeGreaterThan(reports[i - 1].replicates)
  }
  const progress = desk.said.flatMap((reply) => (reply.kind === 'progress' ? [reply] : []))
  for (const [i, { share, msLeft }] of progress.entries()) {
    expect(share > 0 && share < 1).toBe(true)
    if (i > 0) expect(share).toBeGreaterThan(progress[i - 1].share)
    expect(msLeft === null || msLeft > 0).toBe(true)
  }
})

describe('the latest request wins', () => {
  it('of those that have not begun, only the last is begun', async () => {
    const desk = new Desk(2)
    const ids = [0.1, 0.2, 0.3, 0.4].map((epsilon) => desk.ask('A', ensemble(100, { epsilon })))
    const report = await desk.reportOf(ids[3])
    expect(bits(report)).toEqual(alone(ensemble(100, { epsilon: 0.4 })))
    expect(new Set(desk.said.map(({ id }) => id))).toEqual(new Set([ids[3]]))
  })

  it('and one that has begun is given up', async () => {
    const desk = new Desk(2)
    const first = desk.ask('A', ensemble(10_000))
    await desk.until(({ id }) => id === first)
    const second = desk.ask('A', ensemble(100, { epsilon: 0.5 }))
    const heard = desk.said.length
    expect(bits(await desk.reportOf(second))).toEqual(alone(ensemble(100, { epsilon: 0.5 })))
    expect(desk.said.slice(heard).every(({ id }) => id === second)).toBe(true)
    // What both hands were at has been dropped.
    expect(desk.tasks.filter(({ kind }) => kind === 'drop')).toHaveLength(2)
  })

  it('cancelling ends one slot and no other', async () => {
    const desk = new Desk(1)
    const first = desk.ask('A', ensemble(10_000))
    const other = desk.ask('B', ensemble(100))
    await desk.until(({ id }) => id === first)
    desk.conductor.cancel('A')
    const heard = desk.said.length
    await desk.reportOf(other)
    expect(desk.said.slice(heard).every(({ id }) => id === other)).toBe(true)
    const begun = desk.tasks.length
    await new Promise((resolve) => setTimeout(resolve, 30))
    expect(desk.tasks.length).toBe(begun)
  })
})

it('an ensemble passes a sweep that is under way', async () => {
  const desk = new Desk(1)
  const slow = desk.ask('sweep', sweep(150))
  await desk.until(({ id }) => id === slow)
  const begun = desk.tasks.length
  const quick = desk.ask('A', ensemble(50))
  await desk.reportOf(quick)
  // The hand was in the midst of a task of the sweep, and got no other before both of the ensemble's were done.
  const since = desk.tasks.slice(begun).map((request) => request.kind === 'task' && request.urgency)
  expect(since.indexOf(0)).toBeLessThanOrEqual(1)
  expect(since.lastIndexOf(0)).toBe(since.indexOf(0) + 1)
  expect(
    desk.said.some((reply) => reply.id === slow && reply.kind === 'report' && reply.share === null),
  ).toBe(false)
  expect(bits(await desk.reportOf(slow))).toEqual(alone(sweep(150)))
})

it('reports on an ensemble come ever more rarely, as its error falls ever more slowly', async () => {
  const desk = new Desk(1)
  await desk.reportOf(desk.ask('A', ensemble(5000)))
  const times = desk.said.flatMap((reply) => (reply.kind === 'report' ? [reply.report.computeMs] : []))
  // After the first, rough answer, and but for the last: whatever this machine's speed.
  for (const [i, time] of times.slice(1, -1).entries()) expect(time).toBeGreaterThanOrEqual(1.1 * times[i])
  expect(times.length).toBeGreaterThan(2)
})

it('no report comes for four seconds while the page plays', async () => {
  const desk = new Desk(1)
  const timesSaid = (): number[] =>
    desk.said.flatMap((reply) => (reply.kind === 'report' ? [reply.report.computeMs] : []))
  desk.conductor.pace(true)
  desk.ask('A', ensemble(10_000, {}, { episodes: 2000 }))
  await desk.until(() => timesSaid().length === 1)
  // A pause holds nothing back.
  desk.conductor.pace(false)
  await desk.until(() => timesSaid().length === 2)
  desk.conductor.cancel('A')
  const [first, second] = timesSaid()
  expect(first).toBeGreaterThanOrEqual(4000)
  expect(second - first).toBeLessThan(4000)
})

it('all hands are told to be gentle, those that come later as well', () => {
  const told: unknown[][] = [[], []]
  const conductor = new Conductor(
    () => {},
    setImmediate,
    async () => jobOf,
  )
  conductor.addHand((request) => told[0].push(request), 1)
  conductor.pace(true)
  conductor.addHand((request) => told[1].push(request), 1)
  conductor.pace(false)
  const gentle = { kind: 'pace', gentle: true }
  const fast = { kind: 'pace', gentle: false }
  expect(told).toEqual([
    [gentle, fast],
    [gentle, fast],
  ])
})

it('more replicates of the same lane go on from those that are there', async () => {
  const desk = new Desk(1)
  await desk.reportOf(desk.ask('A', ensemble(100)))
  expect(desk.tasks.length).toBe(4)
  const more = await desk.reportOf(desk.ask('A', ensemble(150)))
  expect(desk.tasks.length).toBe(6)
  expect(bits(more)).toEqual(alone(ensemble(150)))
})

describe('what goes wrong is said in a sentence, and the next request works', () => {
  test.each([
    ['a lane that cannot be', ensemble(50, {}, { trueLatent: 9 }), 'There is no true world 9'],
    ['a value that cannot be', ensemble(50, { epsilon: 3 }), 'Exploration (epsilon) cannot be “3”'],
    [
      'nothing to vary',
      { ...sweep(9), parameter: 'planner' } as Experiment,
      'is not a number that can be varied.',
    ],
  ])('%s', async (_, experiment, message) => {
    const desk = new Desk(2)
    const id = desk.ask('A', experiment)
    const reply = await desk.until((one) => one.id === id)
    expect(reply).toMatchObject({ kind: 'error', slot: 'A', message: expect.stringContaining(message) })
    expect(bits(await desk.reportOf(desk.ask('A', ensemble(50))))).toEqual(alone(ensemble(50)))
  })

  it('what makes the jobs could not be loaded, while ensembles go on; it is tried again when it is asked for again', async () => {
    let tries = 0
    const desk = new Desk(1, 1, async () => {
      tries += 1
      if (tries === 1) throw new Error('no network')
      return jobOf
    })
    const refused = desk.ask('S', sweep(25))
    const measured = desk.ask('A', ensemble(50))
    expect(await desk.until(({ id }) => id === refused)).toMatchObject({
      kind: 'error',
      slot: 'S',
      message: 'The simulator failed: no network',
    })
    expect(bits(await desk.reportOf(measured))).toEqual(alone(ensemble(50)))
    expect(bits(await desk.reportOf(desk.ask('S', sweep(25))))).toEqual(alone(sweep(25)))
  })

  it('and nothing comes of what was cancelled while that was loaded', async () => {
    let loaded = (): void => {}
    const desk = new Desk(1, 1, async () => {
      await new Promise<void>((resolve) => {
        loaded = resolve
      })
      return jobOf
    })
    const cancelled = desk.ask('S', sweep(25))
    await new Promise(setImmediate)
    desk.conductor.cancel('S')
    loaded()
    await desk.reportOf(desk.ask('T', sweep(25)))
    expect(desk.said.filter(({ id }) => id === cancelled)).toEqual([])
  })

  it('a fault of a hand', async () => {
    const said: MeasureReply[] = []
    const conductor = new Conductor(
      (reply) => said.push(reply),
      setImmediate,
      async () => jobOf,
    )
    const keys: number[] = []
    conductor.addHand((request) => void (request.kind === 'task' && keys.push(request.key)), 1)
    conductor.measure({ kind: 'measure', slot: 'A', id: 1, experiment: ensemble(50) })
    await new Promise(setImmediate)
    conductor.hear({ kind: 'fault', key: keys[0], message: 'The simulator failed: so it is.' })
    expect(said).toEqual([{ kind: 'error', slot: 'A', id: 1, message: 'The simulator failed: so it is.' }])
    // The hand is free again.
    conductor.measure({ kind: 'measure', slot: 'A', id: 2, experiment: ensemble(50) })
    await new Promise(setImmediate)
    expect(keys).toHaveLength(2)
  })
})
