// The sentence says what the numbers say: nothing learnt, a factor, a plan ruled out, a belief that cannot move.
import { describe, expect, it } from 'vitest'
import { type Evidence, surprise, whySentence } from './why.ts'

function evidence(phrase: string, before: number[], likelihood: number[]): Evidence {
  const sum = before.reduce((total, w, z) => total + w * likelihood[z], 0)
  const letters = before.map((_, z) => 'ABCDEFGH'[z])
  return {
    phrase,
    noun: 'plan',
    letters,
    before,
    likelihood,
    after: before.map((w, z) => (w * likelihood[z]) / sum),
  }
}

const even = Array<number>(8).fill(1 / 8)

describe('why the belief moved', () => {
  it('a silent bell on a mixed route rules out nothing', () => {
    expect(whySentence(evidence('The bell stays silent.', even, Array<number>(8).fill(1)))).toBe(
      'The bell stays silent. Every plan predicts this with certainty, so nothing is ruled out and the belief stays.',
    )
  })

  it('an arrival that is equally likely under all says so', () => {
    const said = whySentence(evidence('The courier is at room 3.', even, Array<number>(8).fill(0.9)))
    expect(said).toContain('with the same probability 0.900')
  })

  it('the board makes one plan likelier by a factor', () => {
    const board = even.map((_, z) => (z === 2 ? 0.3875 : 0.0875))
    expect(whySentence(evidence('The notice board shows plan C.', even, board))).toBe(
      'The notice board shows plan C. This is 0.388 likely if plan C is true and 0.087 otherwise, ' +
        'so against the others the odds of plan C grow by a factor 4.4: from 0.125 to 0.388.',
    )
  })

  it('a bell leaves one plan', () => {
    const bell = even.map((_, z) => (z === 1 ? 1 : 0))
    expect(whySentence(evidence('The bell rings: delivered!', even, bell))).toBe(
      'The bell rings: delivered! This cannot happen under any of 7 plans, so they drop out; what is left is plan B.',
    )
  })

  it('a believed certainty cannot move', () => {
    expect(whySentence(evidence('The bell stays silent.', [0, 1], [1, 1]))).toContain(
      'Only plan B is believed',
    )
  })

  it('adds up the chance that was given to what was heard', () => {
    expect(surprise(evidence('', [0.5, 0.5], [0.2, 0.6]))).toBeCloseTo(0.4)
  })
})
