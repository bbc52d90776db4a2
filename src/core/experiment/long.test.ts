// A million episodes: nothing underflows, overflows or stops being a number.
import { expect, test } from 'vitest'
import { Simulation } from '../episode.ts'
import { configOf } from '../testing/lanes.ts'
import { Laboratory, setUpLane } from './laboratory.ts'

const WORLD = { plans: 6, legs: 2, arrival: 0.9, episodes: 1_000_000 }

test.each([
  { what: 'in the perfect setting', lane: { epsilon: 0.05 }, episodes: 1_000_000, trusts: true },
  {
    what: 'with a Reporter that errs',
    lane: { epsilon: 0.3, reporterError: 0.2 },
    episodes: 1_000_000,
    trusts: true,
  },
  // All evidence points away from the truth again and again: most letters on the board are misread.
  {
    what: 'with a Reporter that nearly always errs',
    lane: { epsilon: 0.9, reporterError: 0.95 },
    episodes: 300_000,
    trusts: false,
  },
])(
  '$what',
  ({ lane, episodes, trusts }) => {
    const config = configOf(WORLD, lane)
    const { setting, theory } = setUpLane(new Laboratory(config.shared), config, 0, 0)
    const simulation = new Simulation(setting)
    const weights = new Float64Array(setting.graph.latents)
    let regret = 0
    let off = 0
    for (let t = 0; t < episodes; t++) {
      simulation.playEpisode()
      for (let h = 0; h < simulation.steps; h++) regret += simulation.gap(h)
      let sum = 0
      for (const weight of simulation.posterior.weights(weights)) sum += weight
      // A NaN is not within either.
      if (!(Math.abs(sum - 1) < 1e-9)) off++
    }
    expect(off).toBe(0)
    for (const weight of simulation.posterior.weights()) expect(weight >= 0 && weight <= 1).toBe(true)
    expect(Number.isFinite(regret)).toBe(true)
    // Gaps are those of beliefs on the way: an episode's sum has a mean of at most Δ₀, and lies in [0, 1] here, where nothing is
    // left to lose once a leg is wrong. So its standard deviation is at most ½: this is four of those of the sum over episodes.
    expect(regret).toBeLessThan(episodes * theory.worstEpisode + 4 * 0.5 * Math.sqrt(episodes))
    expect(simulation.posterior.probability(setting.truth) > 0.999).toBe(trusts)
  },
  120_000,
)
