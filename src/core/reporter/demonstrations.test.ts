// The episodes that a Reporter is trained on have the law of the model, whoever leads them.
import { expect, test } from 'vitest'
import { compile } from '../graph.ts'
import { stream } from '../random.ts'
import { randomModel } from '../testing/random-model.ts'
import { demonstrated } from '../testing/slow-demonstrations.ts'
import { estimate } from '../testing/statistics.ts'
import { demonstrations } from './demonstrations.ts'

const [BLOCKS, LENGTH] = [200, 400]

test('each observation is met as often as all episodes, listed one by one, say', () => {
  for (let seed = 0; seed < 12; seed++) {
    const model = randomModel(950 + seed)
    const met = demonstrations(compile(model), stream('met', seed))
    const counts = Array.from({ length: BLOCKS }, () => {
      const count = Array.from({ length: model.observations }, () => 0)
      for (let i = 0; i < LENGTH; i++) count[met.next().value]++
      return count
    })
    for (const [o, share] of demonstrated(model).entries()) {
      // Blocks of many episodes are as good as independent, and so many of them nearly normal: 4.5 standard errors, and
      // for what is too rare for that the chance of one block.
      const { mean, error } = estimate(counts.map((count) => count[o] / LENGTH))
      expect(Math.abs(mean - share)).toBeLessThanOrEqual(4.5 * error + 1 / (BLOCKS * LENGTH))
    }
  }
})
