// What a lane shows at a playhead, how shares stack up, whom the rows show, and which ways plans take.
import { describe, expect, it } from 'vitest'
import type { Run } from '../../app/store.ts'
import type { EpisodeDetail, StepDetail } from '../../core/experiment/detail.ts'
import { initials } from '../../core/parameter.ts'
import { courier } from '../../core/scenarios/courier.ts'
import { momentOf } from './moment.ts'
import { MOST_ROWS, ranking } from './ranking.ts'
import { bellIn, chance, latentNamed, tagsOf, whereOtherwise } from './reading.ts'
import { columnsOf } from './stacking.ts'
import { wayBetween, wayOfPlan } from './way.ts'

const { scene } = courier.build(initials(courier.rows))
const run = { scene } as Run

function step(subgoal: number, length: number): StepDetail {
  const shares = new Float64Array(scene.subgoals.length * (scene.latents.length + 1))
  for (let z = 0; z < 8; z++) shares[z * 9 + z] = 0.1
  shares[8 * 9 + 8] = 0.2
  const [posterior, after] = [new Float64Array(8).fill(1 / 8), new Float64Array(8)]
  return { subgoal, walk: new Uint16Array(length), posterior, after, shares } as unknown as StepDetail
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
    const way = wayOfPlan(scene, 2, 0)
    const rooms = scene.latents[2].plans[0].map((g) => scene.places[scene.subgoals[g].place].cell)
    expect(way[0]).toBe(home)
    expect(rooms.map((cell) => way.indexOf(cell))).not.toContain(-1)
    for (const cell of way) expect(scene.walls[cell]).toBe(0)
  })
})

describe('reading phrases', () => {
  it('gives every observation a tag of its own', () => {
    const tags = tagsOf(scene)
    expect(new Set(tags).size).toBe(scene.observations.length)
    expect(tags.slice(8, 10)).toEqual(['9', 'A'])
    expect(tags.slice(16, 19)).toEqual(['H', '♪', '∅'])
  })

  it('says of a misreport what was otherwise, or all of it', () => {
    const [board, other, bell, silence] = [9, 10, 17, 18].map((o) => scene.observations[o])
    expect(whereOtherwise(board, other)).toBe('… plan B.')
    expect(whereOtherwise(silence, bell)).toBe(bell)
    expect(whereOtherwise(bell, silence)).toBe('The bell stays silent.')
  })

  it('finds the latent on the board and hears the bell', () => {
    const said = scene.observations.map((phrase) => [latentNamed(scene, phrase), bellIn(phrase)])
    expect(said.slice(9, 17).map(([latent]) => latent)).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
    expect(said.slice(17, 19).map(([, bell]) => bell)).toEqual(['rings', 'silent'])
    expect(said[0]).toEqual([-1, null])
  })

  it('rounds no chance to a certainty', () => {
    expect([0, 1e-9, 0.125, 1 - 1e-9, 1].map(chance)).toEqual(['0', '<.001', '0.125', '>.999', '1'])
  })
})
