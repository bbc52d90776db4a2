// A prompt for the eye: its tokens are those that the network reads, in that order, with their marks, and words for where it looks.
import { describe, expect, it } from 'vitest'
import { Laboratory } from '../../../core/experiment/laboratory.ts'
import { type Example, examplesOf } from '../../../core/network/example.ts'
import { vocabularyOf } from '../../../core/network/tokenisers/index.ts'
import { defaultShared } from '../../../core/params.ts'
import { attended, attentionWords, tokensOf } from './prompt.ts'

const shared = defaultShared('courier')
const { graph, world } = new Laboratory(shared)
const { scene } = world
const examples = examplesOf(graph, vocabularyOf(shared, graph, 8))
const certain = examples[3]

describe('tokens', () => {
  it.each(examples.map((example) => [example.evidence, example] as const))(
    '%s: an opening for every episode, and one for each of its subgoals',
    (_, example: Example) => {
      const tokens = tokensOf(example, scene, null)
      expect(tokens.length).toBe(example.episodes.reduce((sum, { steps }) => sum + steps + 1, 0))
      expect(tokens.filter(({ mark }) => mark === '').map(({ episode }) => episode)).toEqual(
        example.episodes.map((__, i) => i + 1),
      )
      expect(tokens.every(({ attention }) => attention === 0)).toBe(true)
      expect(attended(tokens)).toEqual([])
      expect(attentionWords(tokens)).toBe('')
    },
  )

  it('show visits by their room, signs by the letter that they name, and ends by what the bell does', () => {
    const marks = new Set(tokensOf(certain, scene, null).map(({ mark, tone }) => `${tone} ${mark}`))
    expect(marks).toContain('success ✓')
    expect(
      [...marks].every((mark) => /^(place( [1-8]?|)|evidence [A-H]|success ✓|failure ✗)/.test(mark)),
    ).toBe(true)
  })
})

it('where it looks: the most attended on top, nothing for hairs, and in words', () => {
  const count = tokensOf(certain, scene, null).length
  const bell = tokensOf(certain, scene, null).findIndex(({ tone }) => tone === 'success')
  const attention = new Float64Array(count).fill(0.001)
  attention[bell] = 0.6
  attention[0] = 0.3
  attention[count - 1] = 0.05
  const tokens = tokensOf(certain, scene, attention)
  expect(attended(tokens)).toEqual([0, bell])
  const words = attentionWords(tokens)
  expect(words).toMatch(/^6\d% of its attention is on the \d+ of \d+ earlier tokens/)
  expect(words).toMatch(/most \(60%\) on “.*The bell rings: delivered!” in episode \d\.$/)
})
