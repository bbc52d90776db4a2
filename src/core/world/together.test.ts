// Who of a team arrived: given that not all did, and mixed with those times when all did, the law of independent arrivals.
import { describe, expect, it, test } from 'vitest'
import { chiSquareRatio, seeded } from '../testing/world.ts'
import { arrivedOfTeam } from './together.ts'

const SAMPLES = 40_000

/** A pattern of arrivals as a number: bit i for the i-th Actor. */
const bits = (arrived: readonly boolean[]): number =>
  arrived.reduce((sum, is, i) => sum + (is ? 1 << i : 0), 0)

describe.each([[[0.3]], [[0.9, 0.9]], [[0.2, 0.95]], [[0.999, 0.4]], [[0.7, 0.5, 0.9]], [[1, 0.6, 0.8]]])(
  'with chances %j',
  (chances) => {
    const all = (1 << chances.length) - 1
    const law = Array.from({ length: all + 1 }, (_, pattern) =>
      chances.reduce((p, q, i) => p * (pattern & (1 << i) ? q : 1 - q), 1),
    )

    it('the outcome drawn first and the Actors then, everybody arrives by chances of his own', () => {
      const draw = seeded(21)
      const counts = law.map(() => 0)
      for (let i = 0; i < SAMPLES; i++) {
        const pattern = draw() < law[all] ? all : bits(arrivedOfTeam(chances, draw))
        counts[pattern]++
      }
      // One false alarm in 3·10⁵ seeds, see chiSquareRatio.
      expect(chiSquareRatio(counts, law)).toBeLessThan(1)
    })

    it('never says that all arrived', () => {
      const draw = seeded(22)
      for (let i = 0; i < 2000; i++) expect(bits(arrivedOfTeam(chances, draw))).not.toBe(all)
      for (const u of [0, 1 - 2 ** -32]) expect(bits(arrivedOfTeam(chances, () => u))).not.toBe(all)
    })
  },
)

test('one Actor alone failed, which takes no draw', () => {
  const forbidden = (): number => {
    throw new Error('drawn')
  }
  expect(arrivedOfTeam([0.7], forbidden)).toEqual([false])
})

test('a failure so rare that 1 − Π q is rounded away is still the failure of one', () => {
  const chances = [1 - 1e-17, 1 - 2 ** -53]
  expect(arrivedOfTeam(chances, seeded(23)).filter((is) => !is)).toHaveLength(1)
})
