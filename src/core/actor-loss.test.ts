// V* lost to the Actor, by brute force; and that a learned Actor is in the link, to the bit.
import { expect, test } from 'vitest'
import { Laboratory } from './experiment/laboratory.ts'
import { decodeLink, encodeLink } from './link.ts'
import type { Values } from './parameter.ts'
import { defaultShared } from './params.ts'
import { configOf, runLane } from './testing/lanes.ts'
import { losses } from './testing/slow-theory.ts'

const laboratory = (values: Values): Laboratory => new Laboratory({ ...defaultShared('courier'), ...values })

test.each([
  { plans: 3, legs: 2, slip: 0.3, actorEpisodes: 25 },
  { plans: 3, legs: 2, slack: 1, slip: 0.2, actorEpisodes: 120, instructions: 2 },
  { plans: 2, legs: 2, counter: 0.3, actorEpisodes: 0 },
])('it is the difference of two V*, each found by enumeration: %o', (values) => {
  const own = laboratory(values)
  const oracle = laboratory({ ...values, actorEpisodes: 'oracle' })
  for (let truth = 0; truth < Number(values.plans); truth++) {
    const { actorLoss, vStar } = own.theory(truth)
    const lost = losses(oracle.world.model, truth).vStar - losses(own.world.model, truth).vStar
    expect(actorLoss).toBeCloseTo(lost, 12)
    expect(vStar + actorLoss).toBeCloseTo(oracle.theory(truth).vStar, 12)
    expect(oracle.theory(truth).actorLoss).toBe(0)
  }
})

test('untrained it loses all that can be earned by walking, trained to the end nearly nothing', () => {
  const at = (actorEpisodes: number): number => laboratory({ slip: 0.2, actorEpisodes }).theory(0).actorLoss
  expect(at(0)).toBe(laboratory({ slip: 0.2 }).theory(0).vStar)
  expect(at(300)).toBeLessThan(at(0))
  // Four visits, each within 0.01 of the oracle's chance to arrive.
  expect(Math.abs(at(50_000))).toBeLessThan(0.04)
  // Where arrival is set by hand, the Actor decides nothing.
  expect(laboratory({ arrival: 0.9, actorEpisodes: 0 }).theory(0).actorLoss).toBe(0)
})

test('a link with N_a rebuilds the same run; another N_a is another run', () => {
  const config = configOf({ actorEpisodes: 400, slip: 0.2, episodes: 200 }, { epsilon: 0.1 })
  const digest = (of: typeof config): string => runLane(of, 0, 0, new Laboratory(of.shared)).digest
  const linked = encodeLink({ config })
  expect(linked).toContain('actorEpisodes=400')
  expect(digest(decodeLink(linked).config)).toBe(digest(config))
  expect(digest({ ...config, shared: { ...config.shared, actorEpisodes: 4000 } })).not.toBe(digest(config))
})
