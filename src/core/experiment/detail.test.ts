// Any episode shown again is the episode as it was: against the trace, against Bayes, and against the slow posterior.
import { describe, expect, it, test } from 'vitest'
import type { LaneValues } from '../params.ts'
import { stream } from '../random.ts'
import { alone, type Scene, type Walker } from '../scenarios/scenario.ts'
import { askersOf, sizesOf } from '../team.ts'
import { Bench, configOf, finish, shareOf } from '../testing/lanes.ts'
import { shelveNetworks } from '../testing/networks.ts'
import { randomModel } from '../testing/random-model.ts'
import { settings } from '../testing/settings.ts'
import * as slow from '../testing/slow.ts'
import { detail, type EpisodeDetail, type StepDetail } from './detail.ts'
import { Laboratory, type LaneSetup, setUpLane } from './laboratory.ts'
import { NO_ASKER, type Trace } from './trace.ts'

const LANES: readonly Partial<LaneValues>[] = [
  { planner: 'bail', epsilon: 0.2, llmError: 0.2 },
  { planner: 'bail', epsilon: 0.2, llmError: 0.3, llmErrorKind: 'systematic', temperature: 0.5, window: 1 },
  { planner: 'bail', epsilon: 0.3, reporterError: 0.3, window: 5 },
  { planner: 'bail', epsilonMode: 'anytime', reporterError: 0.2 },
  { planner: 'thompson', window: 2 },
  { planner: 'thompson', reporterError: 0.3 },
  { planner: 'random' },
  { planner: 'oracle' },
  { planner: 'independent', epsilon: 0.2, llmError: 0.1, window: 5 },
]

const idle: Walker = alone({ walk: (from) => Uint16Array.of(from), standsAfter: () => 0 })

/** One episode against the trace and the laws of a step. */
function expectAsItWas(setup: LaneSetup, trace: Trace, one: EpisodeDetail): void {
  const { episode } = one
  expect([one.instruction, one.opening, one.coin]).toEqual([
    trace.instruction[episode],
    trace.opening[episode],
    trace.coin[episode],
  ])
  expect(one.explores).toBe(trace.explored[episode] === 1)
  expect(one.epsilon).toBe(setup.epsilonAt(episode))
  expect(one.steps.length).toBe(trace.steps[episode])
  for (const [h, step] of one.steps.entries()) {
    const at = episode * trace.horizon + h
    const { subgoal, observation, reported, cause } = step
    const kept = [trace.subgoal[at], trace.observation[at], trace.reported[at], trace.cause[at]]
    expect([subgoal, observation, reported, cause]).toEqual(kept)
    expectAsked(setup, step, trace.asker[at] === NO_ASKER ? -1 : trace.asker[at])
    const { shares } = step
    expect(Math.abs(shares.share.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12)
    expect(shares.share.every((share) => share > 0)).toBe(true)
    const places = Array.from(shares.subgoal, (g, i) => g * (trace.latents + 1) + shares.asker[i])
    expect(places).toEqual([...new Set(places)])
    // Whoever asked for the subgoal could be drawn with it: its share is positive, not only the subgoal’s.
    expect(places).toContain(subgoal * (trace.latents + 1) + step.asker)
    // Bayes, restated.
    const products = step.posterior.map((w, z) => w * step.likelihood[z])
    const sum = products.reduce((a, b) => a + b)
    const off = step.after.map((w, z) => Math.abs(w - products[z] / sum))
    expect(Math.max(...off)).toBeLessThan(5e-13)
    if (h > 0) expect(step.posterior).toEqual(one.steps[h - 1].after)
  }
  const gaps = one.steps.reduce((sum, step) => sum + step.gap, 0)
  expect(gaps).toBeCloseTo(trace.regret[episode] - (episode > 0 ? trace.regret[episode - 1] : 0), 9)
  expect(one.steps.at(-1)?.after[trace.truth]).toBe(trace.posteriorTruth[episode])
}

/** Every Actor followed the latent that the trace tells, and the step as a whole followed one only if they all did. */
function expectAsked({ setting }: LaneSetup, { asker, legs }: StepDetail, told: number): void {
  const { latents, model } = setting.graph
  const askers = askersOf(told, sizesOf(model).length, latents)
  expect(legs.map((leg) => leg.asker)).toEqual(askers)
  expect(asker).toBe(new Set(askers).size === 1 ? askers[0] : -1)
}

/** Walks of all Actors go on where the last ended, and end where it sent them or they are called back together. */
function expectWalks(scene: Scene, one: EpisodeDetail): void {
  let cells = Array.from({ length: scene.actors }, () => scene.home)
  for (const { legs, subgoal } of one.steps) {
    expect(legs).toHaveLength(scene.actors)
    const goals = scene.subgoals[subgoal].places.map((place) => scene.places[place]?.cell)
    const arrived = legs.every(({ standsAfter }, k) => standsAfter === goals[k])
    for (const [k, { walk, standsAfter }] of legs.entries()) {
      expect(walk[0]).toBe(cells[k])
      expect(walk.length).toBeLessThanOrEqual(scene.actorBudget + 1)
      if (arrived) expect(walk.at(-1)).toBe(goals[k])
      else expect([scene.home, cells[k]]).toContain(standsAfter)
      const astray = Array.from(walk).filter((at, i) => {
        const step = i === 0 ? 0 : Math.abs(at - walk[i - 1])
        return scene.walls[at] !== 0 || ![0, 1, scene.width].includes(step)
      })
      expect(astray).toEqual([])
    }
    // They go in step: if they are called back, one at least has not arrived.
    if (!arrived && scene.actors > 1) expect(legs.some(({ walk }, k) => walk.at(-1) !== goals[k])).toBe(true)
    cells = legs.map(({ standsAfter }) => standsAfter)
  }
}

const EPISODES = 60

describe('details of every episode', () => {
  test.each(settings)('in scenario %o', (values) => {
    for (const lane of LANES) {
      const config = configOf({ ...values, episodes: EPISODES, seed: 'detail' }, lane)
      const laboratory = new Laboratory(config.shared)
      const setup = setUpLane(laboratory, config, 0, 0)
      const { trace } = finish(setup, EPISODES)
      const { walker, scene } = laboratory.world
      const all = detail(setup, trace, walker, scene.home, 0, EPISODES)
      for (const one of all) {
        expectAsItWas(setup, trace, one)
        // A visit that is set to arrive always may be one that the Actor could not make on the map.
        if (typeof config.shared.arrival !== 'number') expectWalks(scene, one)
      }
      // A range is its episodes one by one; the walks are drawn alike.
      for (const from of [0, 1, 17, EPISODES - 1]) {
        expect(detail(setup, trace, walker, scene.home, from, from + 1)).toEqual([all[from]])
      }
      expect(detail(setup, trace, walker, scene.home, 20, 31)).toEqual(all.slice(20, 31))
    }
  })

  test.each([
    [{}, { trajectories: '1000', epsilon: 0.2 }],
    [{}, { trajectories: '1000000', epsilon: 0.2, reporterError: 0.2 }],
    [
      { scenario: 'needle', side: 5 },
      { trajectories: '1000', epsilon: 0.2 },
    ],
  ])('of a network, which has its own prompt: %o, %o', async (values, lane) => {
    const config = configOf(
      { ...values, episodes: EPISODES, seed: 'detail' },
      { planner: 'transformer', ...lane },
    )
    await shelveNetworks(config)
    const laboratory = new Laboratory(config.shared)
    const setup = setUpLane(laboratory, config, 0, 0)
    const { trace } = finish(setup, EPISODES)
    const { walker, scene } = laboratory.world
    const all = detail(setup, trace, walker, scene.home, 0, EPISODES)
    for (const one of all) expectAsItWas(setup, trace, one)
    for (const from of [0, 5, 8, 9, 17, EPISODES - 1]) {
      expect(detail(setup, trace, walker, scene.home, from, from + 1)).toEqual([all[from]])
    }
  })

  it('in random models, with the posterior of the whole prompt at every step', () => {
    for (let seed = 700; seed < 716; seed++) {
      const model = randomModel(seed)
      const bench = new Bench(model)
      for (const lane of LANES) {
        const setup = bench.lane(seed % bench.graph.latents, lane, seed)
        const { trace } = finish(setup, 20)
        const all = detail(setup, trace, idle, 0, 0, 20)
        for (const one of all) expectAsItWas(setup, trace, one)
        const { reporterError, floor, window } = setup.values
        const believed = reporterError > 0 ? slow.plainFloor(model, floor) : model
        const told = all.map(({ instruction, opening, steps }) => ({
          instruction,
          opening,
          subgoals: steps.map((step) => step.subgoal),
          observations: steps.map((step) => step.reported),
        }))
        const last = all[19]
        for (const [h, step] of last.steps.entries()) {
          const { subgoals, observations } = told[19]
          const now = { ...told[19], subgoals: subgoals.slice(0, h), observations: observations.slice(0, h) }
          const prompt = [...told.slice(window > 0 ? Math.max(0, 20 - window) : 0, 19), now]
          const weights = slow.posterior(believed, prompt)
          for (const [z, w] of weights.entries()) expect(Math.abs(step.posterior[z] - w)).toBeLessThan(1e-9)
        }
      }
    }
  })
})

it('a run of more episodes than are kept is told exactly, at every place in the stride', () => {
  for (const lane of [
    { epsilon: 0.02 },
    { epsilon: 0.1, reporterError: 0.1 },
    { epsilon: 0.1, window: 40 },
  ]) {
    const config = configOf({ plans: 5, legs: 2, episodes: 7000, seed: 'stride' }, lane)
    const laboratory = new Laboratory(config.shared)
    const setup = setUpLane(laboratory, config, 0, 0)
    const { trace } = finish(setup, 7000)
    expect(trace.stride).toBe(4)
    expect(trace.posterior.length).toBe(1750 * 5)
    const { walker, scene } = laboratory.world
    const draw = stream('stride')
    const picked = [
      0,
      1,
      2,
      3,
      4,
      2047,
      2048,
      6998,
      ...Array.from({ length: 30 }, () => Math.floor(draw() * 6998)),
    ]
    for (const from of picked) {
      const [one, next] = detail(setup, trace, walker, scene.home, from, from + 2)
      expectAsItWas(setup, trace, one)
      // The end of one episode is the beginning of the next, unless the window forgets one in between.
      if (!lane.window) expect(next.steps[0].posterior).toEqual(one.steps.at(-1)?.after)
      const column = (next.episode / 4) * 5
      if (next.episode % 4 === 0) {
        const masses = trace.posterior.slice(column, column + 5)
        const total = masses.reduce((a, b) => a + b)
        expect(next.steps[0].posterior).toEqual(masses.map((mass) => mass / total))
      }
    }
  }
})

it('Thompson sampling that has redrawn within an episode is shown with what it drew', () => {
  // A window of one episode begins each at the prior, so that its own evidence often excludes what was drawn.
  let redrawn = 0
  for (let seed = 760; seed < 790; seed++) {
    const bench = new Bench(randomModel(seed))
    const setup = bench.lane(0, { planner: 'thompson', window: 1 }, seed)
    const { trace } = finish(setup, 200)
    for (const { steps } of detail(setup, trace, idle, 0, 0, 200)) {
      for (let h = 1; h < steps.length; h++) {
        const { asker, subgoal, shares } = steps[h]
        const share = shareOf(shares, subgoal, asker)
        // Kept: certain. Drawn anew: as likely as its weight.
        if (asker === steps[h - 1].asker) expect(share).toBe(1)
        else {
          redrawn++
          expect(share).toBe(steps[h].posterior[asker])
        }
      }
    }
  }
  expect(redrawn).toBeGreaterThan(10)
})

it('BAIL with errors is within δ of BAIL in total variation', () => {
  for (const llmErrorKind of ['diffuse', 'systematic'] as const) {
    for (let seed = 720; seed < 730; seed++) {
      const bench = new Bench(randomModel(seed))
      const setup = bench.lane(0, { llmError: 0.3, llmErrorKind }, seed)
      const { trace } = finish(setup, 20)
      const plain = { ...setup, setting: { ...setup.setting, llmError: 0 } }
      const [noisy, clean] = [setup, plain].map((one) => detail(one, trace, idle, 0, 0, 20))
      let most = 0
      for (const [t, one] of noisy.entries()) {
        for (const [h, { shares }] of one.steps.entries()) {
          let distance = 0
          for (let g = 0; g < trace.subgoals; g++)
            distance += Math.abs(shareOf(shares, g) - shareOf(clean[t].steps[h].shares, g)) / 2
          expect(distance).toBeLessThanOrEqual(0.3 + 1e-12)
          most = Math.max(most, distance)
        }
      }
      // A diffuse error still is right by chance; a systematic one never.
      expect(most).toBeGreaterThan(0.05)
    }
  }
})

it('episodes outside the run are refused', () => {
  const setup = new Bench(randomModel(0)).lane(0, {})
  const { trace } = finish(setup, 5)
  for (const [from, to] of [
    [-1, 2],
    [2, 2],
    [3, 6],
    [Number.NaN, 2],
  ]) {
    expect(() => detail(setup, trace, idle, 0, from, to)).toThrow(RangeError)
  }
})
