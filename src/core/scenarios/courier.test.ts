// Courier's own laws: its codes are Latin, and no expert reads the board by accident.
import { describe, expect, it } from 'vitest'
import { Laboratory } from '../experiment/laboratory.ts'
import { defaultShared } from '../params.ts'
import { settings } from '../testing/settings.ts'

const worlds = [
  ...settings,
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
