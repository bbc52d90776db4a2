// What a lane shows at a playhead, how shares stack up, whom the rows show, and which ways plans take.
import { describe, expect, it } from 'vitest'
import type { Run } from '../../app/store.ts'
import type { EpisodeDetail, Shares, StepDetail } from '../../core/experiment/detail.ts'
import type { Trace } from '../../core/experiment/trace.ts'
import { initials } from '../../core/parameter.ts'
import * as courier from '../../core/scenarios/courier.ts'
import * as mastermind from '../../core/scenarios/mastermind.ts'
import * as needle from '../../core/scenarios/needle.ts'
import { build as buildNeedle } from '../../core/scenarios/needle-law.ts'
import { momentOf } from './moment.ts'
import { MOST_ROWS, ranking } from './ranking.ts'
import { columnsOf } from './stacking.ts'
import { triedBefore } from './tried.ts'
import { wayBetween, waysOfPlan } from './way.ts'
import { chance, tagsOf, whereOtherwise } from './words.ts'

const { scene } = courier.build(initials(courier.about.rows))
const run = { scene } as Run

function step(subgoal: number, length: number): StepDetail {
  const shares: Shares = {
    subgoal: Uint16Array.of(0, 1, 2, 3, 4, 5, 6, 7, 8),
    asker: Int16Array.of(0, 1, 2, 3, 4, 5, 6, 7, -1),
    share: Float64Array.of(0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.2),
  }
  const [posterior, after] = [new Float64Array(8).fill(1 / 8), new Float64Array(8)]
  const legs = [{ walk: new Uint16Array(length) }]
  return { subgoal, legs, posterior, after, shares } as unknown as StepDetail
}

const detail = { steps: [step(0, 5), step(1, 3)] } as unknown as EpisodeDetail

describe('a moment', () => {
  it('holds the belief back until the walk has ended', () => {
    const walking = momentOf(run, detail, { episode: 0, step: 0, cell: 3.5, done: false })
    expect(walking).toMatchObject({ index: 0, cell: 3.5, ended: false, heard: null })
    expect(walking.weights).toBe(detail.steps[0].posterior)
    const arrived = momentOf(run, detail, { episode: 0, step: 0, cell: 4, done: false })
    expect(arrived).toMatchObject({ ended: true, over: false })
    expect(arrived.weights).toBe(detail.steps[0].after)
  })

  it('remembers what was heard before, and stays at the end of a shorter episode', () => {
    expect(momentOf(run, detail, { episode: 0, step: 1, cell: 0, done: false }).heard).toBe(detail.steps[0])
    const past = momentOf(run, detail, { episode: 0, step: 4, cell: 0, done: false })
    expect(past).toMatchObject({ index: 1, cell: 2, ended: true, over: true })
  })
})

describe('shares', () => {
  it('stack to one, in as many columns as there are subgoals, within the width', () => {
    const columns = columnsOf(scene, step(3, 2), 200)
    expect(columns).toHaveLength(9)
    expect(columns.reduce((sum, { total }) => sum + total, 0)).toBeCloseTo(1)
    expect(columns[8].segments).toMatchObject([{ latent: -1, share: 0.2 }])
    expect(columns.map(({ chosen }) => chosen).indexOf(true)).toBe(3)
    expect(columns[8].x + columns[8].width).toBeLessThanOrEqual(200)
  })
})

describe('shares of hundreds of subgoals', () => {
  const field = buildNeedle(initials(needle.about.rows)).scene
  const all = Array.from({ length: 400 }, (_, z) => z)
  const drawn = {
    subgoal: 222,
    shares: {
      subgoal: Uint16Array.from(all),
      asker: Int16Array.from(all),
      share: Float64Array.from(all, (z) => (z === 50 ? 0.5 : 0.5 / 399)),
    },
  } as unknown as StepDetail

  it('show the likeliest, the drawn one, and all others as one column with what is left', () => {
    const columns = columnsOf(field, drawn, 300)
    const shown = columns.slice(0, -1)
    const rest = columns[shown.length]
    expect(shown.length).toBeGreaterThan(7)
    expect(columns.map(({ label }) => label)).toContain('K3')
    expect(columns.filter(({ chosen }) => chosen).map(({ label }) => label)).toEqual(['C12'])
    expect(rest.label).toBe(`+${401 - shown.length}`)
    expect(rest.total).toBeCloseTo(1 - shown.reduce((sum, { total }) => sum + total, 0), 12)
    const top = rest.segments[rest.segments.length - 1]
    expect(top.from + top.share).toBeCloseTo(rest.total, 12)
    expect(rest.x + rest.width).toBeLessThanOrEqual(300)
  })
})

describe('what earlier episodes left on the map', () => {
  // Digs at cells 3, 4, 3 in vain, then a look that points at cell 7, then a find at cell 9.
  const field = buildNeedle(initials(needle.about.rows)).scene
  const [found, empty, look] = [1, 2, 400]
  const trace = (): Trace =>
    ({
      horizon: 1,
      steps: Uint8Array.of(1, 1, 1, 1, 1),
      subgoal: Uint16Array.of(3, 4, 3, look, 9),
      reported: Uint16Array.of(empty, empty, empty, 4 + 7, found),
    }) as unknown as Trace

  it('is counted up to the present episode, forwards, backwards and within a window', () => {
    const run = trace()
    const at = (episode: number, window: number): number[] => {
      const { failures, pointers } = triedBefore(field, run, episode, window)
      return [failures[1 + 3], failures[1 + 4], failures[1 + 9], pointers[7]]
    }
    expect(at(0, 0)).toEqual([0, 0, 0, 0])
    expect(at(2, 0)).toEqual([1, 1, 0, 0])
    expect(at(5, 0)).toEqual([2, 1, 0, 1])
    expect(at(1, 0)).toEqual([1, 0, 0, 0])
    // A window of three episodes holds the present one and the two before it.
    expect(at(2, 3)).toEqual([1, 1, 0, 0])
    expect(at(3, 3)).toEqual([1, 1, 0, 0])
    expect(at(4, 3)).toEqual([1, 0, 0, 1])
    expect(at(5, 3)).toEqual([0, 0, 0, 1])
    expect(at(5, 1)).toEqual([0, 0, 0, 0])
    expect(at(2, 0)).toEqual([1, 1, 0, 0])
  })
})

describe('rows', () => {
  it('show all latents, or the likeliest and what is left', () => {
    expect(ranking(new Float64Array(12).fill(1 / 12)).shown).toHaveLength(12)
    const many = new Float64Array(40).fill(0.5 / 39)
    many[30] = 0.5
    const { shown, others, rest } = ranking(many)
    expect(shown[0]).toBe(30)
    expect([shown.length, others]).toEqual([MOST_ROWS - 1, 40 - MOST_ROWS + 1])
    expect(rest).toBeCloseTo((0.5 * 29) / 39)
  })
})

describe('ways', () => {
  it('are as long as the distance in an empty hall, and visit the rooms of a plan in order', () => {
    const home = scene.home
    expect(wayBetween(scene, home, home + 3)).toHaveLength(4)
    const [way] = waysOfPlan(scene, 2, 0)
    const rooms = scene.latents[2].plans[0].map((g) => scene.places[scene.subgoals[g].places[0]].cell)
    expect(way[0]).toBe(home)
    expect(rooms.map((cell) => way.indexOf(cell))).not.toContain(-1)
    for (const cell of way) expect(scene.walls[cell]).toBe(0)
  })
})

describe('short words', () => {
  it('gives every observation a tag of its own', () => {
    const tags = tagsOf(scene)
    expect(new Set(tags).size).toBe(scene.observations.length)
    expect(tags.slice(8, 10)).toEqual(['9', 'A'])
    expect(tags.slice(16, 19)).toEqual(['H', '♪', '∅'])
    const counted = tagsOf(mastermind.build(initials(mastermind.about.rows)).scene)
    expect(new Set(counted).size).toBe(counted.length)
  })

  it('says of a misreport what was otherwise, or all of it', () => {
    const [board, other, bell, silence] = [9, 10, 17, 18].map((o) => scene.observations[o].phrase)
    expect(whereOtherwise(board, other)).toBe('… plan B.')
    expect(whereOtherwise(silence, bell)).toBe(bell)
    expect(whereOtherwise(bell, silence)).toBe('The bell stays silent.')
  })

  it('rounds no chance to a certainty', () => {
    expect([0, 1e-9, 0.125, 1 - 1e-9, 1].map(chance)).toEqual(['0', '<.001', '0.125', '>.999', '1'])
  })
})
