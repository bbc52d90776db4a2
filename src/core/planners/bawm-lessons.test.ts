// What the world model teaches, beyond the regret at the end of a run: it never dithers, looks no further than the episode, and
// looks before it walks where a step to spare makes that worth it.
import { describe, expect, it } from 'vitest'
import type { GrowthReport } from '../experiment/report.ts'
import { decodeLink } from '../link.ts'
import type { Config } from '../params.ts'
import { PRESETS } from '../presets.ts'
import { measure, replicates } from '../testing/lanes.ts'

/** The configuration of a lesson over this many replicates. */
function lesson(id: string, runs: number): Config {
  const { config } = decodeLink(PRESETS.find((preset) => preset.id === id)?.link ?? '')
  return { ...config, shared: { ...config.shared, replicates: runs } }
}

describe('with a safe counter worth half', () => {
  const config = lesson('counter', 40)
  const [A, B, C, D] = [0, 1, 2, 3].map(
    (lane): GrowthReport => measure({ kind: 'growth', config, lane, horizons: [200, 400, 800, 1600] }),
  )

  it('BAWM without ε takes it for ever: every episode loses just what is not safe', () => {
    expect(A.fits[0].exponent).toBeCloseTo(1, 9)
    for (const [i, episodes] of A.horizons.entries()) {
      const vStar = A.regretMean[i] / episodes + 0.5
      // The way of an expert, whose Actor misses a visit in a thousand.
      expect(vStar).toBeGreaterThan(0.99)
      expect(vStar).toBeLessThan(1)
    }
  })

  it('BAIL without ε loses as much, a line until luck bends it', () => {
    const [line] = B.fits
    expect(line.part).toBe('before knee')
    expect(line.low).toBeGreaterThan(0.95)
    expect(line.high).toBeLessThan(1.05)
    // Whoever is lost in its own world goes to the counter, so that dithering loses hardly more than not trying.
    for (const [i, episodes] of B.horizons.entries())
      if (episodes < 100) expect(B.regretMean[i] / episodes).toBeCloseTo(0.5, 1)
  })

  it('both with ε grow like √T', () => {
    for (const { verdict, fits } of [C, D]) {
      expect(verdict).toBe('power')
      // The exponent of the theory's ε; its interval over 40 replicates is about ±0.03.
      expect(Math.abs(fits[0].exponent - 0.5)).toBeLessThan(0.07)
    }
  })
})

describe('with a step to spare and a clear board', () => {
  const config = lesson('foresight', 1)
  const [A, B] = replicates({ ...config, shared: { ...config.shared, episodes: 20 } }, 40)
  const BOARD = Number(config.shared.plans)

  it('BAWM reads first by itself, and is not lost again', () => {
    for (const { trace } of B) {
      expect(trace.subgoal[0]).toBe(BOARD)
      // One reading shows the plan with probability 1 − ν + ν/n, and those that it misleads it reads again in time.
      expect(trace.posteriorTruth[19]).toBeGreaterThan(0.99)
    }
  })

  it('BAIL never reads: no expert needs to', () => {
    for (const { trace } of A) expect(trace.subgoal.includes(BOARD)).toBe(false)
  })
})
