// Every preset opens from its link, and its sentence is true: of the mean of many runs, and of the run that it shows.
import { expect, test } from 'vitest'
import { laboratoryOf, setUpLane } from './experiment/laboratory.ts'
import { decodeLink, encodeLink } from './link.ts'
import { PRESETS } from './presets.ts'
import { CLAIMS, type Ending } from './testing/claims.ts'
import { endings } from './testing/lanes.ts'

/** Replicates; the smallest of the claims’ margins is several standard errors of a mean over so many. */
const RUNS = 60

test('presets have ids, titles and sentences of their own, and a claim each', () => {
  for (const of of ['id', 'title', 'teaches', 'link'] as const)
    expect(new Set(PRESETS.map((preset) => preset[of])).size).toBe(PRESETS.length)
  expect(Object.keys(CLAIMS).sort()).toEqual(PRESETS.map(({ id }) => id).sort())
  for (const { teaches } of PRESETS) expect(teaches).toMatch(/^[A-Z].+\.$/)
})

test.each(PRESETS)('$id: its link is short and whole', ({ link }) => {
  const { notices, refusals, ...linked } = decodeLink(link)
  expect([...notices, ...refusals]).toEqual([])
  // As the laboratory would write it.
  expect(encodeLink(linked)).toBe(link)
})

test.each(PRESETS)('$id: $teaches', ({ id, link }) => {
  const { config } = decodeLink(link)
  const episodes = Number(config.shared.episodes)
  const regrets = endings(config, RUNS)
  const vStarLost = setUpLane(laboratoryOf(config), config, 0, 0).theory.actorLoss
  const ending = ([A, B = Number.NaN, C = Number.NaN, D = Number.NaN]: number[]): Ending => ({
    A,
    B,
    C,
    D,
    episodes,
    vStarLost,
  })
  const means = regrets.map((each) => each.reduce((a, b) => a + b) / RUNS)
  const claim = CLAIMS[id]
  expect(claim(ending(means)), `the means ${means.join(', ')}`).toBe(true)
  const shown = regrets.map(([first]) => first)
  expect(claim(ending(shown)), `the run shown ${shown.join(', ')}`).toBe(true)
  // A claim is of a difference: it fails where lanes change places, or where all lose the same.
  expect(claim(ending([...means.slice(1), means[0]]))).toBe(false)
  expect(claim(ending(means.map(() => means[0])))).toBe(false)
})
