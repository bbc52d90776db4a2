// Checks the caption on runs whose losses are known in closed form, so that every number in it is computable.
import { describe, expect, it } from 'vitest'
import type { LaneRun } from '../../core/experiment/trace.ts'
import { caption } from './caption.ts'

const T = 1000

/** A lane that loses `loss(t)` in episode t, and explores where `explores(t)`. */
function lane(
  loss: (t: number) => number,
  theory: object = {},
  explores: (t: number) => boolean = () => false,
): LaneRun {
  const regret = new Float64Array(T)
  const explored = new Uint8Array(T)
  let total = 0
  for (let t = 0; t < T; t++) {
    total += loss(t)
    regret[t] = total
    explored[t] = explores(t) ? 1 : 0
  }
  const known = {
    vStar: 1,
    priorValue: 0,
    explorationLoss: 1,
    worstEpisode: 1,
    actorLoss: 0,
    moveProbability: 1 / 512,
    epsilonFirst: 0,
    epsilonLast: 0,
    upperBound: Float64Array.from({ length: T }, (_, t) => t + 1),
    lowerBound: null,
  }
  const trace = { episodes: T, regret, explored, posteriorTruth: new Float64Array(T) }
  return { trace, theory: { ...known, ...theory } } as unknown as LaneRun
}

const naive = lane(() => 1, { lowerBound: new Float64Array(T) })
const tenth = (t: number): boolean => t % 10 === 0
const exploring = lane((t) => (tenth(t) ? 1 : 0), { epsilonFirst: 0.1, epsilonLast: 0.1 }, tenth)
const say = (lanes: LaneRun[], done: number, more: object = {}): string =>
  caption({ lanes, done, difference: null, bands: [], bounds: true, brief: false, ...more })

describe('the caption', () => {
  it('promises nothing before the first episode', () => {
    expect(say([naive, exploring], 0)).toContain('No episode has been played yet')
  })

  it('says how much each lost, of what, and that the naive line bends by luck alone', () => {
    const words = say([naive, exploring], 200)
    expect(words).toContain('After 200 episodes A has lost 200 of an expert’s 200, B 20.')
    expect(words).toContain('A still loses 1 per episode, a straight line that only luck bends')
    expect(words).toContain('1/p = 512 episodes')
  })

  it('says apart what the Actor itself loses, if it is no oracle', () => {
    const learned = lane(() => 1, { actorLoss: 0.613 })
    const hair = lane(() => 1, { actorLoss: -0.0002 })
    const words = say([learned, exploring], 200)
    expect(words).toContain('What the Actor itself loses is apart: V* lost 0.61 per episode.')
    const brief = say([learned, exploring], 200, { brief: true })
    expect(brief).toContain('V* lost by the Actor is apart: 0.61 each.')
    for (const runs of [[naive, exploring], [hair]]) expect(say(runs, 200)).not.toContain('Actor')
    // A difference of two regrets has none of it either, and says nothing of it.
    expect(say([learned, exploring], 200, { difference: [0, 1] })).not.toContain('Actor')
  })

  it('gives the measured tail of exploration beside the slope that ε predicts', () => {
    expect(say([naive, exploring], 200)).toContain(
      'B has bent to 0.1 per episode (the last 100), all exploration: a linear tail of mean slope ε·V* = 0.1.',
    )
  })

  it('does not write V* where an exploration episode loses something else', () => {
    const cheaper = lane(
      (t) => (tenth(t) ? 0.5 : 0),
      { epsilonFirst: 0.1, epsilonLast: 0.1, explorationLoss: 0.5 },
      tenth,
    )
    expect(say([cheaper], 200)).toContain('ε·Δ_exp = 0.05')
  })

  it('claims no shape from fewer than twice ten episodes', () => {
    expect(say([naive], 19)).toBe('After 19 episodes A has lost 19 of an expert’s 19.')
  })

  it('says when nothing is lost any more, and that luck did it for a naive lane that knows the truth', () => {
    const found = lane((t) => (t < 50 ? 1 : 0), { lowerBound: new Float64Array(T) })
    found.trace.posteriorTruth.fill(1)
    expect(say([found], 200)).toContain('A has lost nothing in the last 100: luck showed it the truth.')
  })

  it('names lanes that no bound covers, and those beyond one, only where bounds are shown', () => {
    const unbound = lane(() => 1, { upperBound: null })
    expect(say([naive, unbound], 100)).toContain('No bound is proved for B: that needs BAIL')
    expect(say([naive, unbound], 100, { bands: [], bounds: false })).not.toContain('bound')
    const beyond = lane(() => 1, { upperBound: new Float64Array(T).fill(10) })
    expect(say([beyond], 100)).toContain('A lies beyond a bound: it holds for the mean over runs.')
  })

  it('gives the difference its sign in words', () => {
    expect(say([naive, exploring], 100, { difference: [0, 1] })).toContain('A has lost 90 more than B')
    expect(say([naive, exploring], 100, { difference: [1, 0] })).toContain('A has lost 90 more than B')
    expect(say([naive, naive], 100, { difference: [0, 1] })).toContain('A and B have lost the same')
  })

  it('is about half as long when brief', () => {
    const brief = say([naive, exploring], 200, { brief: true })
    expect(brief).toBe(
      'After 200 episodes: A has lost 200, still 1 per episode. B has lost 20, now 0.1 per episode, all exploration.',
    )
  })
})
