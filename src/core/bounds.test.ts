// Both bounds hold: over random worlds, ε and t, mean regret lies above the lower and below the upper ones.
import { describe, expect, it } from 'vitest'
import { Laboratory, setUpLane } from './experiment/laboratory.ts'
import type { LaneRun } from './experiment/trace.ts'
import { stream } from './random.ts'
import { Bench, configOf, finish } from './testing/lanes.ts'
import { randomModel } from './testing/random-model.ts'
import { estimate } from './testing/statistics.ts'

const RUNS = 60
const EPISODES = 250

/** How near the bounds came: the largest of regret / bound, so that a test can tell that they bind at all. */
interface Nearest {
  upper: number
  lower: number
}

/**
 * The mean of R runs is off its expectation by more than 4 standard errors once in 16,000; an event rarer than any of
 * the runs met, of at most 8/R a run, may cost up to 1 more. Bounds hold with equality in some worlds, hence the slack.
 */
function expectWithin(runs: readonly LaneRun[], nearest: Nearest): void {
  const { upperBound, upperBoundForThisWorld, lowerBound } = runs[0].theory
  for (const t of [1, 3, 10, 40, 120, EPISODES]) {
    const { mean, error } = estimate(runs.map(({ trace }) => trace.regret[t - 1]))
    const noise = 4 * error + 8 / runs.length
    for (const bound of [upperBound, upperBoundForThisWorld]) {
      if (!bound) throw new Error('The upper bound applies to every lane here.')
      expect(mean).toBeLessThanOrEqual(bound[t - 1] + noise)
      if (bound[t - 1] > 0) nearest.upper = Math.max(nearest.upper, mean / bound[t - 1])
    }
    if (!lowerBound) continue
    expect(mean).toBeGreaterThanOrEqual(lowerBound[t - 1] - noise)
    if (mean > 1) nearest.lower = Math.max(nearest.lower, lowerBound[t - 1] / mean)
  }
}

describe('regret lies between the bounds', () => {
  it('in random models', () => {
    const draw = stream('bounds', 'models')
    const nearest = { upper: 0, lower: 0 }
    for (let seed = 600; seed < 630; seed++) {
      const bench = new Bench(randomModel(seed))
      const truth = Math.floor(draw() * bench.graph.latents)
      const epsilons = [0, draw() * 0.2, draw()]
      for (const epsilon of epsilons) {
        const llmError = epsilon > 0 && draw() < 0.3 ? 0.05 : 0
        const runs = Array.from({ length: RUNS }, (_, i) =>
          finish(bench.lane(truth, { epsilon, llmError }, i), EPISODES),
        )
        expect(runs[0].theory.lowerBound === null).toBe(epsilon > 0)
        expectWithin(runs, nearest)
      }
    }
    // Neither bound is so loose that a fault would go unseen: some world comes near.
    expect(nearest.upper).toBeGreaterThan(0.8)
    expect(nearest.lower).toBeGreaterThan(0.4)
  })

  it('in random courier worlds', () => {
    const draw = stream('bounds', 'courier')
    const pick = (from: number, to: number): number => from + Math.floor(draw() * (to - from + 1))
    const nearest = { upper: 0, lower: 0 }
    for (let world = 0; world < 12; world++) {
      const shared = {
        plans: pick(2, 7),
        legs: pick(1, 3),
        slack: pick(0, 1),
        boardNoise: Math.round(draw() * 100) / 100,
        arrival: draw() < 0.5 ? 'grid' : 0.7 + Math.round(draw() * 30) / 100,
        slip: draw() * 0.4,
        counter: draw() < 0.4 ? 0.5 * draw() : 0,
        instructions: pick(1, 2),
      }
      const lanes = [{}, { epsilon: draw() * 0.3 }, { epsilonMode: 'theory' }, { epsilonMode: 'anytime' }]
      const config = configOf(
        { ...shared, episodes: EPISODES, trueLatent: 1, seed: `bounds${world}` },
        ...lanes,
      )
      const laboratory = new Laboratory(config.shared)
      for (const lane of lanes.keys()) {
        const runs = Array.from({ length: RUNS }, (_, i) =>
          finish(setUpLane(laboratory, config, lane, i), EPISODES),
        )
        expectWithin(runs, nearest)
      }
    }
    expect(nearest.upper).toBeGreaterThan(0.5)
    expect(nearest.lower).toBeGreaterThan(0.8)
  })
})
