// The pretraining experiment, and replicates played in step: the numbers are those of single runs, to the bit.
import { beforeAll, describe, expect, it } from 'vitest'
import { Simulation } from '../episode.ts'
import { SHIPPED } from '../network/shipped.ts'
import { configOf } from '../testing/lanes.ts'
import { shelveNetworks } from '../testing/networks.ts'
import type { Task } from './chunk.ts'
import { chunkOf, jobOf, perform } from './jobs.ts'
import { laboratoryOf, setUpLane } from './laboratory.ts'
import type { PretrainingReport } from './report.ts'
import { tableOf } from './table.ts'

const EPISODES = 40
const config = configOf({ episodes: EPISODES, replicates: 30 }, { epsilon: 0.3, epsilonMode: 'fixed' })

describe('replicates in step', () => {
  it('are the very runs that each would be alone, with their causes and their posterior', async () => {
    const played = {
      ...config,
      lanes: [{ ...config.lanes[0], planner: 'transformer', trajectories: '1000' }],
    }
    await shelveNetworks(played)
    const marks = Uint32Array.of(0, 13, EPISODES)
    const task: Task = { config: played, lane: 0, from: 2, to: 9, marks, curves: true, theory: false }
    const { regretAt, decisions, curves } = chunkOf(task)
    let chosen = 0
    const mean = new Float64Array(EPISODES)
    const truthful = new Float64Array(EPISODES)
    const causes = new Float64Array(4)
    for (let replicate = task.from; replicate < task.to; replicate++) {
      const { setting } = setUpLane(laboratoryOf(played), played, 0, replicate)
      const alone = new Simulation(setting)
      let regret = 0
      for (let t = 0; t < EPISODES; t++) {
        if (t === 13) expect(regretAt[(replicate - task.from) * 3 + 1]).toBe(regret)
        alone.playEpisode()
        for (const [cause, loss] of alone.lossByCause.entries()) {
          regret += loss
          causes[cause] += loss
        }
        chosen += alone.steps
        mean[t] += regret
        truthful[t] += alone.posterior.probability(setting.truth)
      }
      expect(regretAt[(replicate - task.from) * 3]).toBe(0)
      expect(regretAt[(replicate - task.from) * 3 + 2]).toBe(regret)
    }
    expect(decisions).toBe(chosen)
    expect(curves?.regret).toEqual(mean)
    expect(curves?.posteriorTruth).toEqual(truthful)
    for (const [cause, loss] of causes.entries())
      expect(curves?.regretByCause[(cause + 1) * EPISODES - 1]).toBeCloseTo(loss, 9)
    // On a thousand trajectories it errs, and its error is seen.
    expect(causes[2]).toBeGreaterThan(0)
  })
})

describe('the experiment', () => {
  let report: PretrainingReport
  const errors = SHIPPED.courier
  const last = errors.length - 1

  beforeAll(async () => {
    const job = jobOf({ kind: 'pretraining', config, lane: 0 })
    for (let i = 0; i < job.tasks; i++) {
      const task = job.task(i)
      if (task) await shelveNetworks(task.config)
    }
    perform(job)
    report = job.report(0) as PretrainingReport
  })

  it('has every network at its Δ_LLM, with exploration and without', () => {
    expect([...report.trajectories]).toEqual(errors.map(([trajectories]) => trajectories))
    expect([...report.errors]).toEqual(errors.map(([, error]) => error))
    expect(report).toMatchObject({ replicates: 30, wanted: 30, gap: null, window: 8 })
    for (const { network, synthetic, exact, whole } of [report.exploring, report.imitating]) {
      for (const { mean, se } of [network, synthetic]) {
        expect([mean.length, se.length]).toEqual([errors.length, errors.length])
        expect([...mean].every((regret) => regret > 0 && regret <= EPISODES)).toBe(true)
      }
      expect([exact.mean.length, whole.mean.length]).toEqual([1, 1])
    }
  })

  it('finds the best network where exact BAIL with its window is, and the worst several times as far', () => {
    const { network, exact, synthetic } = report.exploring
    // Same luck in both: they part in few runs. Two standard errors of a mean are far more than their difference has.
    expect(Math.abs(network.mean[last] - exact.mean[0])).toBeLessThan(2 * exact.se[0])
    expect(network.mean[0]).toBeGreaterThan(1.4 * exact.mean[0])
    // Errors put in on purpose cost more the more there are: δ from 0.74 to 0.011, each more than 5 standard errors apart.
    expect(synthetic.mean[0]).toBeGreaterThan(synthetic.mean[last] + 5 * synthetic.se[last])
  })

  it('bounds what it should: BAIL on the whole prompt that errs as much, whose mean lies below', () => {
    for (const i of [0, 2, last]) {
      const lane = { ...config.lanes[0], llmError: errors[i][1] }
      const job = jobOf({ kind: 'ensemble', config: { ...config, lanes: [lane] }, lane: 0 })
      perform(job)
      const ensemble = job.report(0)
      if (ensemble.kind !== 'ensemble') throw new Error('It is an ensemble.')
      expect(report.upperBound[i]).toBe(ensemble.theory.upperBound?.at(-1))
      expect(ensemble.regretMean[EPISODES - 1]).toBeLessThan(report.upperBound[i])
    }
  })

  it('is a table with the names of theory.md', () => {
    const { columns, numbers } = tableOf(report)
    expect(columns['exploring: network regretMean']).toBe(report.exploring.network.mean)
    expect(columns.deltaLlm).toBe(report.errors)
    expect(numbers['imitating: exact regretMean']).toBe(report.imitating.exact.mean[0])
  })

  it('is refused in a sentence where no networks come with the scenario', () => {
    const other = configOf({ scenario: 'two-doors' }, {})
    expect(() => jobOf({ kind: 'pretraining', config: other, lane: 0 })).toThrow(
      'No pretrained networks come with the scenario “two-doors”; there are some for courier and needle.',
    )
  })
})
