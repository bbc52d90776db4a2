// Contrastive learning: its optimum in closed form, its SGD against that, the channel it makes, and that it is a function of its draws.
import { describe, expect, it, test } from 'vitest'
import { Laboratory } from '../experiment/laboratory.ts'
import { compile, type Graph } from '../graph.ts'
import type { Values } from '../parameter.ts'
import { defaultShared } from '../params.ts'
import { stream } from '../random.ts'
import { randomModel } from '../testing/random-model.ts'
import { settings } from '../testing/settings.ts'
import { demonstrated } from '../testing/slow-demonstrations.ts'
import { estimate } from '../testing/statistics.ts'
import { ContrastiveReporter, channelOf, learnedReporter, slope } from './contrastive.ts'
import { reporterCurve } from './curve.ts'

const graphOf = (values: Values): Graph =>
  new Laboratory({ ...defaultShared(String(values.scenario ?? 'courier')), ...values }).graph
const seeds = (count: number, name = 'seed'): string[] =>
  Array.from({ length: count }, (_, i) => `${name} ${i}`)

test('the optimum over all pairs is the log density ratio, and gives E(o | s) back', () => {
  // Three states, four words, as the two sums of the expected log-likelihood see them: E(s, o) true, E(s) E(o) shuffled.
  const joint = [
    [0.2, 0.05, 0.05, 0.1],
    [0.02, 0.18, 0.05, 0.05],
    [0.01, 0.02, 0.17, 0.1],
  ]
  const ofState = joint.map((row) => row.reduce((a, b) => a + b))
  const ofWord = [0, 1, 2, 3].map((o) => joint.reduce((sum, row) => sum + row[o], 0))
  for (const [s, row] of joint.entries()) {
    const f = row.map(() => 0)
    for (const [o, true_] of row.entries()) {
      const shuffled = ofState[s] * ofWord[o]
      // The likelihood is concave in f with a curvature of at most a quarter of its masses: full-batch ascent, safe steps.
      for (let i = 0; i < 4000; i++)
        f[o] += (4 / (true_ + shuffled)) * (true_ * slope(f[o], 1) + shuffled * slope(f[o], 0))
      expect(f[o]).toBeCloseTo(Math.log(true_ / ofState[s] / ofWord[o]), 12)
    }
    const masses = f.map((x, o) => ofWord[o] * Math.exp(x))
    const total = masses.reduce((a, b) => a + b)
    for (const [o, mass] of masses.entries()) expect(mass / total).toBeCloseTo(row[o] / ofState[s], 12)
  }
})

test('at the optimum the channel is E(o | s) over what can be confused', () => {
  const draw = stream('noisy emission')
  const size = 5
  const joint = Float64Array.from({ length: size * size }, () => 0.1 + draw())
  const words = [0, 1, 2, 3, 4]
  const ofState = words.map((s) => words.reduce((sum, o) => sum + joint[s * size + o], 0))
  const ofWord = Float64Array.from(words, (o) => words.reduce((sum, s) => sum + joint[s * size + o], 0))
  const f = joint.map((mass, at) => Math.log(mass / ofState[Math.floor(at / size)] / ofWord[at % size]))
  const confusable = [[1, 2, 3, 4], [0, 3], [4], [], [0, 1]]
  const { error, mistakes } = channelOf(confusable, ofWord, f)
  for (const [s, others] of confusable.entries()) {
    const right = joint[s * size + s]
    const wrong = others.reduce((sum, o) => sum + joint[s * size + o], 0)
    expect(error[s]).toBeCloseTo(wrong / (right + wrong), 13)
    for (const { value, probability } of mistakes[s])
      expect(probability).toBeCloseTo(joint[s * size + value] / wrong, 13)
  }
})

test('SGD on the episodes of a scenario comes to the log density ratio log 1 / E(s) where a percept is named right', () => {
  const graph = graphOf({ plans: 4, legs: 2, boardNoise: 0.3 })
  const share = demonstrated(graph.model)
  const trained = seeds(12).map((seed) => {
    const reporter = new ContrastiveReporter(graph, stream(seed))
    reporter.train(60_000)
    return reporter.f
  })
  const { observations } = graph.model
  let judged = 0
  for (const [o, p] of share.entries()) {
    if (p < 0.02) continue
    judged++
    const { mean } = estimate(trained.map((f) => f[o * observations + o]))
    // At the optimum the noise of the slope and the curvature are both σ(1−σ), so that steps of η leave a variance of η/2
    // and lift the mean by about half of that; after n = N p (1 + p) updates η = 2/√n. 4.5 standard errors of 12 trainings.
    const variance = 1 / Math.sqrt(60_000 * p * (1 + p))
    expect(Math.abs(mean - Math.log(1 / p))).toBeLessThan(4.5 * Math.sqrt(variance / 12) + variance)
  }
  expect(judged).toBeGreaterThanOrEqual(8)
  // A wrong name is never true: its ratio is 0, and f falls without end.
  for (const f of trained)
    for (const [o, others] of graph.model.confusable.entries())
      if (share[o] > 0.02) for (const x of others) expect(f[o * observations + x]).toBeLessThan(-2)
})

describe('the channel', () => {
  const graphs = [
    ...settings.map(graphOf),
    ...Array.from({ length: 12 }, (_, seed) => compile(randomModel(900 + seed))),
  ]

  it('says with chances that sum to 1 what happened or what it can be confused with', () => {
    for (const graph of graphs) {
      for (const pairs of [0, 10, 700]) {
        const { channel, deltaRep, confusion } = learnedReporter(graph, pairs, stream('channel'))
        for (const [o, others] of graph.model.confusable.entries()) {
          expect(channel.mistakes[o].map(({ value }) => value)).toEqual(others)
          expect(channel.error[o] > 0 && channel.error[o] < 1).toBe(others.length > 0)
          const sum = channel.mistakes[o].reduce((total, { probability }) => total + probability, 0)
          expect(sum).toBeCloseTo(others.length > 0 ? 1 : 0, 12)
        }
        const { happened, said, chance } = confusion
        for (const [row, o] of happened.entries()) {
          const chances = chance.subarray(row * said.length, (row + 1) * said.length)
          expect(chances.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12)
          expect(1 - chances[said.indexOf(o)]).toBeLessThanOrEqual(deltaRep + 1e-12)
        }
      }
    }
  })

  it('of no training says anything that it may, evenly', () => {
    const { channel } = learnedReporter(graphs[0], 0, stream('none'))
    for (const [o, others] of graphs[0].model.confusable.entries()) {
      expect(channel.error[o]).toBeCloseTo(others.length / (1 + others.length), 14)
      for (const { probability } of channel.mistakes[o])
        expect(probability).toBeCloseTo(1 / others.length, 14)
    }
  })

  it('has Δ_Rep = max_s TV(E(· | s), Ê(· | s)), or more where E itself is noisy', () => {
    for (const graph of graphs) {
      const { model } = graph
      const { channel, deltaRep } = learnedReporter(graph, 300, stream('delta'))
      const met = new Set(graph.observationOf)
      let worst = 0
      let sure = true
      for (let state = 0; state < model.states; state++) {
        const truly = model.emission(state)
        if (truly.some(({ value }) => !met.has(value))) continue
        sure &&= truly.length === 1
        const [right, said] = [0, 1].map(() => Array.from({ length: model.observations }, () => 0))
        for (const { value, probability } of truly) {
          right[value] += probability
          said[value] += probability * (1 - channel.error[value])
          for (const mistake of channel.mistakes[value])
            said[mistake.value] += probability * channel.error[value] * mistake.probability
        }
        worst = Math.max(worst, right.reduce((sum, p, o) => sum + Math.abs(p - said[o]), 0) / 2)
      }
      if (sure) expect(deltaRep).toBeCloseTo(worst, 12)
      else expect(deltaRep).toBeGreaterThanOrEqual(worst - 1e-12)
    }
  })
})

test('Δ_Rep falls as N_c grows, and goes to 0', () => {
  const sizes = [100, 1000, 10_000, 100_000]
  const points = [...reporterCurve(graphOf({}), sizes, seeds(12))]
  expect(points.map(({ pairs }) => pairs)).toEqual(sizes)
  const means = points.map(({ deltaBySeed }) => estimate([...deltaBySeed]))
  for (const [i, { mean, error }] of means.entries()) {
    expect(points[i].mean).toBeCloseTo(mean, 12)
    if (i === 0) continue
    // A wrong name is pushed down by 2/√m at its m-th shuffled pair, so that e^−f grows like √N_c: Δ_Rep falls by √10 a
    // decade, and faster while the rarest words are still being met. Half as much at least, beyond 4 standard errors.
    const before = means[i - 1]
    expect(mean + 4 * error).toBeLessThan((before.mean - 4 * before.error) / 2)
  }
  expect(means[3].mean).toBeLessThan(0.005)
})

test('the same draws teach the same to the last bit, and a longer training begins as a shorter one', () => {
  const graph = graphOf({ plans: 5, legs: 3, slack: 1 })
  const once = learnedReporter(graph, 800, stream('bits', 'reporter'))
  expect(learnedReporter(graph, 800, stream('bits', 'reporter'))).toEqual(once)
  expect(learnedReporter(graph, 800, stream('others', 'reporter')).channel).not.toEqual(once.channel)
  const [, short, long] = [...reporterCurve(graph, [2000, 30, 800], ['bits'])]
  expect(short.deltaBySeed[0]).toBe(once.deltaRep)
  expect(long.deltaBySeed[0]).toBe(learnedReporter(graph, 2000, stream('bits', 'reporter')).deltaRep)
})
