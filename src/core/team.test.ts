// Several Actors: joint subgoals and their parts, and that a team of one is the single Actor to the last bit.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { defaultShared } from './params.ts'
import { buildOf } from './scenarios/builds.ts'
import { askerOf, askersOf, countOf, joined, partsOf, sizesOf } from './team.ts'
import { configOf, runLane } from './testing/lanes.ts'
import { settings } from './testing/settings.ts'

const SIZES = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 4 })

describe('a joint subgoal', () => {
  it('has one number for every choice of parts, and gives its parts back', () => {
    fc.assert(
      fc.property(SIZES, (sizes) => {
        const count = countOf(sizes)
        for (let joint = 0; joint < count; joint++) {
          const parts = partsOf(joint, sizes)
          for (const [k, part] of parts.entries()) expect(part >= 0 && part < sizes[k]).toBe(true)
          expect(joined(parts, sizes)).toBe(joint)
        }
      }),
      { numRuns: 40 },
    )
  })

  it('counts the last Actor fastest, and is the subgoal itself for one Actor', () => {
    expect(partsOf(7, [3, 4])).toEqual([1, 3])
    expect(partsOf(5, sizesOf({ subgoals: 9 }))).toEqual([5])
  })
})

it('askers are told apart from a plan that all follow, and none from any', () => {
  fc.assert(
    fc.property(
      fc
        .integer({ min: 1, max: 40 })
        .chain((latents) =>
          fc.tuple(
            fc.constant(latents),
            fc.array(fc.integer({ min: 0, max: latents - 1 }), { minLength: 1, maxLength: 3 }),
          ),
        ),
      ([latents, askers]) => {
        const asker = askerOf(askers, latents)
        expect(askersOf(asker, askers.length, latents)).toEqual(askers)
        expect(asker < latents).toBe(askers.every((z) => z === askers[0]))
      },
    ),
  )
  expect(askersOf(-1, 2, 8)).toEqual([-1, -1])
})

const alone = settings.filter(
  (values) =>
    buildOf(values.scenario)({ ...defaultShared(String(values.scenario)), ...values }).scene.actors === 1,
)

test.each(alone)('a team of one draws what the single Actor draws in %o', (values) => {
  const config = configOf(
    { ...values, episodes: 300, seed: 'team' },
    { epsilon: 0.1 },
    { epsilon: 0.1, planner: 'independent' },
  )
  const [single, team] = [0, 1].map((lane) => runLane(config, lane))
  expect(team.trace).toEqual(single.trace)
  expect(team.digest).toBe(single.digest)
})
