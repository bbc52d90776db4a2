// Both bounds hold: over random worlds, ε and t, mean regret lies above the lower and below the upper ones.
import { describe, expect, it } from 'vitest'
import { Simulation } from './episode.ts'
import { Laboratory, type LaneSetup, setUpLane } from './experiment/laboratory.ts'
import { laneTheory } from './experiment/lane-theory.ts'
import { stream } from './random.ts'
import { Bench, configOf } from './testing/lanes.ts'
import { randomModel } from './testing/random-model.ts'
import { estimate } from './testing/statistics.ts'

const RUNS = 60
const TIMES = [1, 3, 10, 40, 120, 250]
const EPISODES = 250

/** How near the bounds came: the largest of regret / bound, so that a test can tell that they bind at all. */
interface Nearest {
  upper: number
  lower: number
}

/** Regret after each of TIMES episodes. */
function regretsOf({ setting }: LaneSetup): number[] {
  const simulation = new Simulation(setting)
  const regrets: number[] = []
  let regret = 0
  for (let t = 1; t <= EPISODES; t++) {
    simulation.playEpisode()
    for (const loss of simulation.lossByCause) regret += loss
    if (TIMES.includes(t)) regrets.push(regret)
  }
  return regrets
}

/**
 * The mean of R runs is off its expectation by more than 4 standard errors once in 16,000; an event rarer than any of
 * the runs met, of at most 8/R a run, may cost up to 1 more. Bounds hold with equality in some worlds, hence the slack.
 */
function expectWithin(setUp: (replicate: number) => LaneSetup, nearest: Nearest): void {
  const setups = Array.from({ length: RUNS }, (_, replicate) => setUp(replicate))
  const { upperBound, upperBoundForThisWorld, lowerBound, epsilonLast } = laneTheory(setups[0], EPISODES)
  const runs = setups.map(regretsOf)
  expect(lowerBound === null).toBe(epsilonLast > 0)
  for (const [i, t] of TIMES.entries()) {
    const { mean, error } = estimate(runs.map((regrets) => regrets[i]))
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
  it('in 200 random models, at random ε', () => {
    const draw = stream('bounds', 'models')
    const nearest = { upper: 0, lower: 0 }
    for (let seed = 600; seed < 800; seed++) {
      const bench = new Bench(randomModel(seed))
      const truth = Math.floor(draw() * bench.graph.latents)
      const epsilon = [0, draw() * 0.2, 0, draw()][seed % 4]
      const llmError = epsilon > 0 && draw() < 0.3 ? 0.05 : 0
      expectWithin((replicate) => bench.lane(truth, { epsilon, llmError }, replicate), nearest)
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
        expectWithin((replicate) => setUpLane(laboratory, config, lane, replicate), nearest)
      }
    }
    expect(nearest.upper).toBeGreaterThan(0.5)
    expect(nearest.lower).toBeGreaterThan(0.8)
  })
})
