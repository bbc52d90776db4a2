// Which arrow is lit as the playhead passes, and what the parts of the system then say.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { StepDetail } from '../../core/experiment/detail.ts'
import { initials } from '../../core/parameter.ts'
import { about, build } from '../../core/scenarios/courier.ts'
import { cellOfNext, FLOWS, flowAt } from './flow.ts'
import { promptAt, type Spoken, saidBy, sentenceOf } from './say.ts'

const { scene } = build(initials(about.rows))
const PAUSES = { lead: 4, dwell: 6 }
const at = (cell: number, index = 0, moves = 10) => flowAt({ index, moves, cell }, PAUSES)

describe('what flows', () => {
  it('goes round: asked, named, walked, seen, said, read', () => {
    expect([-4, -2.1].map((cell) => at(cell))).toEqual(['instruction', 'instruction'])
    expect([-2, 0].map((cell) => at(cell))).toEqual(['subgoal', 'subgoal'])
    expect([0.1, 5, 9.9].map((cell) => at(cell))).toEqual(['moves', 'moves', 'moves'])
    expect([10, 11.9].map((cell) => at(cell))).toEqual(['truth', 'truth'])
    expect([12, 13.9].map((cell) => at(cell))).toEqual(['words', 'words'])
    expect([14, 1e9, Number.POSITIVE_INFINITY].map((cell) => at(cell))).toEqual([
      'reading',
      'reading',
      'reading',
    ])
  })

  it('begins with an instruction in the first step of an episode only, and without a walk goes on to what happens', () => {
    expect([-4, -2.1].map((cell) => at(cell, 1))).toEqual(['subgoal', 'subgoal'])
    expect(at(0, 0, 0)).toBe('truth')
  })

  it('is stepped through arrow by arrow, from wherever one is, and none is passed over', () => {
    const walked = fc.record({
      index: fc.nat(3),
      moves: fc.integer({ min: 1, max: 40 }),
      cell: fc.double({ min: -30, max: 60, noNaN: true }),
    })
    const pauses = fc.double({ min: 0.5, max: 20, noNaN: true }).map((dwell) => ({ dwell, lead: dwell / 2 }))
    fc.assert(
      fc.property(walked, pauses, (from, length) => {
        const before = flowAt(from, length)
        const cell = cellOfNext(from, length)
        if (cell === null) expect(before).toBe('reading')
        else expect(FLOWS.indexOf(flowAt({ ...from, cell }, length))).toBe(FLOWS.indexOf(before) + 1)
      }),
    )
  })
})

const READ_BOARD = 8
const [SHOWS_C, SHOWS_D] = [11, 12]

const legTo = (standsAfter: number) => ({ asker: 5, walk: new Uint16Array(13), standsAfter })

const step = (more: Partial<StepDetail> = {}): StepDetail =>
  ({
    subgoal: 2,
    asker: 5,
    cause: 0,
    observation: 3,
    reported: 3,
    legs: [legTo(scene.places[3].cell)],
    ...more,
  }) as StepDetail

const spoken = (more: Partial<Spoken> = {}): Spoken => ({
  scene,
  step: step(),
  instruction: 0,
  explores: false,
  index: 1,
  moved: 4.5,
  flow: 'reading',
  held: 0,
  reads: true,
  ...more,
})

const even = new Float64Array(8).fill(1 / 8)
const say = (more: Partial<Spoken> = {}, weights = even) => saidBy(spoken(more), weights)

describe('what is said', () => {
  it('is said in order, each part silent until the flow has come to it', () => {
    const silent = FLOWS.map(
      (flow) => Object.values(say({ flow })).filter(({ words }) => words === '…').length,
    )
    expect(silent).toEqual([4, 3, 2, 1, 0, 0])
    expect(say({ flow: 'truth' }).reporter.words).toBe('…')
    expect(say({ flow: 'truth' }).world.words).toBe('The courier is at room 3.')
    expect(say({ flow: 'words' }).reporter.words).toBe('The courier is at room 3.')
  })

  it('tells the Actor’s moves, and whether it arrived', () => {
    expect(say({ flow: 'moves' }).actor.words).toBe('Move 5 of 12')
    expect(say({ flow: 'moves', moved: 12 }).actor.words).toBe('Move 12 of 12')
    expect(say().actor.words).toBe('Arrived after 12 moves.')
    expect(say({ step: step({ legs: [legTo(scene.home)] }) }).actor.words).toBe(
      'Did not arrive: called back after 12 moves.',
    )
  })

  it('crosses out what is misreported, and keeps the truth with the world', () => {
    const wrong = step({ subgoal: READ_BOARD, observation: SHOWS_C, reported: SHOWS_D })
    const { world, reporter } = say({ step: wrong })
    expect([world.words, world.wrong]).toEqual(['The notice board shows plan C.', false])
    expect([reporter.words, reporter.wrong]).toEqual(['The notice board shows plan D.', true])
    expect(say().reporter.wrong).toBe(false)
  })

  it('tells what the Planner believes, never rounded to a certainty, and why it says what does not follow from that', () => {
    const note = (weights: number[], more: Partial<Spoken> = {}): string =>
      say(more, Float64Array.from(weights)).planner.note
    expect(say().planner.note).toBe('all 8 plans alike')
    expect(note([0.1, 0.62, 0, 0.28, 0, 0, 0, 0])).toBe('believes B 62%, D 28%')
    expect(note([0.999, 0.001, 0, 0, 0, 0, 0, 0])).toBe('believes A >99%')
    expect(note([1, 0, 0, 0, 0, 0, 0, 0])).toBe('believes A 100%')
    expect(note([0.999, 0.001, 0, 0, 0, 0, 0, 0], { explores: true })).toBe('explores; believes A >99%')
    expect(note([1, 0, 0, 0, 0, 0, 0, 0], { step: step({ cause: 2 }) })).toBe('a slip; believes A 100%')
    const many = new Float64Array(400).fill(0.98 / 398)
    many[7] = 0.0199
    many[8] = 0
    const latents = Array.from({ length: 400 }, () => scene.latents[0])
    expect(say({ scene: { ...scene, latents } }, many).planner.note).toBe('399 plans possible')
  })

  it('counts what the prompt holds as it is added', () => {
    const held = FLOWS.map((flow) => say({ flow, held: 12 }).prompt.words)
    // Instruction, opening and the first step are four lines; the subgoal adds one, the report another.
    expect(held.map((words) => Number(/(\d+) lines/.exec(words)?.[1]))).toEqual([4, 5, 5, 5, 6, 6])
    expect(held[0]).toContain('12 episodes before')
    expect(say({ reads: false }).prompt.note).toBe('this Planner does not read it')
    expect(promptAt(3, 1, 'subgoal')).toEqual({ episode: 3, heard: 1, asked: true })
    expect(promptAt(3, 1, 'words')).toEqual({ episode: 3, heard: 2, asked: false })
  })

  it('has a sentence of its own for every arrow', () => {
    const sentences = FLOWS.map((flow) => sentenceOf(flow, scene))
    expect(new Set(sentences).size).toBe(FLOWS.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^[A-Z].+\.$/)
  })
})
