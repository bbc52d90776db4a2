// Courier's own laws: its codes are Latin, and no expert reads the board by accident.
import { describe, expect, it } from 'vitest'
import { Laboratory } from '../experiment/laboratory.ts'
import { defaultShared } from '../params.ts'
import { configOf, replicates } from '../testing/lanes.ts'
import { settings } from '../testing/settings.ts'
import { apart, estimate } from '../testing/statistics.ts'

const worlds = [
  ...settings.filter(({ scenario }) => scenario === 'courier'),
  { scenario: 'courier', plans: 8, legs: 4, slack: 1, counter: 0.5 },
  { scenario: 'courier', plans: 5, legs: 3, slack: 3, counter: 0.2, arrival: 0.8, instructions: 3 },
  { scenario: 'courier', plans: 6, legs: 2, slack: 2, arrival: 0.7 },
].map((values) => ({ ...defaultShared('courier'), ...values }))

describe.each(worlds)(
  'courier with $plans plans of $legs legs, $slack to spare, counter $counter',
  (shared) => {
    it('has plans that differ from each other at every leg', () => {
      const { scene } = new Laboratory(shared).world
      for (const instruction of scene.instructions.keys()) {
        for (let leg = 0; leg < Number(shared.legs); leg++) {
          const rooms = scene.latents.map(({ plans }) => plans[instruction][leg])
          expect(new Set(rooms).size).toBe(Number(shared.plans))
        }
      }
    })
  },
)

// On a slippery floor with steps to spare the board can be a good place to walk from, whatever it shows: not there.
const plain = worlds.filter(({ arrival, slip }) => arrival !== 'grid' || Number(slip) <= 0.1)

describe.each(plain)(
  'courier with $plans plans of $legs legs, $slack to spare, counter $counter',
  (shared) => {
    it('has experts that never read the board: they know the plan, and the lost ones keep to it', () => {
      const { expertSubgoal } = new Laboratory(shared).graph
      expect(expertSubgoal.includes(Number(shared.plans))).toBe(false)
    })
  },
)

it('what is learned under one instruction carries over to the others', () => {
  const lane = { epsilonMode: 'theory' }
  const uncertain = (instructions: number): number[] => {
    const [runs] = replicates(configOf({ instructions, episodes: 600, seed: 'carry' }, lane), 150)
    // Lost for want of knowledge, without what exploration itself costs.
    return runs.map(({ trace }) => trace.regretByCause[599])
  }
  const [one, six] = [1, 6].map((instructions) => estimate(uncertain(instructions)))
  // Learning six errands apart would cost six times as much; learned together they cost the same.
  expect(one.mean).toBeGreaterThan(3)
  expect(apart(one, six)).toBeLessThan(4)
  expect(6 * one.mean - six.mean).toBeGreaterThan(4 * six.error)
})
