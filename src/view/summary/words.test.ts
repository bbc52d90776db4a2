// What is told of an episode is of that episode: never of what was on show before it had arrived.
import { describe, expect, it } from 'vitest'
import type { Run } from '../../app/store.ts'
import type { EpisodeDetail } from '../../core/experiment/detail.ts'
import { initials } from '../../core/parameter.ts'
import * as courier from '../../core/scenarios/courier.ts'
import { arrived, type Moment } from '../lane/moment.ts'
import { summaryOf } from './words.ts'

const { scene } = courier.build(initials(courier.about.rows))
const trace = { episodes: 3, explored: Uint8Array.of(0, 1, 0), regret: Float64Array.of(0, 1, 1) }
const run = { scene, lanes: [{ trace }] } as unknown as Run

/** The end of an episode in which this was reported, believing in the third latent. */
function momentOf(of: Run, episode: number, reported: number): Moment {
  const weights = Float64Array.from(scene.latents, (_, z) => (z === 2 ? 1 : 0))
  const detail = { episode } as EpisodeDetail
  return { run: of, detail, step: { reported }, over: true, weights } as unknown as Moment
}

const told = (moment: Moment | null): string =>
  summaryOf({ run, done: 2, who: 'Courier', lossHidden: false, moments: [moment && arrived(moment, run, 1)] })

describe('the summary of an episode', () => {
  it('tells what was heard, believed and lost', () => {
    const said = told(momentOf(run, 1, 0))
    expect(said).toContain(`Courier A explored. ${scene.observations[0].phrase} It believes most in plan C`)
    expect(said).toContain('It has lost 1 so far.')
  })

  const bare = 'After 2 of 3 episodes. Courier A explored. It has lost 1 so far.'

  it('tells nothing of an episode that has not arrived', () => {
    expect(told(null)).toBe(bare)
    expect(told(momentOf(run, 0, 0))).toBe(bare)
  })

  it('tells nothing of another run, whose world may know other reports', () => {
    expect(told(momentOf({ ...run }, 1, scene.observations.length))).toBe(bare)
  })
})
