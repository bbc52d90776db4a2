// A run’s accounts: two estimators of regret with one mean, causes that add up, and a trace that agrees with itself.
import { describe, expect, it, test } from 'vitest'
import { CAUSES, EXPLORATION, LLM_ERROR, REPORTER_ERROR } from '../log.ts'
import type { Values } from '../parameter.ts'
import type { LaneValues } from '../params.ts'
import { Bench, configOf, finish, replicates } from '../testing/lanes.ts'
import { randomModel } from '../testing/random-model.ts'
import { settings } from '../testing/settings.ts'
import { estimate } from '../testing/statistics.ts'
import { type LaneRun, NO_ASKER, type Trace } from './trace.ts'

const LANES: readonly Partial<LaneValues>[] = [
  { planner: 'bail' },
  { planner: 'bail', epsilon: 0.2, llmError: 0.15, llmErrorKind: 'systematic' },
  { planner: 'bail', epsilon: 0.1, reporterError: 0.25, window: 5 },
  { planner: 'bail', temperature: 0.4, llmError: 0.1 },
  { planner: 'thompson', reporterError: 0.2 },
  { planner: 'random' },
]

/**
 * The difference of two unbiased estimators of the same regret has mean 0: at most 4 of its standard errors. These may
 * have missed an event so rare that none of the runs met it; with chance 1 − e⁻⁸ such events happen less than 8 times
 * in as many runs, and each moves an estimator by at most 1.
 */
function expectSameMean(runs: readonly LaneRun[]): void {
  const last = (values: Float64Array): number => values[values.length - 1]
  const paired = estimate(runs.map(({ trace }) => last(trace.regret) - last(trace.regretByReturns)))
  expect(Math.abs(paired.mean)).toBeLessThanOrEqual(4 * paired.error + 8 / runs.length)
}

describe('regret by gaps and by returns have one mean', () => {
  test.each(settings)('scenario %o', (values) => {
    const config = configOf({ ...values, episodes: 60, seed: 'estimators' }, ...(LANES as Values[]))
    for (const runs of replicates(config, 120)) expectSameMean(runs)
  })

  it('random models', () => {
    for (let seed = 400; seed < 420; seed++) {
      const bench = new Bench(randomModel(seed))
      for (const lane of LANES) {
        const runs = Array.from({ length: 80 }, (_, i) =>
          finish(bench.lane(seed % bench.graph.latents, lane, i), 30),
        )
        expectSameMean(runs)
      }
    }
  })
})

/** All that must hold of any trace. */
function expectLawful({ trace }: LaneRun, lane: Partial<LaneValues>): void {
  const faults: string[] = []
  const { episodes, horizon, steps, cause, asker, explored, coin, regret, regretByCause } = trace
  let decisions = 0
  for (let t = 0; t < episodes; t++) {
    decisions += steps[t]
    const before = t === 0 ? 0 : regret[t - 1]
    if (!(regret[t] >= before)) faults.push(`regret falls in episode ${t}`)
    const byCause = CAUSES.reduce((sum, _, c) => sum + regretByCause[c * episodes + t], 0)
    if (!(Math.abs(byCause - regret[t]) < 1e-9)) faults.push(`causes do not add up in episode ${t}`)
    if ((explored[t] === 1) !== coin[t] < (lane.epsilon ?? 0)) faults.push(`ε-coin of episode ${t}`)
    for (let h = 0; h < horizon; h++) {
      const at = t * horizon + h
      if (h >= steps[t]) {
        if (trace.subgoal[at] + trace.observation[at] + trace.reported[at] + asker[at] + cause[at] !== 0) {
          faults.push(`episode ${t} goes on after its end`)
        }
        continue
      }
      if ((cause[at] === EXPLORATION) !== (explored[t] === 1)) faults.push(`exploration in episode ${t}`)
      if (cause[at] === LLM_ERROR && !lane.llmError) faults.push(`LLM error in episode ${t}`)
      if (cause[at] === REPORTER_ERROR && !lane.reporterError) faults.push(`Reporter error in episode ${t}`)
      if (trace.reported[at] !== trace.observation[at] && !lane.reporterError)
        faults.push(`misreport in ${t}`)
      const isAsked = lane.planner !== 'random' && cause[at] !== EXPLORATION && cause[at] !== LLM_ERROR
      if (asker[at] < trace.latents !== isAsked) faults.push(`asker ${asker[at]} in episode ${t}`)
      if (!isAsked && asker[at] !== NO_ASKER) faults.push(`asker ${asker[at]} in episode ${t}`)
    }
  }
  if (trace.decisions !== decisions) faults.push('decisions are miscounted')
  expect(faults).toEqual([])
}

const share = (trace: Trace, cause: number): number =>
  trace.regretByCause[(cause + 1) * trace.episodes - 1] / trace.regret[trace.episodes - 1]

describe('the accounts of a run', () => {
  const lanes = LANES.map((lane) => ({ ...lane, ...(lane.planner === 'bail' ? { epsilon: 0.25 } : {}) }))

  test.each(settings)('add up in scenario %o', (values) => {
    const all = replicates(
      configOf({ ...values, episodes: 300, seed: 'accounts' }, ...(lanes as Values[])),
      2,
    )
    for (const [lane, runs] of all.entries()) for (const run of runs) expectLawful(run, lanes[lane])
  })

  it('add up in random models', () => {
    for (let seed = 500; seed < 530; seed++) {
      const bench = new Bench(randomModel(seed))
      for (const lane of lanes) expectLawful(finish(bench.lane(0, lane, seed), 100), lane)
    }
  })

  it('charge each fault where it lies', () => {
    const shared = { plans: 4, legs: 3, arrival: 1, boardNoise: 0.3, episodes: 3000 }
    const runs = replicates(
      configOf(
        shared,
        { epsilon: 0.1 },
        { epsilon: 0.1, llmError: 0.1 },
        { epsilon: 0.1, reporterError: 0.1, window: 4 },
      ),
      1,
    ).map(([run]) => run.trace)
    const [clean, llm, reporter] = runs
    // An exploring episode loses the whole 1; a δ_LLM of 0.1 spoils 1 − 0.9³ = 27% of the rest.
    expect(share(clean, EXPLORATION)).toBeGreaterThan(0.8)
    expect(share(clean, LLM_ERROR) + share(clean, REPORTER_ERROR)).toBe(0)
    expect(share(llm, LLM_ERROR)).toBeGreaterThan(0.4)
    expect(share(llm, REPORTER_ERROR)).toBe(0)
    expect(share(reporter, REPORTER_ERROR)).toBeGreaterThan(0.02)
    expect(share(reporter, LLM_ERROR)).toBe(0)
  })
})
