// Sweeps and maps: every point is the ensemble of its own configuration, what cannot be is a gap, and the best is the best.
import { describe, expect, it, test } from 'vitest'
import { ParameterError } from '../parameter.ts'
import { type Config, rowOf } from '../params.ts'
import { stream } from '../random.ts'
import { configOf, measure } from '../testing/lanes.ts'
import { chunkOf, jobOf } from './jobs.ts'
import type { SweepReport } from './report.ts'

const SMALL = { plans: 5, legs: 2, arrival: 0.9, episodes: 120, replicates: 30 }

const sweep = (config: Config, parameter: string, values?: (number | string)[]): SweepReport =>
  measure({ kind: 'sweep', config, lane: 0, parameter, ...(values ? { values } : {}) })

describe('a point of a sweep is an ensemble', () => {
  test.each([
    ['epsilon', [0, 0.2], { epsilonMode: 'theory' }],
    ['llmError', [0, 0.3], { epsilon: 0.1 }],
    ['reporterError', [0.2], { epsilon: 0.1 }],
    ['window', [0, 5], { epsilon: 0.1 }],
    ['temperature', [0.5], {}],
    ['plans', [3, 6], { epsilonMode: 'theory' }],
    ['boardNoise', [0.2], { epsilon: 0.1 }],
    ['arrival', ['grid', 0.7], {}],
    ['episodes', [1, 40, 121], { epsilonMode: 'anytime' }],
  ] as const)('of %s', (parameter, values, lane) => {
    const config = configOf(SMALL, lane)
    const report = sweep(config, parameter, [...values])
    for (const value of values) {
      const i = report.values.indexOf(value)
      const isLane = rowOf(parameter, 'courier')?.scope === 'lane'
      const fixed = parameter === 'epsilon' ? { epsilonMode: 'fixed' } : {}
      const alone = isLane
        ? configOf(SMALL, { ...lane, ...fixed, [parameter]: value })
        : configOf({ ...SMALL, [parameter]: value }, lane)
      const { regretMean, regretSe, theory, episodes } = measure({ kind: 'ensemble', config: alone, lane: 0 })
      expect(report.regretMean[i]).toBeCloseTo(regretMean[episodes - 1], 9)
      expect(report.regretSe[i]).toBeCloseTo(regretSe[episodes - 1], 8)
      const half = Math.floor(episodes / 2)
      const before = half === 0 ? 0 : regretMean[half - 1]
      expect(report.tailMean[i]).toBeCloseTo((regretMean[episodes - 1] - before) / (episodes - half), 9)
      const { upperBound, lowerBound } = theory
      expect(report.upperBound[i]).toBe(upperBound ? upperBound[episodes - 1] : Number.NaN)
      expect(report.lowerBound[i]).toBe(lowerBound ? lowerBound[episodes - 1] : Number.NaN)
      if (upperBound) {
        const rest = upperBound[episodes - 1] - (half === 0 ? 0 : upperBound[half - 1])
        expect(report.tailBound[i]).toBeCloseTo(rest / (episodes - half), 12)
      } else expect(report.tailBound[i]).toBeNaN()
      expect(report.replicates[i]).toBe(30)
    }
  })

  it('and so is a point of a map', () => {
    const x = { parameter: 'epsilon', values: [0, 0.1] }
    const y = { parameter: 'legs', values: [1, 2, 3] }
    const report = measure({ kind: 'map', config: configOf(SMALL, {}), lane: 0, x, y })
    for (const [row, legs] of y.values.entries()) {
      const line = sweep(configOf({ ...SMALL, legs }, {}), 'epsilon', x.values)
      for (const [column, epsilon] of x.values.entries()) {
        const at = row * x.values.length + column
        expect(report.regretMean[at]).toBe(line.regretMean[line.values.indexOf(epsilon)])
        expect(report.regretSe[at]).toBe(line.regretSe[line.values.indexOf(epsilon)])
      }
    }
  })
})

test('what cannot be is a gap with its sentence, and the rest of the sweep goes on', () => {
  const { values, gaps, regretMean, replicates } = sweep(configOf(SMALL, {}), 'trueLatent', [0, 4, 5, 999])
  expect(values).toEqual(['random', 0, 4, 5, 999])
  expect(gaps.map((gap) => gap?.slice(0, 26) ?? null)).toEqual([
    null,
    null,
    null,
    'There is no true world 5: ',
    'There is no true world 999',
  ])
  expect(Array.from(replicates)).toEqual([30, 30, 30, 0, 0])
  expect(regretMean.slice(3).every(Number.isNaN)).toBe(true)
})

it('a sweep over ε has the advised values in it, and finds the best', () => {
  const config = configOf({ ...SMALL, legs: 3, episodes: 400, replicates: 100 }, { epsilonMode: 'theory' })
  const report = sweep(config, 'epsilon')
  const { theory } = measure({ kind: 'ensemble', config, lane: 0 })
  expect(report.marks).toEqual([
    { what: 'theory', value: theory.epsilonTheory },
    { what: 'paper', value: theory.epsilonPaper },
  ])
  for (const { value } of report.marks) expect(report.values).toContain(value)
  const { best, regretMean } = report
  if (!best) throw new Error('A whole sweep has a best value.')
  expect(regretMean[best.index]).toBe(regretMean.reduce((a, b) => Math.min(a, b)))
  expect(best.value).toBe(report.values[best.index])
  expect(best.lowIndex <= best.index && best.index <= best.highIndex).toBe(true)
  // A U: neither end is near the best.
  expect(best.lowIndex).toBeGreaterThan(0)
  expect(best.highIndex).toBeLessThan(report.values.length - 2)
})

it('the measured best ε has no regret above that of theory on other luck, by more than noise', () => {
  for (const world of [{}, { boardNoise: 0.4 }, { plans: 4, legs: 3 }, { counter: 0.3, slack: 1 }]) {
    const shared = { ...SMALL, ...world, replicates: 60 }
    const { best, marks } = sweep(configOf({ ...shared, seed: 'search' }, {}), 'epsilon')
    const theory = marks.find(({ what }) => what === 'theory')?.value
    const check = sweep(configOf({ ...shared, seed: 'check', replicates: 300 }, {}), 'epsilon', [
      best?.value ?? 0,
      theory ?? 0,
    ])
    const [ofBest, ofTheory] = [best?.value, theory].map((value) => check.values.indexOf(value ?? 0))
    // Independent of the search; the two share their luck, so that their difference is less noisy than this.
    const noise = 4 * Math.hypot(check.regretSe[ofBest], check.regretSe[ofTheory])
    expect(check.regretMean[ofBest]).toBeLessThanOrEqual(check.regretMean[ofTheory] + noise)
  }
})

it('the slope of the tail lies below what the bound allows, and grows with δ_LLM', () => {
  const config = configOf({ ...SMALL, episodes: 400, replicates: 100 }, { epsilon: 0.1 })
  const { tailMean, tailSe, tailBound, values } = sweep(config, 'llmError', [0, 0.05, 0.1, 0.2])
  for (const i of values.keys()) {
    // A mean of independent runs is 4 of its standard errors off once in 16,000.
    expect(tailMean[i]).toBeLessThanOrEqual(tailBound[i] + 4 * tailSe[i])
    expect(tailBound[i]).toBeLessThan(2 * tailMean[i] + 0.1)
    if (i > 0) expect(tailMean[i]).toBeGreaterThan(tailMean[i - 1])
  }
})

it('the report is the same whatever the order in which chunks come back', () => {
  const ask = {
    kind: 'sweep',
    config: configOf(SMALL, {}),
    lane: 0,
    parameter: 'epsilon',
    values: [0.1, 0.3],
  } as const
  const whole = measure(ask)
  const draw = stream('sweep orders')
  const job = jobOf(ask)
  for (const index of Array.from({ length: job.tasks }, (_, i) => i).sort(() => draw() - 0.5)) {
    const task = job.task(index)
    if (!task) throw new Error('Every task of this sweep can be done.')
    job.take(index, chunkOf(task))
  }
  expect(job.report(0)).toEqual(whole)
})

describe('refused in words', () => {
  const ask = (lane: object, parameter: string, values?: number[]) => () =>
    jobOf({
      kind: 'sweep',
      config: configOf(SMALL, { ...lane }),
      lane: 0,
      parameter,
      ...(values ? { values } : {}),
    })
  test.each([
    [ask({}, 'planner'), 'Planner (planner) is not a number that can be varied.'],
    [ask({}, 'replicates'), 'Replicates (replicates) is not a number that can be varied.'],
    [ask({}, 'colour'), 'There is no parameter “colour” in this scenario.'],
    [ask({ planner: 'oracle' }, 'epsilon'), 'its Planner, oracle, makes no use of it.'],
    [ask({}, 'epsilon', [2]), 'Exploration (epsilon) cannot be “2”'],
    [
      ask(
        {},
        'epsilon',
        Array.from({ length: 201 }, (_, i) => i / 200),
      ),
      'takes 1 to 200 values, not 201.',
    ],
  ])('%#', (refused, message) => {
    expect(refused).toThrow(ParameterError)
    expect(refused).toThrow(message)
  })

  it('a map of one parameter twice', () => {
    const x = { parameter: 'epsilon' }
    expect(() => jobOf({ kind: 'map', config: configOf(SMALL, {}), lane: 0, x, y: x })).toThrow(
      'A map takes two different parameters, not epsilon twice.',
    )
  })
})
