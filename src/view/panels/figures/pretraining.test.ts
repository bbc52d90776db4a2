// The figures of pretraining: their captions say what their numbers say, from the files as they are shipped.
import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { jobOf, perform } from '../../../core/experiment/jobs.ts'
import type { PretrainingReport } from '../../../core/experiment/report.ts'
import { readManifest } from '../../../core/network/manifest.ts'
import { configOf } from '../../../core/testing/lanes.ts'
import { shelveNetworks } from '../../../core/testing/networks.ts'
import { drawFigure } from '../../figure/draw.ts'
import { LIGHT } from '../../figure/themes.ts'
import { pretrainingErrorFigure } from './pretraining-error.ts'
import { pretrainingRegretFigure } from './pretraining-regret.ts'

const provenance = { what: '', link: '', seed: '1', version: '', date: '', parameters: '' }

describe.each(['courier', 'needle'])('the error in %s', (scenario) => {
  const manifest = readManifest(readFileSync(`public/planner/${scenario}/manifest.json`, 'utf8'))
  const figure = pretrainingErrorFigure(manifest, provenance)
  const [first] = manifest.checkpoints
  const best = manifest.checkpoints[manifest.checkpoints.length - 1]

  it('falls along a log–log line below that of the prior alone, whose first episode has no place', () => {
    const [byData, byEpisode] = figure.panels
    expect([byData.x.scale, byData.y.scale]).toEqual(['log', 'log'])
    const [prior, excluding, all] = byData.marks
    if (prior.kind !== 'line' || excluding.kind !== 'points' || all.kind !== 'points')
      throw new Error('Other marks.')
    expect(Array.from(all.y)).toEqual(manifest.checkpoints.map(({ error }) => error.overall.network))
    expect(all.y[all.y.length - 1]).toBeLessThan(prior.y[prior.y.length - 1])
    expect(excluding.y[0]).toBeGreaterThan(0.5)
    const [reference] = byEpisode.marks
    if (reference.kind !== 'line') throw new Error('Another mark.')
    expect(reference.y[0]).toBeNaN()
    expect(reference.y[7]).toBe(best.error.byEpisode[7].prior)
  })

  it('says what it comes to, and why the smallest is worse than the prior', () => {
    expect(figure.caption).toContain(`at N_p = ${best.trajectories.toLocaleString('en')}`)
    expect(figure.caption).toContain(`worse than the prior alone (${first.error.overall.network.toFixed(2)})`)
  })

  it('has one row a network, all parts among them, and can be drawn', () => {
    const { columns } = figure.data()
    expect(columns.map(({ name }) => name)).toContain('deltaLlm:episode 8')
    for (const { values } of columns) expect(values.length).toBe(manifest.checkpoints.length)
    expect(
      drawFigure(figure, { width: 480, height: 240, type: 12 }, LIGHT, 'test').nodes.length,
    ).toBeGreaterThan(0)
  })
})

describe('the regret', () => {
  const config = configOf(
    { scenario: 'needle', side: 5, episodes: 30, replicates: 25 },
    { epsilon: 0.1, epsilonMode: 'fixed' },
  )
  let report: PretrainingReport

  beforeAll(async () => {
    const job = jobOf({ kind: 'pretraining', config, lane: 0 })
    for (let i = 0; i < job.tasks; i++) {
      const task = job.task(i)
      if (task) await shelveNetworks(task.config)
    }
    perform(job)
    report = job.report(0) as PretrainingReport
  })

  it('says the numbers of the best and the worst network, and of exact BAIL', () => {
    const { caption, panels, legend } = pretrainingRegretFigure(report, provenance)
    const { network, exact } = report.exploring
    expect(caption).toContain(`Exploring, N_p = 1,000,000 loses ${network.mean[4].toPrecision(3)}`)
    expect(caption).toContain(`on prompts as long ${exact.mean[0].toPrecision(3)}`)
    expect(caption).toContain('Means of 25 runs')
    expect(panels.length).toBe(2)
    expect(legend.some(({ kind }) => kind === 'line')).toBe(true)
    // The bound only where there is exploration.
    const bounds = panels.map(
      ({ marks }) => marks.filter((mark) => mark.kind === 'line' && mark.role === 'bound').length,
    )
    expect(bounds).toEqual([Number.isFinite(report.upperBound[0]) ? 1 : 0, 0])
  })

  it('says so while nothing is known', () => {
    const none = { mean: new Float64Array(5).fill(Number.NaN), se: new Float64Array(5).fill(Number.NaN) }
    const early = { ...report, exploring: { ...report.exploring, network: none } }
    expect(pretrainingRegretFigure(early, provenance).caption).toBe('The first numbers are being computed.')
  })
})
