// Golden runs: what the page shows when it opens, to the bit. If a digest changes, every published link shows another run.
import { expect, it } from 'vitest'
import { defaultConfig } from '../params.ts'
import { configOf, runLane } from '../testing/lanes.ts'

// Change these only on purpose, and say in the commit that links no longer show the runs that they showed.
it('the default configuration, seed 1', () => {
  const config = defaultConfig()
  expect(config.shared.seed).toBe('1')
  expect(config.lanes.map((_, lane) => runLane(config, lane).digest)).toEqual(['8a32c1b7', 'd321acbb'])
})

it('runs that use nearly everything', () => {
  const world = { plans: 5, legs: 3, slack: 1, slip: 0.3, counter: 0.2, instructions: 3 }
  const lanes = [
    { epsilonMode: 'anytime', temperature: 0.7, llmError: 0.1, reporterError: 0.1 },
    { planner: 'thompson' },
    { planner: 'random' },
  ]
  const config = configOf({ ...world, episodes: 3000, seed: 'golden' }, ...lanes)
  const digests = lanes.map((_, lane) => runLane(config, lane).digest)
  expect(digests).toEqual(['3a3b290d', 'c319616f', '52d8ef34'])
})

it('a run with a learned Actor', () => {
  const world = { plans: 5, legs: 3, slack: 1, slip: 0.3, actorEpisodes: 300 }
  const config = configOf({ ...world, episodes: 1000, seed: 'golden' }, { epsilon: 0.1 })
  expect(runLane(config).digest).toBe('7218082c')
})
