// The posterior that a run carries along against one summed over hidden states from the whole prompt, for every Planner.
import { describe, expect, it, test } from 'vitest'
import { Simulation } from './episode.ts'
import { evidenceOf } from './evidence.ts'
import { Laboratory, type LaneSetup, setUpLane } from './experiment/laboratory.ts'
import { withFloor } from './floor.ts'
import { compile } from './graph.ts'
import type { Hmdp } from './hmdp.ts'
import { Memory } from './memory.ts'
import type { LaneValues } from './params.ts'
import { PLANNERS } from './planners/index.ts'
import { Posterior, TINY } from './posterior.ts'
import { stream } from './random.ts'
import { Bench, configOf } from './testing/lanes.ts'
import { randomModel } from './testing/random-model.ts'
import { settings } from './testing/settings.ts'
import * as slow from './testing/slow.ts'
import { chiSquareRatio } from './testing/world.ts'

const WINDOWS = [0, 1, 2, 5]
const ERRORS = [{}, { reporterError: 0.3, floor: 0.02 }]

/** Plays episodes and compares w after each with the slow posterior of the prompt as it then stands. */
function expectSlowPosterior(setup: LaneSetup, model: Hmdp, episodes: number): void {
  const { reporterError, floor, window } = setup.values
  const believed = reporterError > 0 ? slow.plainFloor(model, floor) : model
  const simulation = new Simulation(setup.setting)
  const prompt: slow.Told[] = []
  for (let t = 0; t < episodes; t++) {
    simulation.playEpisode()
    const { instruction, opening } = simulation
    const steps = Array.from({ length: simulation.steps }, (_, h) => h)
    const subgoals = steps.map((h) => simulation.subgoal(h))
    prompt.push({ instruction, opening, subgoals, observations: steps.map((h) => simulation.reported(h)) })
    const held = window > 0 ? prompt.slice(-window) : prompt
    for (const [z, weight] of slow.posterior(believed, held).entries()) {
      expect(Math.abs(simulation.posterior.probability(z) - weight)).toBeLessThan(1e-9)
    }
  }
}

const epsilon = 0.3

/** One that was pretrained needs its network, and is told the posterior no more than the others. */
const OWN_MINDS = PLANNERS.filter(({ pretrained }) => !pretrained)

describe('the posterior of a run is that of its prompt', () => {
  test.each(settings)('scenario %o', (values) => {
    for (const { id } of OWN_MINDS) {
      for (const error of ERRORS) {
        const lanes = WINDOWS.map((window) => ({ planner: id, epsilon, window, llmError: 0.2, ...error }))
        const config = configOf({ ...values, trueLatent: 1 }, ...lanes)
        const laboratory = new Laboratory(config.shared)
        for (const lane of lanes.keys()) {
          expectSlowPosterior(setUpLane(laboratory, config, lane, 0), laboratory.world.model, 12)
        }
      }
    }
  })

  it('random models', () => {
    for (let seed = 100; seed < 124; seed++) {
      const model = randomModel(seed)
      const bench = new Bench(model)
      for (const [i, { id }] of OWN_MINDS.entries()) {
        for (const error of ERRORS) {
          const values: Partial<LaneValues> = {
            planner: id,
            epsilon,
            window: WINDOWS[(seed + i) % WINDOWS.length],
            ...error,
          }
          expectSlowPosterior(bench.lane(seed % model.prior.length, values, seed), model, 15)
        }
      }
    }
  })
})

it('the likelihood floor is (1−α) E + α · even over what could be confused, and α > 0 lets no misreport exclude a world', () => {
  for (let seed = 0; seed < 30; seed++) {
    const model = randomModel(seed)
    const [fast, plain] = [withFloor(model, 0.07), slow.plainFloor(model, 0.07)]
    for (let state = 0; state < model.states; state++) {
      const mass = (o: number): number =>
        fast.emission(state).reduce((sum, chance) => sum + (chance.value === o ? chance.probability : 0), 0)
      for (const { value, probability } of plain.emission(state))
        expect(mass(value)).toBeCloseTo(probability, 14)
      for (const { value } of model.emission(state)) {
        for (const misread of model.confusable[value]) expect(mass(misread)).toBeGreaterThan(0)
      }
    }
    const graph = compile(fast)
    const told = { instruction: 0, opening: graph.starts[0][0].observation, subgoals: [], observations: [] }
    for (let z = 0; z < graph.latents; z++) {
      expect(slow.expert(plain, z, told)?.subgoal).toBe(
        graph.expertSubgoal[graph.starts[0][0].node * graph.latents + z],
      )
    }
  }
})

/** Rows of random likelihoods, some of them mostly alike, some excluding worlds, as scenarios have them. */
function randomRows(latents: number, count: number, draw: () => number): Float64Array {
  const rows = new Float64Array(latents * count)
  for (let row = 0; row < count; row++) {
    const common = draw()
    const kind = draw()
    for (let z = 0; z < latents; z++) {
      const own = draw() < 0.2 && z > 0 ? 0 : draw()
      rows[row * latents + z] = kind < 0.5 && draw() < 0.9 ? common : own
    }
  }
  return rows
}

describe('a posterior', () => {
  it('is Bayes’ rule', () => {
    const evidence = evidenceOf(Float64Array.of(9, 9, 9, 0.1, 0, 0.4), 3)
    const posterior = new Posterior(Float64Array.of(0.5, 0.3, 0.2), evidence)
    posterior.see(1)
    // (0.05, 0, 0.08) / 0.13
    expect(posterior.probability(0)).toBeCloseTo(5 / 13, 15)
    expect(posterior.probability(1)).toBe(0)
    expect(posterior.probability(2)).toBeCloseTo(8 / 13, 15)
    const before = posterior.weights()
    posterior.see(0)
    expect(posterior.weights()).toEqual(before)
  })

  // Sizes around the blocks of 16 in which masses are summed.
  test.each([2, 15, 16, 17, 33, 400])('of %d worlds equals the plain product, row after row', (latents) => {
    const draw = stream('posterior', latents)
    const count = 40
    const rows = randomRows(latents, count, draw)
    const posterior = new Posterior(new Float64Array(latents).fill(1 / latents), evidenceOf(rows, latents))
    let plain = Array.from({ length: latents }, () => 1 / latents)
    for (let i = 0; i < 60; i++) {
      const row = Math.floor(draw() * count)
      posterior.see(row)
      plain = plain.map((w, z) => w * rows[row * latents + z])
      const sum = plain.reduce((a, b) => a + b, 0)
      plain = plain.map((w) => w / sum)
      for (let z = 0; z < latents; z++)
        expect(Math.abs(posterior.probability(z) - plain[z])).toBeLessThan(1e-12)
    }
  })

  test.each([3, 16, 50])(
    'of %d worlds draws each world as often as it weighs, and none that is excluded',
    (latents) => {
      const draw = stream('posterior', 'draws', latents)
      const mass = Float64Array.from({ length: latents }, (_, z) => (z % 3 === 1 ? 0 : draw()))
      const posterior = new Posterior(mass, evidenceOf(new Float64Array(latents).fill(1), latents))
      const counts = Array.from({ length: latents }, () => 0)
      for (let i = 0; i < 40_000; i++) counts[posterior.draw(draw())]++
      const law = Array.from(posterior.weights())
      for (const [z, p] of law.entries()) if (p === 0) expect(counts[z]).toBe(0)
      expect(chiSquareRatio(counts, law)).toBeLessThan(1)
      expect(law[posterior.draw(0)]).toBeGreaterThan(0)
      expect(law[posterior.draw(1 - 2 ** -32)]).toBeGreaterThan(0)
    },
  )

  it('draws several latents from one number as if each had its own', () => {
    const draw = stream('posterior', 'each')
    const law = [0.1, 0.45, 0, 0.25, 0.2]
    const posterior = new Posterior(Float64Array.from(law), evidenceOf(Float64Array.of(1, 1, 1, 1, 1), 5))
    const counts = Array.from({ length: 125 }, () => 0)
    const drawn = new Int32Array(3)
    for (let i = 0; i < 60_000; i++) {
      const u = draw()
      posterior.drawEach(u, drawn)
      expect(drawn[0]).toBe(posterior.draw(u))
      counts[(drawn[0] * 5 + drawn[1]) * 5 + drawn[2]]++
    }
    const joint = counts.map((_, i) => law[Math.floor(i / 25)] * law[Math.floor(i / 5) % 5] * law[i % 5])
    for (const [i, p] of joint.entries()) if (p === 0) expect(counts[i]).toBe(0)
    expect(chiSquareRatio(counts, joint)).toBeLessThan(1)
  })

  it('restored from its masses goes on to the last bit', () => {
    const draw = stream('posterior', 'restored')
    const rows = randomRows(40, 20, draw)
    const evidence = evidenceOf(rows, 40)
    const first = new Posterior(new Float64Array(40).fill(1 / 40), evidence)
    for (let i = 0; i < 30; i++) first.see(Math.floor(draw() * 20))
    const second = new Posterior(first.mass, evidence)
    for (let i = 0; i < 30; i++) {
      const row = Math.floor(draw() * 20)
      first.see(row)
      second.see(row)
      expect(second.mass).toEqual(first.mass)
      expect(second.total).toBe(first.total)
      expect(second.draw(0.3)).toBe(first.draw(0.3))
    }
  })

  it('keeps its scale under any amount of evidence, each way', () => {
    for (const ratio of [1e-9, 1e9]) {
      const evidence = evidenceOf(Float64Array.of(1, 1, 1, ratio), 4)
      const posterior = new Posterior(Float64Array.of(0, 0.5, 0.25, 0.25), evidence)
      for (let i = 0; i < 1000; i++) posterior.see(0)
      expect(posterior.total > 1e-61 && posterior.total < 1e61).toBe(true)
      expect(posterior.probability(0)).toBe(0)
      expect(posterior.probability(3)).toBeCloseTo(ratio > 1 ? 1 : 0, 12)
      for (const z of [1, 2, 3]) expect(posterior.probability(z)).toBeGreaterThan(0)
    }
  })

  it('holds what is not excluded at the least weight, and refuses what no world can produce', () => {
    const evidence = evidenceOf(Float64Array.of(1, 1e-9, 1, 0, 0, 1), 3)
    const posterior = new Posterior(Float64Array.of(1, 1e-199, 0), evidence)
    posterior.see(0)
    expect([...posterior.weights()]).toEqual([1, TINY, 0])
    expect(() => posterior.see(1)).toThrow('no latent world can produce')
  })

  it('is moved, once certain, by nothing that its world can have produced, and refuses what it cannot', () => {
    // A bell that only world 1 rings; what worlds 0 and 1 can say; what 1 cannot; a bell of world 2; what sets 0 apart.
    const rows = Float64Array.of(0, 0.4, 0, 0.2, 0.7, 0, 0.3, 0, 0.3, 0, 0, 1, 0.4, 0.2, 0.2)
    const evidence = evidenceOf(rows, 3)
    const certain = (): Posterior => {
      const posterior = new Posterior(Float64Array.of(0.5, 0.2, 0.3), evidence)
      posterior.see(0)
      return posterior
    }
    const posterior = certain()
    const { mass } = certain()
    for (let i = 0; i < 1000; i++) posterior.see(1)
    expect(posterior.mass).toEqual(mass)
    expect([...posterior.weights()]).toEqual([0, 1, 0])
    for (const u of [0, 0.5, 1 - 2 ** -32]) {
      expect(posterior.draw(u)).toBe(1)
      // As one walks that was given these masses and has heard no bell.
      expect(new Posterior(posterior.mass, evidence).draw(u)).toBe(1)
    }
    expect(certain().certain).toBe(1)
    for (const row of [0, 1, 4]) {
      const heard = certain()
      heard.see(row)
      expect(heard.mass).toEqual(mass)
      expect(heard.certain).toBe(1)
    }
    for (const row of [2, 3]) expect(() => certain().see(row)).toThrow('no latent world can produce')
    expect(new Posterior(posterior.mass, evidence).certain).toBe(1)
    posterior.set(Float64Array.of(0.5, 0.2, 0.3))
    expect(posterior.draw(0)).toBe(0)
    expect(posterior.certain).toBe(-1)
    posterior.see(2)
    expect(posterior.probability(2)).toBeCloseTo(0.375, 15)
  })
})

it('a posterior is certain as soon as one world is left, whatever has excluded the others', () => {
  const evidence = evidenceOf(Float64Array.of(0.5, 0.5, 0, 0.2, 0, 0.2, 0.1, 0.3, 0.3), 3)
  const posterior = new Posterior(Float64Array.of(0.2, 0.3, 0.5), evidence)
  posterior.see(2)
  expect(posterior.certain).toBe(-1)
  posterior.see(0)
  expect(posterior.certain).toBe(-1)
  posterior.see(1)
  expect(posterior.certain).toBe(0)
})

it('a memory of W episodes forgets an episode as soon as W others have begun', () => {
  const memory = new Memory(Float64Array.of(0.5, 0.5), evidenceOf(Float64Array.of(0.9, 0.1), 2), 2, 3)
  const belief = (): number => memory.posterior.probability(0)
  memory.beginEpisode()
  memory.see(0)
  memory.see(0)
  expect(belief()).toBeCloseTo(81 / 82, 14)
  memory.beginEpisode()
  expect(belief()).toBeCloseTo(81 / 82, 14)
  memory.see(0)
  expect(belief()).toBeCloseTo(729 / 730, 14)
  memory.beginEpisode()
  expect(belief()).toBeCloseTo(0.9, 14)
  memory.beginEpisode()
  expect(belief()).toBe(0.5)
})
