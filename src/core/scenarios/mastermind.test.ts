// Mastermind’s own laws: what is counted is the number of right legs, and that much feedback makes imitation learn.
import { expect, test } from 'vitest'
import { defaultShared } from '../params.ts'
import { configOf, replicates } from '../testing/lanes.ts'
import { estimate } from '../testing/statistics.ts'
import { code } from './courier-model.ts'
import * as mastermind from './mastermind.ts'

test('every route is told how many of its legs were right', () => {
  const [plans, legs] = [5, 3]
  const { model, scene } = mastermind.build({ ...defaultShared('mastermind'), plans, legs, arrival: 1 })
  for (let route = 0; route < 125; route++) {
    const rooms = [route % 5, Math.floor(route / 5) % 5, Math.floor(route / 25)]
    for (let z = 0; z < plans; z++) {
      let [{ value: state }] = model.start(0)
      for (const room of rooms) [{ value: state }] = model.transition(z, 0, state, room)
      const right = rooms.filter((room, leg) => room === code({ plans, instructions: 1 }, z, 0, leg)).length
      expect(model.isTerminal(state)).toBe(true)
      const [{ value: said }] = model.emission(state)
      const { phrase, tone } = scene.observations[said]
      expect(tone).toBe(right === legs ? 'success' : 'failure')
      expect(model.reward(0, said)).toBe(right === legs ? 1 : 0)
      const words = ['none of', 'one of', '2 of', 'The bell rings'][right]
      expect(phrase).toContain(words)
    }
  }
})

test('naive imitation learns where the courier, without the count, does not', () => {
  const [told, silent] = ['mastermind', 'courier'].map((scenario) => {
    const [runs] = replicates(configOf({ scenario, episodes: 300, seed: 'lesson' }, {}), 100)
    return runs.map(({ trace }) => ({ lost: trace.regret[299], belief: trace.posteriorTruth[299] }))
  })
  // A wrong guess rules out at least the plans that were mixed: a handful of episodes, whatever the luck.
  expect(Math.max(...told.map(({ lost }) => lost))).toBeLessThan(12)
  for (const { belief } of told) expect(belief).toBeGreaterThan(0.999)
  expect(estimate(told.map(({ lost }) => lost)).mean).toBeLessThan(4)
  expect(estimate(silent.map(({ lost }) => lost)).mean).toBeGreaterThan(200)
})
