// Checks means and bands on ensembles that were really computed, and what is said of those that are out of date.
import { describe, expect, it } from 'vitest'
import type { EnsembleReport } from '../../core/experiment/report.ts'
import { runLane } from '../../core/testing/lanes.ts'
import { sampleConfig, sampleEnsembles } from '../../core/testing/reports.ts'
import { bandOf, bandWords } from './bands.ts'
import { caption } from './caption.ts'

const reports = sampleEnsembles()
const [naive] = reports

describe('a band', () => {
  it('of the error is the mean ± 1.96 standard errors', () => {
    const band = bandOf(naive, 'error', false)
    for (const t of [1, 77, 300]) {
      expect(band.mean(t)).toBe(naive.regretMean[t - 1])
      expect(band.hi(t) - band.lo(t)).toBeCloseTo(2 * 1.96 * naive.regretSe[t - 1], 12)
    }
    expect([band.mean(0), band.lo(0), band.hi(0)]).toEqual([0, 0, 0])
  })

  it('of the runs is their quantiles where they are known, and straight between', () => {
    const sparse: EnsembleReport = {
      ...naive,
      bandAt: Uint32Array.of(1, 100, 300),
      band5: Float64Array.of(1, 50, 60),
      band95: Float64Array.of(1, 100, 300),
    }
    const band = bandOf(sparse, 'runs', false)
    expect([0, 1, 100, 300].map(band.lo)).toEqual([0, 1, 50, 60])
    expect(band.lo(200)).toBeCloseTo(55, 12)
    expect(band.hi(200)).toBeCloseTo(200, 12)
    const all = bandOf(naive, 'runs', false)
    for (const [i, t] of naive.bandAt.entries()) expect(all.hi(t)).toBe(naive.band95[i])
  })
})

describe('words', () => {
  const lanes = [0, 1].map((lane) => runLane(sampleConfig, lane))
  const said = (stale: boolean): string =>
    caption({
      lanes,
      done: 300,
      difference: null,
      bounds: false,
      bands: reports.slice(0, 2).map((report) => bandOf(report, 'error', stale && report.lane === 1)),
      brief: true,
    })

  it('name the mean of a lane only while it is of what the lane is set to', () => {
    const [a, b] = reports.map(({ regretMean }) => regretMean[299])
    expect(said(false)).toContain(
      `Mean of 40 runs: A ${a.toFixed(a < 99.95 ? 1 : 0)}, B ${b.toFixed(b < 99.95 ? 1 : 0)}.`,
    )
    expect(said(true)).toMatch(/Mean of 40 runs: A [\d.]+\./)
  })

  it('say how many runs there are by now', () => {
    const rough = { ...naive, replicates: 25, wanted: 200 }
    expect(bandWords([bandOf(rough, 'error', false)], 'error')).toContain('25 of 200 runs')
    expect(bandWords([bandOf(naive, 'runs', false)], 'runs')).toContain('5–95% of 40 runs')
    expect(bandWords([bandOf(naive, 'runs', true)], 'runs')).toBe('')
  })
})
