// The teacher’s page is whole in every language, its links open, and every expected answer is what many runs come to.
import { beforeAll, describe, expect, test } from 'vitest'
import { decodeLink, encodeLink } from '../core/link.ts'
import { ensemblesOf } from '../core/testing/ensembles.ts'
import { EXERCISE_RUNS, EXERCISES } from './exercises.ts'
import { fillIn, namesIn, settingOf } from './facts.ts'
import { CHAPTERS, LANGUAGES } from './index.ts'
import { type Measured, measuredFact, measuredOf } from './measured.ts'
import { nothingLost } from './testing.ts'
import type { TeachText } from './words.ts'

const measured = new Map<string, readonly Measured[]>()

/** Measured once, by the first test that asks. */
function statesOf(id: string): readonly Measured[] {
  const links = EXERCISES.find((exercise) => exercise.id === id)?.links ?? []
  const states = measured.get(id) ?? links.map((link) => measuredOf(ensemblesOf(link, EXERCISE_RUNS)))
  measured.set(id, states)
  return states
}

const settingsOf = (id: string) =>
  (EXERCISES.find((exercise) => exercise.id === id)?.links ?? []).map((link) => decodeLink(link).config)

test.each(EXERCISES)('$id: opens as the laboratory would write it', ({ links }) => {
  for (const link of links) {
    const { notices, ...linked } = decodeLink(link)
    expect(notices).toEqual([])
    expect(encodeLink(linked)).toBe(link)
  }
})

test.each(EXERCISES)(
  '$id: what the answer claims is so, and would not be if nobody lost anything',
  ({ id, holds }) => {
    const states = statesOf(id)
    const [first, second = first] = states
    const ends = states.map(({ lanes, episodes }) => lanes.map(({ regret }) => regret(episodes)))
    expect(holds(first, second), JSON.stringify(ends)).toBe(true)
    expect(holds(nothingLost(first), nothingLost(second))).toBe(false)
    // And it is about this state and that, or these lanes, in this order.
    const turned = ({ episodes, lanes: [a, ...others] }: Measured): Measured => ({
      episodes,
      lanes: [...others, a],
    })
    expect(states.length > 1 ? holds(second, first) : holds(turned(first), first)).toBe(false)
  },
)

describe.each(Object.entries(LANGUAGES))('in %s', (tag, { load }) => {
  let teach: TeachText
  beforeAll(async () => {
    teach = (await load()).teach
  })

  test('every exercise has its words, and every name in an answer is a number', () => {
    expect(Object.keys(teach.tasks)).toEqual(EXERCISES.map(({ id }) => id))
    for (const [id, { question, answer }] of Object.entries(teach.tasks)) {
      expect(question.trim(), id).not.toBe('')
      expect(namesIn(answer).length, id).toBeGreaterThanOrEqual(2)
      // What the link sets is read from it.
      expect(question.replaceAll(/\{[\w.]+\}/g, ''), id).not.toMatch(/\d/)
      const settings = settingsOf(id)
      for (const name of namesIn(question))
        expect(settingOf(name, settings), `${id}: {${name}}`).toBeTypeOf('number')
      for (const name of namesIn(answer))
        expect(
          Number.isFinite(measuredFact(name, statesOf(id)) ?? settingOf(name, settings)),
          `${id}: {${name}}`,
        ).toBe(true)
      const value = (name: string) => measuredFact(name, statesOf(id)) ?? settingOf(name, settings)
      expect(fillIn(answer, tag, value)).not.toMatch(/[{}…]/)
    }
  })

  test('the plans lead to chapters that there are, and to states that open', () => {
    const links = teach.plans.flatMap(({ steps }) => steps.flatMap(({ link }) => link ?? []))
    expect(links.length).toBeGreaterThanOrEqual(8)
    for (const link of links) {
      const chapter = /^\/lesson\/(\d+)(?:\/(\w+))?$/.exec(link)
      if (chapter) {
        expect(CHAPTERS[Number(chapter[1]) - 1], link).toBeDefined()
        expect(chapter[2] ?? 'en', link).toBe(tag)
      } else expect(decodeLink(link).notices, link).toEqual([])
    }
  })
})
