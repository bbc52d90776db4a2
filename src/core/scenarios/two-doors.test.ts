// The smallest scenario: one wrong door costs one episode and tells everything.
import { expect, test } from 'vitest'
import { configOf, replicates } from '../testing/lanes.ts'

test('imitation loses one episode or none, each half the time', () => {
  const runs = 400
  const [naive] = replicates(configOf({ scenario: 'two-doors', seed: 'lesson' }, {}), runs)
  let wrong = 0
  for (const { trace, theory } of naive) {
    expect([0, 1]).toContain(trace.regret[99])
    expect(trace.regret[99]).toBe(trace.regret[0])
    expect([theory.vStar, theory.priorValue, theory.moveProbability]).toEqual([1, 0.5, 1])
    wrong += trace.regret[0]
  }
  // A fair coin 400 times: four standard deviations are 40.
  expect(Math.abs(wrong - runs / 2)).toBeLessThan(40)
})
