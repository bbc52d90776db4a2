// The prompt says what was asked and reported, all of what is within the window and nothing of what is not, and costs no more
// after a million episodes than after ten.
import { describe, expect, it, test } from 'vitest'
import type { Trace } from '../../core/experiment/trace.ts'
import { initials } from '../../core/parameter.ts'
import { build as courier, about as courierAbout } from '../../core/scenarios/courier.ts'
import type { Scene } from '../../core/scenarios/scenario.ts'
import { build as twoDoors, about as twoDoorsAbout } from '../../core/scenarios/two-doors.ts'
import { configOf, runLane } from '../../core/testing/lanes.ts'
import { alikeSince } from './alike.ts'
import { type PromptAt, type PromptLine, promptText } from './prompt-text.ts'
import { distinct, times, together } from './together.ts'

const doors = twoDoors(initials(twoDoorsAbout.rows)).scene
const [LEFT, RIGHT, SIGN] = [0, 1, 2]
const [PRIZE, NOTHING, SAYS_LEFT, SAYS_RIGHT] = [1, 2, 3, 4]

/** A run of two doors, an episode a step: what was asked, what was seen, what was said of it. */
function doorsRun(...steps: readonly (readonly [asked: number, seen: number, said: number])[]): Trace {
  const of = (at: 0 | 1 | 2): Uint16Array => Uint16Array.from(steps, (step) => step[at])
  return {
    episodes: steps.length,
    horizon: 1,
    instruction: new Uint8Array(steps.length),
    opening: new Uint16Array(steps.length),
    explored: Uint8Array.from(steps, ([asked]) => (asked === SIGN ? 1 : 0)),
    steps: new Uint8Array(steps.length).fill(1),
    subgoal: of(0),
    observation: of(1),
    reported: of(2),
  } as unknown as Trace
}

const spoken = ({ who, text, aside }: PromptLine): string =>
  `${who ? `${who}: ` : ''}${text}${aside ? ` [${aside}]` : ''}`
const read = (scene: Scene, trace: Trace, at: PromptAt, window = 0, most = 30): string[] =>
  promptText(scene, trace, at, window, most).lines.map(spoken)

describe('in a run that was written down by hand', () => {
  const trace = doorsRun(
    [LEFT, NOTHING, NOTHING],
    [LEFT, NOTHING, NOTHING],
    [SIGN, SAYS_RIGHT, SAYS_LEFT],
    [LEFT, NOTHING, NOTHING],
    [RIGHT, PRIZE, PRIZE],
  )
  const now = ['Human: Fetch the prize.', 'Reporter: The guest is on the porch.']

  it('is what a reader would say, word by word', () => {
    expect(read(doors, trace, { episode: 4, heard: 1, asked: false })).toEqual([
      'Episodes 1–2: Twice the same: Open the left door. The room is empty.',
      'Episode 3: Read the sign. The sign points to the left. [explored, misreported once]',
      'Episode 4: Open the left door. The room is empty.',
      ...now,
      'Planner: Open the right door.',
      'Reporter: Here is the prize!',
    ])
  })

  it('begins with the instruction, and grows by what is said', () => {
    expect(read(doors, trace, { episode: 0, heard: 0, asked: false })).toEqual([...now, 'Planner: '])
    expect(read(doors, trace, { episode: 0, heard: 0, asked: true })).toEqual([
      ...now,
      'Planner: Open the left door.',
    ])
  })

  it('holds the report, and the truth only beside it', () => {
    expect(read(doors, trace, { episode: 2, heard: 1, asked: false }, 1).slice(-2)).toEqual([
      'Planner: Read the sign. [explores]',
      'Reporter: The sign points to the left. [misreported, in truth: … the right.]',
    ])
  })

  it('ends where the window does, with what is forgotten beyond it', () => {
    expect(read(doors, trace, { episode: 4, heard: 0, asked: true }, 3)).toEqual([
      'Episodes 1–2: Twice the same: Open the left door. The room is empty.',
      'forgotten: beyond the context window of 3 episodes',
      'Episode 3: Read the sign. The sign points to the left. [explored, misreported once]',
      'Episode 4: Open the left door. The room is empty.',
      ...now,
      'Planner: Open the right door.',
    ])
    // The edge may lie between episodes that are alike.
    expect(read(doors, trace, { episode: 3, heard: 0, asked: true }, 3).slice(0, 3)).toEqual([
      'Episode 1: Open the left door. The room is empty.',
      'forgotten: beyond the context window of 3 episodes',
      'Episode 2: Open the left door. The room is empty.',
    ])
    expect(read(doors, trace, { episode: 4, heard: 0, asked: true }, 1).slice(0, 4)).toEqual([
      '…: 2 earlier episodes',
      'Episode 3: Read the sign. The sign points to the left. [explored, misreported once]',
      'Episode 4: Open the left door. The room is empty.',
      'forgotten: beyond the context window of 1 episode',
    ])
    // Nothing has been forgotten yet.
    const early = promptText(doors, trace, { episode: 2, heard: 0, asked: true }, 3, 30)
    expect(early.lines.some(({ kind }) => kind === 'edge')).toBe(false)
  })

  it.each(['instruction', 'opening', 'explored', 'observation', 'reported', 'steps'] as const)(
    'folds no episodes that differ in %s',
    (what) => {
      const alike = doorsRun(...Array.from({ length: 4 }, () => [LEFT, NOTHING, NOTHING] as const))
      expect(alikeSince(alike, 3)).toBe(0)
      const other = { ...alike, [what]: alike[what].slice() }
      other[what][2] = other[what][2] === 0 ? 1 : 0
      expect([1, 2, 3].map((episode) => alikeSince(other, episode))).toEqual([0, 2, 3])
    },
  )

  it('counts what it does not write out, and shows no edge before all of the window is written', () => {
    const at = { episode: 4, heard: 0, asked: true }
    const short = promptText(doors, trace, at, 4, 1)
    expect([short.held, short.more]).toEqual([3, 2])
    expect(short.lines.slice(0, 2).map(spoken)).toEqual([
      '…: 2 earlier episodes',
      'Episode 4: Open the left door. The room is empty.',
    ])
  })
})

describe('in runs of the laboratory', () => {
  const config = configOf(
    { episodes: 300, plans: 5, legs: 3, slack: 1, slip: 0.3, instructions: 2, seed: 'prompt' },
    { epsilon: 0.2, reporterError: 0.3, window: 7 },
    { planner: 'thompson' },
  )
  const { scene } = courier({ ...initials(courierAbout.rows), ...config.shared })
  const traces = [0, 1].map((lane) => runLane(config, lane).trace)

  /** What was asked and told of an episode, by the trace alone. */
  const phrases = (trace: Trace, episode: number): string[] =>
    Array.from({ length: trace.steps[episode] }, (_, h) => episode * trace.horizon + h).flatMap((at) => [
      scene.subgoals[trace.subgoal[at]].phrase,
      scene.observations[trace.reported[at]].phrase,
    ])
  /** The episodes that a line is about, from its own words. */
  const episodesOf = ({ who }: PromptLine): number[] => {
    const [from, to = from] = [...who.matchAll(/\d+/g)].map(([digits]) => Number(digits) - 1)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  }

  it.each([0, 1, 2, 7, 40])('with W = %d it tells every episode of the window once, in order', (window) => {
    for (const trace of traces) {
      for (const episode of [0, 1, 5, 6, 7, 39, 40, 150, 299]) {
        const at = { episode, heard: 0, asked: false }
        const { lines, held, more } = promptText(scene, trace, at, window, 1000)
        const told = lines.filter(({ kind }) => kind === 'episode')
        const first = window > 0 ? Math.max(0, episode - window + 1) : 0
        expect(told.flatMap(episodesOf)).toEqual(Array.from({ length: episode - first }, (_, i) => first + i))
        expect([held, more]).toEqual([episode - first, 0])
        for (const line of told) {
          for (const one of episodesOf(line)) {
            const all = phrases(trace, one)
            const asked = together(all.filter((_, i) => i % 2 === 0))
            const heard = together(all.filter((_, i) => i % 2 === 1))
            expect(line.text.endsWith(`${asked} ${heard}`)).toBe(true)
            expect(line.aside.includes('explored')).toBe(trace.explored[one] === 1)
          }
        }
        expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length)
      }
    }
  })

  it('tells this episode in full, line by line', () => {
    const [trace] = traces
    for (let episode = 0; episode < 60; episode++) {
      for (let heard = 0; heard <= trace.steps[episode]; heard++) {
        const { lines } = promptText(scene, trace, { episode, heard, asked: false }, 1, 0)
        const present = lines.filter(({ kind }) => ['human', 'reporter', 'planner', 'next'].includes(kind))
        const rest = heard < trace.steps[episode] ? [''] : []
        expect(present.map(({ text }) => text)).toEqual([
          scene.instructions[trace.instruction[episode]],
          scene.observations[trace.opening[episode]].phrase,
          ...phrases(trace, episode).slice(0, 2 * heard),
          ...rest,
        ])
        for (const [h, { aside }] of present.filter(({ key }) => key.includes('told')).entries()) {
          const at = episode * trace.horizon + h
          expect(aside !== '').toBe(trace.reported[at] !== trace.observation[at])
        }
      }
    }
  })

  it('says which errand an earlier episode was, where there are several', () => {
    const [trace] = traces
    const { lines } = promptText(scene, trace, { episode: 40, heard: 0, asked: false }, 0, 1000)
    for (const line of lines.filter(({ kind }) => kind === 'episode')) {
      const errand = ['letters', 'parcels'][trace.instruction[episodesOf(line)[0]]]
      expect(line.text).toContain(`(${errand}) `)
    }
  })
})

test('a million episodes are no more than the last lines', () => {
  const episodes = 1_000_000
  // Runs of 1, 2, 3, … alike episodes.
  const door = new Uint16Array(episodes)
  for (let at = 0, length = 1; at < episodes; at += length, length++) door.fill(length % 2, at, at + length)
  const trace = {
    ...doorsRun(),
    episodes,
    instruction: new Uint8Array(episodes),
    opening: new Uint16Array(episodes),
    explored: new Uint8Array(episodes),
    steps: new Uint8Array(episodes).fill(1),
    subgoal: door,
    observation: new Uint16Array(episodes).fill(NOTHING),
    reported: new Uint16Array(episodes).fill(NOTHING),
  } as Trace
  const last = episodes - 1
  // Asked again and again, as playing does: were each to look at all episodes, this would take minutes.
  for (let i = 0; i < 500; i++) {
    const { lines, held, more } = promptText(
      doors,
      trace,
      { episode: last - i, heard: 0, asked: true },
      0,
      30,
    )
    expect(lines).toHaveLength(34)
    expect(held).toBe(last - i)
    expect(more).toBeGreaterThan(900_000)
  }
  // The k-th run of alike episodes begins at k (k − 1) / 2.
  for (const k of [2, 40, 1000]) expect(alikeSince(trace, (k * (k - 1)) / 2 + 1)).toBe((k * (k - 1)) / 2)
})

describe('sentences', () => {
  it('become fewer where only their last words differ, and nothing is left out', () => {
    expect(together(['Go to room 3.', 'Go to room 6.', 'Go to room 3.'])).toBe('Go to room 3, 6, 3.')
    expect(together(['Read the board.', 'Read the board.'])).toBe('Read the board, twice.')
    expect(together(['Go to room 3.', 'Read the board.', 'Go to room 3.'])).toBe(
      'Go to room 3. Read the board. Go to room 3.',
    )
    expect(together(['The bell rings!', 'The bell rings.'])).toBe('The bell rings! The bell rings.')
    expect(together(['Dig.', 'Dig.', 'Dig.', 'Look.'])).toBe('Dig. Dig. Dig. Look.')
    expect(together([])).toBe('')
    expect([2, 3, 12].map(times)).toEqual(['twice', 'three times', '12 times'])
  })

  it('are told apart by what differs', () => {
    const errands = ['Deliver the letters to A.', 'Deliver the red parcels to A.']
    expect(errands.map((_, i) => distinct(errands, i))).toEqual(['letters', 'red parcels'])
    expect(distinct(['alone'], 0)).toBe('')
  })
})
