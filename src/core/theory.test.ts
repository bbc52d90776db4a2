// η, bounds and advised ε: the published table, closed forms, and every number again by listing all trajectories.
import { describe, expect, it, test } from 'vitest'
import { Laboratory } from './experiment/laboratory.ts'
import { compile, type Graph } from './graph.ts'
import { hellinger } from './hellinger.ts'
import { defaultShared } from './params.ts'
import { randomModel } from './testing/random-model.ts'
import { settings } from './testing/settings.ts'
import * as slow from './testing/slow.ts'
import { hellingerSquared, losses, naive } from './testing/slow-theory.ts'
import {
  analyse,
  epsilonPaper,
  epsilonTheory,
  lowerBound,
  type Theory,
  upperBound,
  upperBoundAt,
} from './theory.ts'

const perfect = (plans: number, legs: number, boardNoise: number, arrival = 1): Graph =>
  new Laboratory({ ...defaultShared('courier'), plans, legs, boardNoise, arrival }).graph

// theory.md section 9.
const TABLE = [
  { n: 8, k: 2, noise: 0.5, one: 0.25, eta: 0.4375, epsilon: 0.0915, bound: 172.88 },
  { n: 8, k: 3, noise: 0.5, one: 0.25, eta: 0.578125, epsilon: 0.0835, bound: 158.88 },
  { n: 8, k: 4, noise: 0.5, one: 0.25, eta: 0.683594, epsilon: 0.0795, bound: 151.32 },
  { n: 8, k: 4, noise: 0.7, one: 0.106727, eta: 0.363297, epsilon: 0.109, bound: 204.98 },
  { n: 6, k: 3, noise: 0.6, one: 0.152786, eta: 0.391895, epsilon: 0.0975, bound: 183.85 },
]

describe('the published numbers of courier', () => {
  test.each(TABLE)('n = $n, k = $k, ν = $noise', ({ n, k, noise, one, eta, epsilon, bound }) => {
    const theory = analyse(perfect(n, k, noise), 1)
    expect(theory.etaOneReading).toBeCloseTo(one, 6)
    expect(theory.eta).toBeCloseTo(eta, 6)
    // The board shows the true plan with chance a, each other with chance b: two worlds swap a and b, so that
    // D² = 1 − (2√(ab) + (n−2) b) = (√a − √b)², and H readings are independent.
    const a = 1 - noise + noise / n
    const b = noise / n
    const reading = (Math.sqrt(a) - Math.sqrt(b)) ** 2
    expect(theory.etaOneReading).toBeCloseTo(reading, 13)
    expect(theory.eta).toBeCloseTo(1 - (1 - reading) ** k, 13)
    // BAIL at the prior learns from the bell alone, or from a route that is one plan’s from end to end: n of n^k.
    expect(theory.moveProbability).toBeCloseTo(n ** (1 - k), 13)
    // Any one of n^k routes is right.
    expect(theory.priorValue).toBeCloseTo(n ** -k, 13)
    expect(epsilonTheory(theory, 1000)).toBe(epsilon)
    expect(upperBoundAt(theory, 1000, epsilon)).toBeCloseTo(bound, 2)
    const { vStar, worstEpisode, worstOnward, explorationLoss, priorRatio } = theory
    expect([vStar, worstEpisode, worstOnward, explorationLoss, priorRatio]).toEqual([1, 1, 1, 1, 1])
    // ε of the paper, from its formula.
    expect(epsilonPaper(theory, 1000)).toBeCloseTo(
      Math.sqrt((k * Math.log(n * Math.sqrt(1000))) / (1000 * theory.eta)),
      12,
    )
  })

  it('arrival 0.9 makes V* 0.9⁴, and each reading arrive nine times in ten', () => {
    const theory = analyse(perfect(8, 4, 0.7, 0.9), 0)
    expect(theory.vStar).toBeCloseTo(0.6561, 13)
    expect(theory.etaOneReading).toBeCloseTo(0.9 * (Math.sqrt(0.3 + 0.0875) - Math.sqrt(0.0875)) ** 2, 13)
  })
})

/** Every field of a theory by enumeration. */
function expectSlowTheory(graph: Graph, truth: number): void {
  const { model, latents } = graph
  const theory = analyse(graph, truth)
  for (const depth of [1, model.horizon]) {
    const fast = hellinger(graph, depth)
    let least = 1
    for (let a = 0; a < latents; a++) {
      for (let b = 0; b < a; b++) {
        const expected = hellingerSquared(model, a, b, depth)
        expect(fast[a * latents + b]).toBeCloseTo(expected, 10)
        expect(fast[b * latents + a]).toBe(fast[a * latents + b])
        least = Math.min(least, expected)
      }
    }
    expect(depth === 1 ? theory.etaOneReading : theory.eta).toBeCloseTo(least, 10)
  }
  const others = [...model.prior.keys()].filter((z) => z !== truth)
  for (const [i, z] of others.entries()) {
    expect(theory.rivals[i].eta).toBeCloseTo(hellingerSquared(model, truth, z, model.horizon), 10)
    expect(theory.rivals[i].rootPriorRatio).toBeCloseTo(Math.sqrt(model.prior[z] / model.prior[truth]), 12)
  }
  expect(theory.priorRatio).toBeCloseTo(Math.max(...model.prior) / Math.min(...model.prior), 12)
  const { moves, value } = naive(model, truth)
  expect(theory.moveProbability).toBeCloseTo(moves, 10)
  expect(theory.priorValue).toBeCloseTo(value, 10)
  const lost = losses(model, truth)
  expect(theory.vStar).toBeCloseTo(lost.vStar, 10)
  expect(theory.worstEpisode).toBeCloseTo(lost.worstEpisode, 10)
  expect(theory.worstOnward).toBeCloseTo(lost.worstOnward, 10)
  expect(theory.explorationLoss).toBeCloseTo(lost.vStar - slow.explorationValue(model, truth), 10)
}

describe('the theory of a world is what listing all trajectories gives', () => {
  test.each(settings)('scenario %o', (values) => {
    const { graph } = new Laboratory({ ...defaultShared(String(values.scenario)), ...values })
    expectSlowTheory(graph, 1)
  })

  it('random models', () => {
    for (let seed = 200; seed < 250; seed++) {
      const graph = compile(randomModel(seed, { latents: 3, horizon: 3, instructions: 2 }))
      expectSlowTheory(graph, seed % graph.latents)
    }
  })
})

describe('the bounds', () => {
  const theories: Theory[] = Array.from({ length: 40 }, (_, i) => analyse(compile(randomModel(300 + i)), 0))
  theories.push(...TABLE.map(({ n, k, noise }) => analyse(perfect(n, k, noise), 0)))

  it('the upper bound summed over episodes is its closed form', () => {
    for (const theory of theories) {
      for (const epsilon of [0, 0.0005, 0.03, 0.4, 1]) {
        const bound = upperBound(theory, 700, () => epsilon, 0, false)
        for (const t of [1, 2, 30, 700]) {
          const closed = upperBoundAt(theory, t, epsilon)
          expect(Math.abs(bound[t - 1] - closed)).toBeLessThanOrEqual(1e-10 * closed)
        }
      }
    }
  })

  it('the upper bound is the formula of section 4 term by term, with δ_LLM and varying ε, for any world and for this', () => {
    for (const theory of theories) {
      const at = (t: number): number => Math.min(1, 0.7 / Math.sqrt(t + 1))
      const { latents, priorRatio, eta, rivals, worstEpisode, worstOnward, horizon, explorationLoss } = theory
      for (const forThisWorld of [false, true]) {
        const bound = upperBound(theory, 60, at, 0.01, forThisWorld)
        let sum = 0
        for (let t = 0; t < 60; t++) {
          const shrunk = (rate: number): number =>
            Array.from({ length: t }, (_, s) => 1 - at(s) * rate).reduce((a, b) => a * b, 1)
          const doubt = forThisWorld
            ? rivals.reduce((all, rival) => all + rival.rootPriorRatio * shrunk(rival.eta), 0)
            : (latents - 1) * Math.sqrt(priorRatio) * shrunk(eta)
          sum +=
            at(t) * explorationLoss +
            (1 - at(t)) * Math.min(worstEpisode, worstOnward * horizon * (doubt + 0.01))
          expect(bound[t]).toBeCloseTo(sum, 9)
        }
      }
    }
  })

  it('the bound for this world is nowhere above the bound for any', () => {
    for (const theory of theories) {
      const [any, this_] = [false, true].map((own) => upperBound(theory, 500, () => 0.05, 0, own))
      for (const t of any.keys()) expect(this_[t]).toBeLessThanOrEqual(any[t] * (1 + 1e-12))
    }
  })

  it('the advised ε is the best of the whole grid', () => {
    for (const theory of theories) {
      for (const episodes of [50, 1000, 20000]) {
        const advised = epsilonTheory(theory, episodes)
        const found = upperBoundAt(theory, episodes, advised)
        let least = Number.POSITIVE_INFINITY
        for (let i = 0; i <= 2000; i++) least = Math.min(least, upperBoundAt(theory, episodes, i / 2000))
        expect(found).toBeLessThanOrEqual(least * (1 + 1e-12))
        expect(advised).toBeGreaterThanOrEqual(0)
        expect(advised).toBeLessThanOrEqual(1)
      }
    }
  })

  it('the lower bound is (V* − J₀)(1 − (1−p)^t)/p, and linear where p is 0', () => {
    for (const theory of theories) {
      const p = theory.moveProbability
      const loss = theory.vStar - theory.priorValue
      const bound = lowerBound(theory, 800)
      for (const t of [1, 7, 800]) {
        const expected = p === 0 ? loss * t : (loss * (1 - (1 - p) ** t)) / p
        expect(bound[t - 1]).toBeCloseTo(expected, 8)
      }
    }
    expect(lowerBound({ ...theories[0], moveProbability: 0, vStar: 1, priorValue: 0.25 }, 9)[8]).toBe(6.75)
  })
})
