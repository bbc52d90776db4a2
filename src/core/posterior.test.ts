// The posterior that a run carries along against one summed over hidden states from the whole prompt, for every Planner.
import { describe, expect, it, test } from 'vitest'
import { Simulation } from './episode.ts'
import { Laboratory, type LaneSetup, setUpLane } from './experiment/laboratory.ts'
import { withFloor } from './floor.ts'
import { compile } from './graph.ts'
import type { Hmdp } from './hmdp.ts'
import { Memory } from './memory.ts'
import type { LaneValues } from './params.ts'
import { PLANNERS } from './planners/index.ts'
import { multiply, TINY } from './posterior.ts'
import { Bench, configOf } from './testing/lanes.ts'
import { randomModel } from './testing/random-model.ts'
import { settings } from './testing/settings.ts'
import * as slow from './testing/slow.ts'

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
    const { instruction, opening, steps, subgoal, reported } = simulation
    const subgoals = [...subgoal.subarray(0, steps)]
    prompt.push({ instruction, opening, subgoals, observations: [...reported.subarray(0, steps)] })
    const held = window > 0 ? prompt.slice(-window) : prompt
    for (const [z, weight] of slow.posterior(believed, held).entries()) {
      expect(Math.abs(simulation.weights[z] - weight)).toBeLessThan(1e-9)
    }
  }
}

const epsilon = 0.3

describe('the posterior of a run is that of its prompt', () => {
  test.each(settings)('scenario %o', (values) => {
    for (const { id } of PLANNERS) {
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
      for (const [i, { id }] of PLANNERS.entries()) {
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

describe('multiply', () => {
  it('is Bayes’ rule', () => {
    const weights = Float64Array.of(0.5, 0.3, 0.2)
    multiply(weights, Float64Array.of(9, 9, 9, 0.1, 0, 0.4), 3)
    // (0.05, 0, 0.08) / 0.13
    expect(weights[0]).toBeCloseTo(5 / 13, 15)
    expect(weights[1]).toBe(0)
    expect(weights[2]).toBeCloseTo(8 / 13, 15)
  })

  it('holds what is not excluded at the least weight, and refuses what no world can produce', () => {
    const weights = Float64Array.of(1, 1e-199, 0)
    multiply(weights, Float64Array.of(1, 1e-9, 1), 0)
    expect([...weights]).toEqual([1, TINY, 0])
    expect(() => multiply(weights, Float64Array.of(0, 0, 1), 0)).toThrow('no latent world can produce')
  })
})

it('a memory of W episodes forgets an episode as soon as W others have begun', () => {
  const rows = Float64Array.of(0.9, 0.1)
  const memory = new Memory(Float64Array.of(0.5, 0.5), rows, 2, 3)
  memory.beginEpisode()
  memory.see(0)
  memory.see(0)
  expect(memory.weights[0]).toBeCloseTo(81 / 82, 14)
  memory.beginEpisode()
  expect(memory.weights[0]).toBeCloseTo(81 / 82, 14)
  memory.see(0)
  expect(memory.weights[0]).toBeCloseTo(729 / 730, 14)
  memory.beginEpisode()
  expect(memory.weights[0]).toBeCloseTo(0.9, 14)
  memory.beginEpisode()
  expect(memory.weights[0]).toBe(0.5)
})
