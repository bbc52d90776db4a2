// The synthetic channel: δ_Rep spread evenly over what can be confused, and nothing else.
import { expect, test } from 'vitest'
import { syntheticChannel } from './channel.ts'
import { randomModel } from './testing/random-model.ts'

test('it errs by δ_Rep where there is something to confuse, and says any of that with the same chance', () => {
  for (let seed = 0; seed < 30; seed++) {
    const model = randomModel(seed)
    for (const delta of [0.001, 0.3, 1]) {
      const { error, mistakes } = syntheticChannel(model, delta)
      for (const [o, others] of model.confusable.entries()) {
        expect(error[o]).toBe(others.length > 0 ? delta : 0)
        expect(mistakes[o].map(({ value }) => value)).toEqual(others)
        for (const { probability } of mistakes[o]) expect(probability).toBe(1 / others.length)
      }
    }
    expect(syntheticChannel(model, 0).error.every((chance) => chance === 0)).toBe(true)
  }
})
