// BAWM against brute force: a Bayes-adaptive Planner written over the interface of a model alone, without graph or pruning.
import { describe, expect, it, test } from 'vitest'
import { compile, type Graph } from '../graph.ts'
import type { Hmdp } from '../hmdp.ts'
import { startOf } from '../look-up.ts'
import type { Values } from '../parameter.ts'
import { Posterior } from '../posterior.ts'
import { stream } from '../random.ts'
import { configOf, endings } from '../testing/lanes.ts'
import { randomModel } from '../testing/random-model.ts'
import { hasEnded, likelihood, onward, overOpenings, type Told } from '../testing/slow.ts'
import { create } from './bawm.ts'
import { Lookahead } from './lookahead.ts'

/** Σ_z P(z) Pr_z(all observations so far): the value below is in this measure, so that nothing is ever divided. */
const joint = (model: Hmdp, prior: ArrayLike<number>, told: Told): number[] =>
  Array.from(prior, (p, z) => p * likelihood(model, z, told))

/** Q(τ, g) · Pr(τ) for every g, summed over every history that can follow. */
function slowValues(model: Hmdp, prior: ArrayLike<number>, told: Told): number[] {
  return Array.from({ length: model.subgoals }, (_, g) => {
    let sum = 0
    for (let o = 0; o < model.observations; o++) {
      const next = onward(told, g, o)
      const masses = joint(model, prior, next)
      const possible = masses.findIndex((mass) => mass > 0)
      if (possible < 0) continue
      sum += masses.reduce((a, b) => a + b, 0) * model.reward(told.instruction, o)
      if (!hasEnded(model, possible, next)) sum += Math.max(...slowValues(model, prior, next))
    }
    return sum
  })
}

function expectPlans(model: Hmdp, graph: Graph, prior: Float64Array, told: Told, node: number): void {
  const masses = joint(model, prior, told)
  const now = masses.reduce((a, b) => a + b, 0)
  const slow = slowValues(model, prior, told).map((value) => value / now)
  const posterior = new Posterior(Float64Array.from(masses), graph.evidence)
  const expected = new Lookahead(graph).expectations(node, posterior)
  for (const { subgoal, value, observations } of expected) {
    expect(Math.abs(value - slow[subgoal])).toBeLessThan(1e-12)
    for (const { observation, probability } of observations) {
      const there = joint(model, prior, onward(told, subgoal, observation)).reduce((a, b) => a + b, 0) / now
      expect(Math.abs(probability - there)).toBeLessThan(1e-12)
    }
    expect(Math.abs(observations.reduce((sum, o) => sum + o.probability, 0) - 1)).toBeLessThan(1e-12)
  }
  const chosen = create({ graph, temperature: 1, truth: 0 }).choose(node, posterior, 0.5)
  expect(slow[chosen]).toBeGreaterThan(Math.max(...slow) - 1e-11)
}

describe('BAWM plans as brute force does', () => {
  test.each(Array.from({ length: 25 }, (_, i) => 900 + i))('in random model %d', (seed) => {
    const model = randomModel(seed)
    const graph = compile(model)
    const draw = stream('bawm', seed)
    const prior = model.prior.map((p) => p * (0.05 + draw()))
    overOpenings(model, (opened) => {
      let told = opened
      let node = startOf(graph, told.instruction, told.opening)
      // Down one history to its end, so that every step is planned from.
      while (node >= 0) {
        expectPlans(model, graph, prior, told, node)
        const at = node * graph.subgoals + Math.floor(draw() * graph.subgoals)
        const [first, end] = [graph.firstOutcome[at], graph.firstOutcome[at + 1]]
        const outcome = first + Math.floor(draw() * (end - first))
        told = onward(told, at % graph.subgoals, graph.observationOf[outcome])
        node = graph.nextOf[outcome]
      }
      return 0
    })
  })
})

/** Regret after 400 episodes, of one replicate. */
function regretOf(shared: Values, lane: Values): number {
  return endings(configOf({ arrival: 1, episodes: 400, trueLatent: 5, ...shared }, lane), 1)[0][0]
}

it('takes a safe half for ever, where a guess is worth an eighth, and needs ε to find better', () => {
  // V* = 1 and the counter pays ½: exactly ½ an episode is lost.
  expect(regretOf({ counter: 0.5 }, { planner: 'bawm' })).toBeCloseTo(200, 9)
  expect(regretOf({ counter: 0.5 }, { planner: 'bawm', epsilon: 0.1 })).toBeLessThan(100)
})

it('reads first by itself, where it has a step to spare and the board is clear', () => {
  expect(regretOf({ slack: 1, boardNoise: 0 }, { planner: 'bawm' })).toBeCloseTo(0, 9)
  // Imitation has no use for the board: no expert ever reads it.
  expect(regretOf({ slack: 1, boardNoise: 0 }, {})).toBeGreaterThan(100)
})

it('never dithers: without a counter it tries plan after plan, so at most n − 1 episodes are lost', () => {
  expect(regretOf({}, { planner: 'bawm' })).toBeLessThanOrEqual(7)
})
