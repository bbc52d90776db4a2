// What cannot be simulated is refused in words, at once; what is not used by a Planner changes nothing.
import { describe, expect, it, test } from 'vitest'
import { compile, MAX_NODES } from '../graph.ts'
import type { Hmdp } from '../hmdp.ts'
import { CAUSES } from '../log.ts'
import { ParameterError, ScenarioError } from '../parameter.ts'
import { PLANNERS } from '../planners/index.ts'
import { configOf, replicates, runLane } from '../testing/lanes.ts'
import { shelveNetworks } from '../testing/networks.ts'
import { randomModel } from '../testing/random-model.ts'
import { Laboratory, laboratoryOf, setUpLane } from './laboratory.ts'

const caught = (action: () => unknown): Error => {
  try {
    action()
  } catch (error) {
    if (error instanceof Error) return error
  }
  throw new Error('Nothing was refused.')
}

/**
 * Each of `length` worlds remembers one word, the one said at its own step, so that few beliefs of each world make
 * words^h joint ones: all that was said.
 */
function labyrinth(words: number, length: number): Hmdp {
  const stateOf = (step: number, said: number, kept: number): number =>
    (step * words + said) * (words + 1) + kept
  const everyWord = Array.from({ length: words }, (_, word) => word)
  return {
    prior: new Float64Array(length).fill(1 / length),
    instructionPrior: Float64Array.of(1),
    states: stateOf(length + 2, 0, 0),
    subgoals: 1,
    observations: words,
    horizon: length + 1,
    start: () => [{ value: stateOf(0, 0, words), probability: 1 }],
    transition: (z, _, state) => {
      const step = Math.floor(state / words / (words + 1))
      const kept = state % (words + 1)
      const next = (word: number): number => stateOf(step + 1, word, step === z ? word : kept)
      return everyWord.map((word) => ({ value: next(word), probability: 1 / words }))
    },
    emission: (state) => [{ value: Math.floor(state / (words + 1)) % words, probability: 1 }],
    reward: () => 0,
    isTerminal: () => false,
    plan: () => 0,
    exploration: () => [{ value: 0, probability: 1 }],
    confusable: everyWord.map(() => []),
    representative: (state) => stateOf(Math.floor(state / words / (words + 1)), 0, state % (words + 1)),
  }
}

describe('refused in words', () => {
  it('a model with too many joint beliefs', () => {
    expect(MAX_NODES).toBe(400_000)
    const error = caught(() => compile(labyrinth(30, 4)))
    expect(error).toBeInstanceOf(ScenarioError)
    expect(error.message).toMatch(/^This scenario has more than 400,000 belief nodes, .+\.$/)
    // One fewer world and it fits: 1 + 30 + 900 + 27,000 histories, each a node of its own.
    expect(compile(labyrinth(30, 3)).nodes).toBe(27_931)
  })

  it('a true world that there is not', () => {
    const config = configOf({ plans: 5, trueLatent: 5 }, {})
    const error = caught(() => runLane(config))
    expect(error).toBeInstanceOf(ScenarioError)
    expect(error.message).toBe('There is no true world 5: this scenario has 5, counted from 0.')
    expect(runLane(configOf({ plans: 5, trueLatent: 4, episodes: 2 }, {})).trace.truth).toBe(4)
  })

  it('values out of range, before anything is built', () => {
    expect(() => laboratoryOf(configOf({ plans: 1 }, {}))).toThrow(ParameterError)
    expect(() => laboratoryOf(configOf({}, { epsilon: -1 }))).toThrow(ParameterError)
  })

  it('a model whose words do not tell that the episode is over', () => {
    const model = randomModel(3)
    const mute = { ...model, emission: () => [{ value: 0, probability: 1 }] }
    expect(() => compile(mute)).toThrow('does not tell whether the episode is over')
  })
})

test('the latest laboratory is kept while its scenario stays, whatever the lanes', () => {
  const first = laboratoryOf(configOf({ plans: 4 }, {}))
  expect(laboratoryOf(configOf({ plans: 4, seed: 'x', episodes: 5 }, { epsilon: 1 }))).toBe(first)
  expect(laboratoryOf(configOf({ plans: 4, boardNoise: 0.1 }, {}))).not.toBe(first)
})

test.each(PLANNERS)('$id: what it does not use changes nothing', async ({ id, uses, pretrained }) => {
  const shared = { ...(!pretrained && { plans: 4, legs: 2 }), episodes: 100 }
  await shelveNetworks(configOf(shared, { planner: id }))
  const spoilt: Record<string, number | string> = {
    epsilon: 0.4,
    epsilonMode: 'paper',
    llmError: 0.3,
    reporterError: 0.3,
    temperature: 0.2,
    window: 2,
    llmErrorKind: 'systematic',
    floor: 0.2,
  }
  const plain = runLane(configOf(shared, { planner: id }))
  const unused = Object.fromEntries(Object.entries(spoilt).filter(([name]) => !uses.includes(name)))
  expect(runLane(configOf(shared, { planner: id, ...unused })).digest).toBe(plain.digest)
  const used = Object.fromEntries(Object.entries(spoilt).filter(([name]) => uses.includes(name)))
  if (uses.length > 0)
    expect(runLane(configOf(shared, { planner: id, ...used })).digest).not.toBe(plain.digest)
})

test('the modes of ε', () => {
  const lanes = ['fixed', 'theory', 'paper', 'anytime'].map((epsilonMode) => ({ epsilonMode, epsilon: 0.25 }))
  const config = configOf({ episodes: 900 }, ...lanes)
  const laboratory = new Laboratory(config.shared)
  const [fixed, theory, paper, anytime] = lanes.map((_, lane) => setUpLane(laboratory, config, lane, 0))
  for (const t of [0, 17, 899]) {
    expect(fixed.epsilonAt(t)).toBe(0.25)
    expect(theory.epsilonAt(t)).toBe(theory.epsilonTheory)
    expect(paper.epsilonAt(t)).toBe(paper.epsilonPaper)
    // min(1, c/√t) with c = ε √T / 2, counting t from 1.
    const expected = Math.min(1, (theory.epsilonTheory * 30) / 2 / Math.sqrt(t + 1))
    expect(anytime.epsilonAt(t)).toBeCloseTo(expected, 14)
  }
})

test('bounds are given just where they are proven', () => {
  const bounded = (lane: Record<string, number | string>): string => {
    const { upperBound, upperBoundForThisWorld, lowerBound } = runLane(configOf({ episodes: 3 }, lane)).theory
    return [upperBound, upperBoundForThisWorld, lowerBound].map((bound) => (bound ? 'yes' : 'no')).join(' ')
  }
  expect(bounded({})).toBe('yes yes yes')
  expect(bounded({ epsilon: 0.1 })).toBe('yes yes no')
  expect(bounded({ llmError: 0.1 })).toBe('yes yes no')
  for (const lane of [{ temperature: 0.9 }, { window: 9 }, { reporterError: 0.1 }, { planner: 'thompson' }]) {
    expect(bounded(lane)).toBe('no no no')
  }
})

describe('a learned Reporter', () => {
  const lane = (pairs: number) => ({ epsilon: 0.2, reporter: 'learned', reporterPairs: pairs })
  const shared = { plans: 5, legs: 2, arrival: 1, episodes: 4000, seed: 'learned' }

  it('misreports in a run as often as its channel says', () => {
    const config = configOf(shared, lane(300))
    const laboratory = new Laboratory(config.shared)
    const { channel } = laboratory.reporter(300)
    const { trace } = runLane(config, 0, 0, laboratory)
    const counts = new Map<number, { times: number; wrong: number }>()
    for (let t = 0; t < trace.episodes; t++) {
      for (let h = 0; h < trace.steps[t]; h++) {
        const at = t * trace.horizon + h
        const of = counts.get(trace.observation[at]) ?? { times: 0, wrong: 0 }
        of.times++
        if (trace.reported[at] !== trace.observation[at]) of.wrong++
        counts.set(trace.observation[at], of)
      }
    }
    let judged = 0
    for (const [o, { times, wrong }] of counts) {
      const p = channel.error[o]
      if (p === 0) expect(wrong).toBe(0)
      // A binomial count is off its mean by more than 4.5 standard deviations once in 150,000.
      else expect(Math.abs(wrong - times * p)).toBeLessThan(4.5 * Math.sqrt(times * p * (1 - p)) + 1)
      if (times * p > 10) judged++
    }
    expect(judged).toBeGreaterThan(3)
  })

  it('costs less the more it has learned, and no bound is proved for it', () => {
    const world = { ...shared, plans: 8, legs: 4, episodes: 300 }
    const config = configOf(world, lane(30), lane(100_000), { epsilon: 0.2 })
    const [poor, good, perfect] = replicates(config, 60)
    // All explore in the same episodes; what they lose in the others is due to what they heard.
    const lost = (runs: typeof poor): number =>
      runs.reduce((sum, { trace: { regretByCause, episodes } }) => {
        const byCause = CAUSES.map((_, i) => regretByCause[(i + 1) * episodes - 1])
        return sum + byCause.reduce((a, b) => a + b) - byCause[CAUSES.indexOf('exploration')]
      }, 0)
    expect(lost(poor)).toBeGreaterThan(1.5 * lost(perfect))
    expect(lost(good)).toBeLessThan(1.1 * lost(perfect))
    expect(good[0].theory.upperBound).toBeNull()
    expect(perfect[0].theory.upperBound).not.toBeNull()
  })
})
