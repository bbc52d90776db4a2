// The lesson is whole in every language, its links open, its symbols name things that are there, and what it claims is so.
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import type { LaneRun } from '../core/experiment/trace.ts'
import { decodeLink, encodeLink } from '../core/link.ts'
import { rowOf } from '../core/params.ts'
import { ensemblesOf } from '../core/testing/ensembles.ts'
import { runLane } from '../core/testing/lanes.ts'
import { type Chapter, type ChapterText, type Seen, symbolsOf } from './chapter.ts'
import { factOf, fillIn, namesIn, settingOf } from './facts.ts'
import { CHAPTERS, LANGUAGES } from './index.ts'
import { measuredOf } from './measured.ts'
import { nothingLost } from './testing.ts'
import { CURVES, KNOBS, PARTS } from './things.ts'
import type { Words } from './words.ts'

/** The smallest margin of the claims is several standard errors of a mean over so many. */
const RUNS = 40
const TAGS = Object.keys(LANGUAGES)

const words = new Map<string, Words>()
beforeAll(async () => {
  for (const tag of TAGS) words.set(tag, await LANGUAGES[tag].load())
})
const wordsOf = (tag: string): Words => words.get(tag) as Words

const textsOf = ({ title, idea, formula, symbols, tasks, seen }: ChapterText): string[] => [
  title,
  ...idea,
  formula,
  ...Object.values(symbols),
  ...Object.values(tasks),
  seen,
]

/** What a reader sees of a chapter’s own state at the end of a short run of it. */
function seenAtEnd({ link }: Chapter): Seen {
  const { config } = decodeLink(link)
  const short = { ...config, shared: { ...config.shared, episodes: 60 } }
  const lanes = config.lanes.map((_, lane) => runLane(short, lane))
  return { config: short, lanes, done: 60, lit: null, explained: null, picture: 'run', revealed: null }
}

/** Every literal data-thing of the page. */
function thingsInView(): Set<string> {
  const view = resolve(import.meta.dirname, '../view')
  const files = readdirSync(view, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.tsx'),
  )
  const marks = files.flatMap((path) => [
    ...readFileSync(join(view, path), 'utf8').matchAll(/\bdata-thing="([\w -]+)"/g),
  ])
  return new Set(marks.map(([, thing]) => thing))
}

test('there are ten chapters, each with an id of its own', () => {
  expect(CHAPTERS.length).toBe(10)
  expect(new Set(CHAPTERS.map(({ id }) => id)).size).toBe(10)
})

describe.each(TAGS)('in %s', (tag) => {
  test('every chapter has all its words and no others', () => {
    expect(Object.keys(wordsOf(tag).chapters)).toEqual(CHAPTERS.map(({ id }) => id))
    for (const { id, formula, tasks } of CHAPTERS) {
      const text = wordsOf(tag).chapters[id]
      const symbols = new Set(symbolsOf(formula).map((symbol) => symbol.id))
      expect(Object.keys(text.symbols).sort(), id).toEqual([...symbols].sort())
      expect(Object.keys(text.tasks).sort(), id).toEqual(tasks.map((task) => task.id).sort())
      for (const one of textsOf(text)) expect(one.trim(), id).not.toBe('')
    }
  })

  test('no number is typed that the run knows: every name in braces is one', () => {
    for (const chapter of CHAPTERS) {
      const seen = seenAtEnd(chapter)
      for (const text of textsOf(wordsOf(tag).chapters[chapter.id])) {
        for (const name of namesIn(text))
          expect(Number.isFinite(factOf(name, seen)), `${chapter.id}: {${name}}`).toBe(true)
        expect(fillIn(text, tag, (name) => factOf(name, seen))).not.toMatch(/[{}…]/)
      }
    }
  })
})

test.each(TAGS.filter((tag) => tag !== 'en'))('nothing is left in English in %s', (tag) => {
  const flat = ({ chapters, frame, prediction, teach }: Words): [string, string][] => {
    const found: [string, string][] = []
    JSON.stringify({ chapters, frame, prediction, teach }, (key, value: unknown) => {
      // A link, or minutes, are the same in every language.
      if (typeof value === 'string' && key !== 'link' && key !== 'minutes')
        found.push([`${found.length} ${key}`, value])
      return value
    })
    return found
  }
  const english = new Map(flat(wordsOf('en')))
  for (const [key, value] of flat(wordsOf(tag))) expect(value, key).not.toBe(english.get(key))
})

test('every chapter opens from its link, and nothing has been done in it yet', () => {
  for (const { link, claims, tasks, id } of CHAPTERS) {
    for (const each of [link, ...claims.map((claim) => claim.link)]) {
      const { notices, ...linked } = decodeLink(each)
      expect(notices, each).toEqual([])
      expect(encodeLink(linked), each).toBe(each)
    }
    const { config } = decodeLink(link)
    const lanes = config.lanes.map((_, lane) => runLane(config, lane))
    const opened = { lit: null, explained: null, picture: 'run', revealed: null }
    for (const task of tasks)
      expect(task.done({ config, lanes, done: 0, ...opened }), `${id} ${task.id}`).toBe(false)
  }
})

test('every symbol names a thing of the page', () => {
  const marks = thingsInView()
  for (const part of PARTS) expect(marks, part).toContain(part)
  for (const { formula, link, id } of CHAPTERS) {
    const { config } = decodeLink(link)
    expect(symbolsOf(formula).length, id).toBeGreaterThanOrEqual(2)
    for (const { thing } of symbolsOf(formula)) {
      if ((KNOBS as readonly string[]).includes(thing))
        expect(rowOf(thing, config.shared.scenario), `${id}: ${thing}`).toBeDefined()
      else if ((CURVES as readonly string[]).includes(thing)) {
        // A curve of a lane that is there, and a bound that is proved for it.
        const lane = thing === 'linear' ? 0 : 'ABCD'.indexOf(thing.slice(-1))
        expect(config.lanes.length, `${id}: ${thing}`).toBeGreaterThan(lane)
        if (thing.startsWith('bound')) expect(runLane(config, lane).theory.upperBound, id).not.toBeNull()
      } else expect(PARTS, `${id}: ${thing}`).toContain(thing)
    }
  }
})

test('every thing is named by some formula', () => {
  const named = new Set(CHAPTERS.flatMap(({ formula }) => symbolsOf(formula).map(({ thing }) => thing)))
  expect([...named].sort()).toEqual([...CURVES, ...KNOBS, ...PARTS].sort())
})

test('a fact is what the run says, a setting what the link does', () => {
  const { config } = decodeLink('v=1&B.epsilon=0.3&B.epsilonMode=fixed&B.llmError=0.2')
  const { episodes } = config.shared
  const lanes = config.lanes.map((_, lane) => runLane(config, lane))
  const seen = { config, lanes, done: 7, lit: null, explained: null, picture: 'run', revealed: null }
  const { trace, theory } = lanes[1]
  const lost = Array.from(trace.regret, (regret, i) => regret - (i > 0 ? trace.regret[i - 1] : 0))
  const mean = (values: number[]): number => values.reduce((sum, x) => sum + x, 0) / values.length
  expect(factOf('B.lost', seen)).toBeCloseTo(7 * mean(lost.slice(0, 7)), 9)
  expect(factOf('B.total', seen)).toBeCloseTo(Number(episodes) * mean(lost), 9)
  expect(factOf('B.pace', seen)).toBeCloseTo(mean(lost.slice(Number(episodes) / 2)), 9)
  expect(factOf('B.reports', seen)).toBe(7 * theory.horizon)
  expect(factOf('B.explored', seen)).toBe(trace.explored.slice(0, 7).filter((one) => one === 1).length)
  expect(factOf('B.sure', seen)).toBe(trace.posteriorTruth[6])
  expect(factOf('B.sure', { ...seen, done: 0 })).toBe(1 / 8)
  expect(['done', 'T', 'legs', 'B.epsilon', 'B.llmError'].map((name) => factOf(name, seen))).toEqual([
    7, 1000, 4, 0.3, 0.2,
  ])
  expect(factOf('B.lost', { ...seen, lanes: [] })).toBeNull()
  for (const none of ['fish', 'B.fish', 'D.llmError', 'then.legs', 'planner'])
    expect(factOf(none, seen), none).toBeUndefined()
  const other = { ...config, shared: { ...config.shared, legs: 2 } }
  expect(['legs', 'then.legs', 'then.B.llmError'].map((name) => settingOf(name, [config, other]))).toEqual([
    4, 2, 0.2,
  ])
})

test('the valley is where it is measured to be, from well below the least of the bound to a little above it', () => {
  const { link, tasks } = CHAPTERS.find(({ id }) => id === 'valley') as Chapter
  const { config } = decodeLink(link)
  const valley = tasks.find(({ id }) => id === 'valley')
  const isThere = (lane: LaneRun): boolean | undefined =>
    valley?.done({
      config,
      lanes: [lane],
      done: 0,
      lit: null,
      explained: null,
      picture: 'run',
      revealed: null,
    })
  const at = (epsilon: number): LaneRun => runLane({ ...config, lanes: [{ ...config.lanes[0], epsilon }] })
  const { epsilonTheory } = at(0.5).theory
  // The floor and what is half and twice as much, as the claim of its width has them; and the bound's own.
  for (const epsilon of [0.02, 0.04, 0.08, epsilonTheory])
    expect(isThere(at(epsilon)), `${epsilon}`).toBe(true)
  for (const epsilon of [0, 0.002, 0.2, 0.5]) expect(isThere(at(epsilon)), `${epsilon}`).toBe(false)
})

const CLAIMS = CHAPTERS.flatMap(({ id, claims }) => claims.map((claim) => ({ id, ...claim })))

test.each(CLAIMS)('$id: what it says is so of $link', ({ link, holds }) => {
  const measured = measuredOf(ensemblesOf(link, RUNS))
  expect(holds(measured), measured.lanes.map(({ regret }) => regret(measured.episodes)).join(', ')).toBe(true)
  expect(holds(nothingLost(measured))).toBe(false)
})
