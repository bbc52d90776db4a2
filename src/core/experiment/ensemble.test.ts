// An ensemble is its runs: means, errors, quantiles and causes; the same bits however the work is shared out or grown.
import { describe, expect, it, test } from 'vitest'
import { CAUSES } from '../log.ts'
import { ScenarioError } from '../parameter.ts'
import { stream } from '../random.ts'
import { configOf, measure, replicates } from '../testing/lanes.ts'
import { estimate } from '../testing/statistics.ts'
import { EnsembleJob } from './ensemble.ts'
import { chunkOf, jobOf, perform } from './jobs.ts'
import { laboratoryOf, setUpLane } from './laboratory.ts'
import { laneTheory } from './lane-theory.ts'

const SHARED = { plans: 5, legs: 3, slack: 1, arrival: 0.8, episodes: 300 }
const LANE = { epsilon: 0.1, llmError: 0.1, reporterError: 0.2 }

const config = (count: number, more = {}) => configOf({ ...SHARED, replicates: count, ...more }, LANE)
const ask = (count: number, more = {}) =>
  ({ kind: 'ensemble', config: config(count, more), lane: 0 }) as const

describe('an ensemble', () => {
  const report = measure(ask(60))
  const traces = replicates(config(60), 60)[0].map((run) => run.trace)

  it('is the mean and standard error of its runs, cause by cause', () => {
    for (const t of [0, 10, 150, 299]) {
      const { mean, error } = estimate(traces.map((trace) => trace.regret[t]))
      expect(report.regretMean[t]).toBeCloseTo(mean, 9)
      expect(report.regretSe[t]).toBeCloseTo(error, 9)
      expect(report.posteriorTruth[t]).toBeCloseTo(
        estimate(traces.map((trace) => trace.posteriorTruth[t])).mean,
        9,
      )
      for (const cause of CAUSES.keys()) {
        const at = cause * 300 + t
        const { mean: ofCause } = estimate(traces.map((trace) => trace.regretByCause[at]))
        expect(report.regretByCauseMean[at]).toBeCloseTo(ofCause, 9)
      }
    }
    expect(report.decisions).toBe(traces.reduce((sum, trace) => sum + trace.decisions, 0))
    expect([report.replicates, report.wanted, report.episodes]).toEqual([60, 60, 300])
  })

  it('has causes that sum to the regret after every episode, all of them at work', () => {
    for (let t = 0; t < 300; t++) {
      const sum = CAUSES.reduce((all, _, cause) => all + report.regretByCauseMean[cause * 300 + t], 0)
      expect(Math.abs(sum - report.regretMean[t])).toBeLessThan(1e-9)
    }
    for (const cause of CAUSES.keys()) expect(report.regretByCauseMean[cause * 300 + 299]).toBeGreaterThan(0)
  })

  it('keeps every run’s last regret to the bit', () => {
    expect(Array.from(report.regretFinal)).toEqual(traces.map((trace) => trace.regret[299]))
  })

  it('has quantiles between the runs that are nearest', () => {
    expect(report.bandAt[0]).toBe(1)
    expect(report.bandAt[report.bandAt.length - 1]).toBe(300)
    expect(report.bandAt.length).toBeLessThanOrEqual(256)
    for (const [i, t] of report.bandAt.entries()) {
      if (i > 0) expect(t).toBeGreaterThan(report.bandAt[i - 1])
      const sorted = traces.map((trace) => trace.regret[t - 1]).sort((a, b) => a - b)
      // 60 runs: 5% lies between the 3rd and the 4th, 95% between the 57th and the 58th.
      expect(report.band5[i]).toBeCloseTo(0.05 * sorted[2] + 0.95 * sorted[3], 9)
      expect(report.band50[i]).toBeCloseTo((sorted[29] + sorted[30]) / 2, 9)
      expect(report.band95[i]).toBeCloseTo(0.95 * sorted[56] + 0.05 * sorted[57], 9)
    }
  })
})

describe('the same bits', () => {
  const whole = measure(ask(130))

  it('whatever the order in which chunks come back', () => {
    const draw = stream('orders')
    for (let round = 0; round < 4; round++) {
      const job = new EnsembleJob(ask(130))
      const order = Array.from({ length: job.tasks }, (_, i) => i).sort(() => draw() - 0.5)
      const chunks = order.map((index) => [index, chunkOf(job.task(index))] as const)
      for (const [index, chunk] of chunks) job.take(index, chunk)
      expect(job.report(0)).toEqual(whole)
    }
  })

  it('whether it grew from fewer replicates or was asked for at once', () => {
    let job = new EnsembleJob(ask(25))
    perform(job)
    for (const count of [50, 100, 130]) {
      job = new EnsembleJob(ask(count), job)
      expect(job.tasks).toBe(count === 50 ? 1 : 2)
      perform(job)
    }
    expect(job.report(0)).toEqual(whole)
    const again = jobOf(ask(130), job)
    expect(again.tasks).toBe(0)
    expect(again.report(0)).toEqual(whole)
  })

  it('of earlier replicates, however many there are', () => {
    const fewer = measure(ask(40))
    expect(whole.regretFinal.slice(0, 40)).toEqual(fewer.regretFinal)
  })

  it('but it starts anew from anything else', () => {
    const job = new EnsembleJob(ask(60))
    perform(job)
    for (const other of [ask(100), ask(40), ask(60, { seed: 'other' }), ask(60, { episodes: 200 })]) {
      // 60 is no multiple of 25, so that its last chunk is partial and cannot be gone on from.
      expect(new EnsembleJob(other, job).tasks).toBe(Math.ceil(Number(other.config.shared.replicates) / 25))
    }
  })
})

describe('what the theory says of an ensemble', () => {
  const shared = { plans: 5, legs: 2, episodes: 50, replicates: 5 }
  const lanes = [{}, { epsilonMode: 'theory' }, { planner: 'thompson' }]

  it('is that of the true world, if all replicates have the same', () => {
    const fixed = configOf({ ...shared, trueLatent: 3 }, ...lanes)
    for (const lane of lanes.keys()) {
      const { theory, truth } = measure({ kind: 'ensemble', config: fixed, lane })
      expect(truth).toBe(3)
      expect(theory).toEqual(laneTheory(setUpLane(laboratoryOf(fixed), fixed, lane, 7), 50))
    }
  })

  it('is the mean over worlds by their prior, if each draws its own', () => {
    const random = configOf(shared, ...lanes)
    for (const lane of lanes.keys()) {
      const { theory, truth } = measure({ kind: 'ensemble', config: random, lane })
      const worlds = [0, 1, 2, 3, 4].map((trueLatent) => {
        const one = configOf({ ...shared, trueLatent }, ...lanes)
        return laneTheory(setUpLane(laboratoryOf(one), one, lane, 0), 50)
      })
      const mean = (of: (world: (typeof worlds)[0]) => number): number => estimate(worlds.map(of)).mean
      expect(truth).toBe(null)
      // The walks from the hall differ, so that worlds do.
      expect(new Set(worlds.map(({ vStar }) => vStar)).size).toBeGreaterThan(1)
      for (const name of ['vStar', 'eta', 'epsilonTheory', 'epsilonFirst', 'moveProbability'] as const) {
        expect(theory[name]).toBeCloseTo(
          mean((world) => world[name]),
          12,
        )
      }
      for (const name of ['upperBound', 'lowerBound'] as const) {
        expect(theory[name] === null).toBe(worlds[0][name] === null)
        if (theory[name]) {
          expect(theory[name][30]).toBeCloseTo(
            mean((world) => world[name]?.[30] ?? Number.NaN),
            10,
          )
        }
      }
      expect(theory.upperBoundForThisWorld).toBe(null)
    }
  })

  it('is exact where worlds are alike', () => {
    const { theory } = measure({
      kind: 'ensemble',
      config: configOf({ ...shared, plans: 6, arrival: 1 }, {}),
      lane: 0,
    })
    expect([theory.vStar, theory.worstEpisode, theory.worstOnward, theory.priorRatio]).toEqual([1, 1, 1, 1])
  })
})

test('one episode, one replicate', () => {
  const report = measure(ask(1, { episodes: 1 }))
  expect(report.regretSe).toEqual(Float64Array.of(0))
  expect(report.bandAt).toEqual(Uint32Array.of(1))
  expect(report.band5).toEqual(report.regretMean)
})

test('a lane that cannot be is refused in its sentence', () => {
  const job = new EnsembleJob(ask(30, { trueLatent: 7 }))
  expect(() => perform(job)).toThrow(ScenarioError)
  expect(() => perform(job)).toThrow('There is no true world 7')
})
