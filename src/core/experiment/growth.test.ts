// The growth experiment: its points are ensembles, its exponents those of theory.md, and none is claimed where there is none.
import { describe, expect, it, test } from 'vitest'
import { ParameterError } from '../parameter.ts'
import { configOf, measure } from '../testing/lanes.ts'
import { jobOf } from './jobs.ts'
import type { GrowthReport } from './report.ts'

const WORLD = { plans: 8, legs: 4, boardNoise: 0.7, arrival: 1, seed: 'growth' }

const grow = (shared: object, lane: object, horizons?: number[]): GrowthReport =>
  measure({
    kind: 'growth',
    config: configOf({ ...WORLD, ...shared }, { ...lane }),
    lane: 0,
    ...(horizons ? { horizons } : {}),
  })

describe('a point of the grid is the ensemble of its horizon', () => {
  const small = { plans: 5, legs: 2, replicates: 30, arrival: 0.9 }
  test.each([
    { epsilon: 0.1 },
    { epsilonMode: 'theory' },
    { epsilonMode: 'anytime' },
    { planner: 'thompson' },
  ])('%o', (lane) => {
    const report = grow(small, lane, [400, 50, 100])
    expect(Array.from(report.horizons)).toEqual([50, 100, 400])
    for (const [i, episodes] of report.horizons.entries()) {
      const config = configOf({ ...WORLD, ...small, episodes }, lane)
      const alone = measure({ kind: 'ensemble', config, lane: 0 })
      // The mean is taken of the very same regrets; only the order of summation differs.
      expect(report.regretMean[i]).toBeCloseTo(alone.regretMean[episodes - 1], 9)
      expect(report.regretSe[i]).toBeCloseTo(alone.regretSe[episodes - 1], 9)
      expect(report.epsilonFirst[i]).toBe(alone.theory.epsilonFirst)
      expect(report.epsilonLast[i]).toBe(alone.theory.epsilonLast)
      expect(report.upperBound?.[i]).toBe(alone.theory.upperBound?.[episodes - 1])
    }
  })

  it('naive BAIL has points before its knee too', () => {
    const report = grow({ ...small, replicates: 5, legs: 3, arrival: 1 }, {}, [100, 200])
    // p = n^{1−k} = 1/25, so that 0.3/p = 7.5.
    expect(report.knee).toBeCloseTo(25, 9)
    expect(Array.from(report.horizons)).toEqual([1, 2, 3, 5, 7, 100, 200])
    expect(report.lowerBound?.length).toBe(7)
  })
})

describe('exponents on the worlds of theory.md', () => {
  // theory.md 9 and the list of what must come out: linear well before the knee, the square root with the advised ε. The
  // statistical error of an exponent is about a hundredth here, as the intervals say: far less than the room of 0.05.
  test.each([
    { plans: 8, legs: 3, boardNoise: 0.5 },
    { plans: 8, legs: 4, boardNoise: 0.5 },
    { plans: 8, legs: 4, boardNoise: 0.7 },
    { plans: 6, legs: 3, boardNoise: 0.6 },
  ])('naive BAIL is linear before its knee: %o', (world) => {
    const { knee, fits, verdict } = grow({ ...world, replicates: 400 }, {}, [100, 200])
    expect(knee).toBeCloseTo(world.plans ** (world.legs - 1), 6)
    const [before] = fits
    expect(before.part).toBe('before knee')
    expect(before.to).toBeLessThanOrEqual(0.3 * (knee ?? 0))
    expect(before.exponent).toBeGreaterThan(0.95)
    expect(before.exponent).toBeLessThanOrEqual(1)
    expect(before.flat).toBe(false)
    expect(verdict).toBe(200 > (knee ?? 0) ? 'bends' : 'power')
  })

  test.each([
    { plans: 8, legs: 2, boardNoise: 0.5 },
    { plans: 8, legs: 4, boardNoise: 0.7 },
    { plans: 6, legs: 3, boardNoise: 0.6 },
  ])('with the ε of theory regret grows like √T: %o', (world) => {
    const horizons = [100, 200, 400, 800, 1600, 3200, 6400]
    const { fits, verdict, upperBound, regretMean } = grow(
      { ...world, replicates: 60 },
      { epsilonMode: 'theory' },
      horizons,
    )
    expect(verdict).toBe('power')
    expect(fits).toHaveLength(1)
    const [{ exponent, low, high, part }] = fits
    expect(part).toBe('all')
    expect(low).toBeGreaterThan(0.45)
    expect(high).toBeLessThan(0.55)
    expect(low <= exponent && exponent <= high).toBe(true)
    for (const [i, mean] of regretMean.entries()) expect(mean).toBeLessThan(upperBound?.[i] ?? 0)
  })

  it('no exponent is claimed for Thompson sampling, the oracle, or naive BAIL far beyond its knee', () => {
    const thompson = grow({ replicates: 60 }, { planner: 'thompson' }, [100, 400, 1600, 6400])
    expect(thompson.verdict).toBe('flat')
    expect(thompson.fits.every((fit) => fit.flat)).toBe(true)
    const oracle = grow({ replicates: 10 }, { planner: 'oracle' }, [100, 400])
    expect([oracle.verdict, oracle.fits]).toEqual(['zero', []])
    // p = 1/64: flat long before T = 6400.
    const beyond = grow({ legs: 3, replicates: 40 }, {}, [400, 1600, 3200, 6400]).fits[1]
    expect([beyond.part, beyond.flat]).toEqual(['beyond knee', true])
  })

  it('a fixed ε bends into a line of slope ε V*', () => {
    const { verdict, fits } = grow({ replicates: 60 }, { epsilon: 0.05 }, [100, 400, 1600, 6400, 25600])
    expect(verdict).toBe('bends')
    expect(fits.map((fit) => fit.part)).toEqual(['first half', 'second half'])
    expect(fits[0].high).toBeLessThan(0.6)
    expect(fits[1].low).toBeGreaterThan(0.8)
  })
})

describe('refused in words', () => {
  const ask = (horizons: number[]) => jobOf({ kind: 'growth', config: configOf({}, {}), lane: 0, horizons })
  it('too few or too many horizons, or such as no run can have', () => {
    expect(() => ask([100])).toThrow('A growth experiment takes 2 to 64 horizons, not 1.')
    expect(() => ask(Array.from({ length: 65 }, (_, i) => i + 1))).toThrow(ParameterError)
    expect(() => ask([0, 100])).toThrow('Episodes (episodes) cannot be “0”')
  })
})
