// What a lane says of itself: how often it explored, what it believes, and nothing of the truth where that is hidden.
import { expect, it } from 'vitest'
import type { Run } from '../../app/store.ts'
import { statusOf } from './status.ts'

const LATENTS = 8

/** A run of one lane that explored in every third episode, with this belief in the true world after each. */
const runOf = (...beliefs: readonly number[]): Run =>
  ({
    scene: { noun: 'plan' },
    lanes: [
      {
        theory: { latents: LATENTS },
        trace: { explored: beliefs.map((_, t) => (t % 3 === 2 ? 1 : 0)), posteriorTruth: beliefs },
      },
    ],
  }) as unknown as Run

const after = (run: Run, episodes: number, hidden = false): string =>
  statusOf(run, 0, { episode: episodes, step: 0, cell: 0, done: false }, hidden).join(' ')

const BELIEFS = [1 / LATENTS, 0.0004, 0.0512, 0.1, 0.634, 0.9994, 0.9996]

it('counts the episodes that explored, and says what the belief is, to a percent or a tenth of one', () => {
  const run = runOf(...BELIEFS)
  expect(BELIEFS.map((_, t) => after(run, t))).toEqual([
    'It has seen nothing yet.',
    'None explored. All 8 plans alike.',
    'None explored. True plan 0.0%.',
    '1 explored. True plan 5.1%.',
    '1 explored. True plan 10%.',
    '1 explored. True plan 63%.',
    '2 explored. True plan 100%.',
  ])
})

it('counts the episode at the playhead once that is over', () => {
  const run = runOf(...BELIEFS)
  const at = { episode: 2, step: 2, cell: 0 }
  expect(statusOf(run, 0, { ...at, done: false }, true)).toEqual(['None explored.'])
  expect(statusOf(run, 0, { ...at, done: true }, true)).toEqual(['1 explored.'])
})

it('says nothing of the truth where it is hidden', () => {
  const run = runOf(...BELIEFS)
  for (const [t] of BELIEFS.entries()) expect(after(run, t + 1, true)).not.toMatch(/plan|%/)
})
