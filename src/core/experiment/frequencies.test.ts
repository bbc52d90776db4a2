// What is drawn is drawn as it is said to be: subgoals from the shares, observations from the rows, errors at their rates.
import { describe, expect, it } from 'vitest'
import { LLM_ERROR } from '../log.ts'
import type { LaneValues } from '../params.ts'
import { alone } from '../scenarios/scenario.ts'
import { Bench, configOf, finish, runLane, shareOf } from '../testing/lanes.ts'
import { randomModel } from '../testing/random-model.ts'
import { detail } from './detail.ts'

/** Counts against chances that change from draw to draw: both sums, and the variance of their difference. */
class Tally {
  #count = 0
  #expected = 0
  #variance = 0

  add(happened: boolean, chance: number): void {
    this.#count += happened ? 1 : 0
    this.#expected += chance
    this.#variance += chance * (1 - chance)
  }

  /** Whether enough happened, and could have been otherwise. */
  get isJudged(): boolean {
    return this.#variance >= 10
  }

  /** |count − expected| in standard errors: a martingale, so about normal. */
  get off(): number {
    return Math.abs(this.#count - this.#expected) / Math.sqrt(this.#variance)
  }
}

class Tallies extends Map<string, Tally> {
  add(what: string, happened: boolean, chance: number): void {
    const tally = this.get(what) ?? new Tally()
    tally.add(happened, chance)
    this.set(what, tally)
  }

  get judged(): [what: string, tally: Tally][] {
    return [...this].filter(([, tally]) => tally.isJudged)
  }
}

const LANES: readonly Partial<LaneValues>[] = [
  { planner: 'bail', epsilon: 0.2, llmError: 0.3, window: 1 },
  { planner: 'bail', epsilon: 0.5, llmError: 0.2, llmErrorKind: 'systematic', temperature: 2 },
  { planner: 'bail', epsilon: 0.2, reporterError: 0.3, floor: 0.05, window: 2 },
  { planner: 'thompson', reporterError: 0.2, window: 1 },
  { planner: 'random' },
]

const EPISODES = 1500

describe('frequencies agree with chances', () => {
  it.each(LANES)('of lane %o in random models', (lane) => {
    const tallies = new Tallies()
    for (let seed = 800; seed < 812; seed++) {
      const model = randomModel(seed)
      const truth = seed % model.prior.length
      const setup = new Bench(model).lane(truth, lane, seed)
      const { trace } = finish(setup, EPISODES)
      const still = alone({ walk: (from) => Uint16Array.of(from), standsAfter: () => 0 })
      for (const one of detail(setup, trace, still, 0, 0, EPISODES)) {
        tallies.add('exploring', one.explores, lane.epsilon ?? 0)
        for (const [w, chance] of model.instructionPrior.entries()) {
          tallies.add(`${seed} instruction ${w}`, one.instruction === w, chance)
        }
        for (const { value, probability } of setup.setting.graph.starts[one.instruction].map((start) => ({
          value: start.observation,
          probability: start.probability,
        }))) {
          tallies.add(`${seed} opening ${value}`, one.opening === value, probability)
        }
        for (const step of one.steps) {
          const { shares } = step
          for (let g = 0; g < trace.subgoals; g++) {
            tallies.add(`${seed} subgoal ${g}`, step.subgoal === g, shareOf(shares, g))
          }
          for (let z = 0; z < trace.latents && !one.explores; z++) {
            let asked = 0
            for (let g = 0; g < trace.subgoals; g++) asked += shareOf(shares, g, z)
            tallies.add(`${seed} asker ${z}`, step.asker === z, asked)
          }
          if (!one.explores) tallies.add('LLM error', step.cause === LLM_ERROR, lane.llmError ?? 0)
          const others = model.confusable[step.observation]
          for (const o of others) {
            tallies.add(
              `${seed} misreport ${o}`,
              step.reported === o,
              (lane.reporterError ?? 0) / others.length,
            )
          }
          // Where the Planner hears the truth, the factors of Bayes’ rule are the chances of what it hears.
          if (!lane.reporterError) expect(step.likelihood[truth]).toBeGreaterThan(0)
        }
      }
    }
    // A few hundred tallies, each off by 4.5 once in 150,000.
    const { judged } = tallies
    const worst = judged.reduce((a, b) => (b[1].off > a[1].off ? b : a))
    expect(worst[1].off, worst[0]).toBeLessThan(4.5)
    expect(judged.length).toBeGreaterThan(30)
  })

  it('of observations, given subgoal and history, with the rows of the true world', () => {
    const tallies = new Tallies()
    for (let seed = 820; seed < 840; seed++) {
      const bench = new Bench(randomModel(seed))
      const { graph } = bench
      const { trace } = finish(bench.lane(0, { planner: 'random' }, seed), EPISODES)
      for (let t = 0; t < EPISODES; t++) {
        const start = graph.starts[trace.instruction[t]].find((s) => s.observation === trace.opening[t])
        let node = start?.node ?? -1
        for (let h = 0; h < trace.steps[t]; h++) {
          const at = t * trace.horizon + h
          const g = node * graph.subgoals + trace.subgoal[at]
          let next = -1
          for (let i = graph.firstOutcome[g]; i < graph.firstOutcome[g + 1]; i++) {
            const met = graph.observationOf[i] === trace.observation[at]
            tallies.add(
              `${seed} step ${h} observation ${graph.observationOf[i]}`,
              met,
              graph.rows[graph.rowOf[i]],
            )
            if (met) next = graph.nextOf[i]
          }
          node = next
        }
      }
    }
    for (const [what, tally] of tallies.judged) expect(tally.off, what).toBeLessThan(4.5)
    expect(tallies.judged.length).toBeGreaterThan(100)
  })
})

it('an error too rare ever to happen leaves all other luck where it was', () => {
  const shared = { plans: 5, legs: 3, slack: 1, instructions: 2, episodes: 300 }
  const lane = { epsilon: 0.1 }
  const plain = runLane(configOf(shared, lane))
  expect(runLane(configOf(shared, { ...lane, llmError: 1e-12 })).trace).toEqual(plain.trace)
  // The floor alters what is believed, but not what the world does to one who asks nothing of belief.
  const always = { epsilon: 1 }
  const { trace } = runLane(configOf(shared, { ...always, reporterError: 0.9 }))
  expect(trace.observation).toEqual(runLane(configOf(shared, always)).trace.observation)
})
