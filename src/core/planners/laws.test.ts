// Laws of every Planner in every scenario: what it says it draws from is what it draws from; temperature; mistakes.
import { describe, expect, it, test } from 'vitest'
import { Laboratory } from '../experiment/laboratory.ts'
import type { Graph } from '../graph.ts'
import { systematicMistake } from '../mistake.ts'
import { pretrainedOf } from '../network/pretrained.ts'
import type { Pretrained } from '../network/shelf.ts'
import { tokeniserOf, vocabularyOf } from '../network/tokenisers/index.ts'
import type { Values } from '../parameter.ts'
import { defaultShared } from '../params.ts'
import { Posterior } from '../posterior.ts'
import { type Draw, stream } from '../random.ts'
import { askersOf, partsOf, sizesOf } from '../team.ts'
import { settings } from '../testing/settings.ts'
import { shippedKernels } from '../testing/simd.ts'
import { untrained } from '../testing/small-network.ts'
import { chiSquareRatio } from '../testing/world.ts'
import { createOf, PLANNERS } from './index.ts'
import type { Mind } from './planner.ts'

interface Situation {
  readonly node: number
  readonly posterior: Posterior
}

const graphOf = (values: (typeof settings)[number]): Graph =>
  new Laboratory({ ...defaultShared(String(values.scenario)), ...values }).graph

/** Prompts on the way of an episode in which the truth is 1 and anything at all is done. */
function situations(graph: Graph, draw: Draw): Situation[] {
  const posterior = new Posterior(
    graph.model.prior.map((p) => p * (0.1 + draw())),
    graph.evidence,
  )
  const met: Situation[] = []
  const starts = graph.starts[Math.floor(draw() * graph.starts.length)]
  for (let node = starts[0].node; node >= 0; ) {
    met.push({ node, posterior: posterior.copy() })
    const at = node * graph.subgoals + Math.floor(draw() * graph.subgoals)
    let left = draw()
    let outcome = graph.firstOutcome[at]
    while (outcome < graph.firstOutcome[at + 1] - 1) {
      left -= graph.rows[graph.rowOf[outcome] + 1]
      if (left < 0) break
      outcome++
    }
    if (graph.rows[graph.rowOf[outcome] + 1] === 0) break
    if (graph.evidenceOf[outcome] >= 0) posterior.see(graph.evidenceOf[outcome])
    node = graph.nextOf[outcome]
  }
  return met
}

/** LLM(g | prompt), shape [subgoals], after checking the law of its parts. */
function lawOf(mind: Mind, graph: Graph, { node, posterior }: Situation, held: number): number[] {
  const row = graph.latents + 1
  const shares = new Float64Array(graph.subgoals * row).fill(9)
  mind.shares(node, posterior, held, shares)
  expect(shares.every((share) => share >= 0)).toBe(true)
  expect(Math.abs(shares.reduce((a, b) => a + b, 0) - 1)).toBeLessThan(1e-12)
  return Array.from({ length: graph.subgoals }, (_, g) =>
    shares.subarray(g * row, (g + 1) * row).reduce((a, b) => a + b, 0),
  )
}

/** Whether whoever is named as asker has an expert that says just this: for every Actor, if there are several. */
function asksFor(asker: number, graph: Graph, node: number, g: number): boolean {
  if (asker < 0) return true
  const sizes = sizesOf(graph.model)
  const parts = partsOf(g, sizes)
  return askersOf(asker, sizes.length, graph.latents).every((z, k) => {
    const joint = graph.expertSubgoal[node * graph.latents + z]
    return joint >= 0 && partsOf(joint, sizes)[k] === parts[k]
  })
}

/** What is impossible must never be drawn; the rest is judged by χ². */
function expectDrawn(counts: readonly number[], law: readonly number[]): void {
  for (const [g, count] of counts.entries()) if (law[g] === 0) expect(count).toBe(0)
  // One false alarm in 3·10⁵ seeds (see chiSquareRatio). A law that is almost certain leaves nothing to judge.
  if (law.filter((p) => p * DRAWS >= 10).length > 1) expect(chiSquareRatio(counts, law)).toBeLessThan(1)
}

const DRAWS = 2000

const isPretrained = (id: string): boolean =>
  PLANNERS.find((planner) => planner.id === id)?.pretrained ?? false

/** A network that has learnt nothing, in this world. */
function untrainedIn(values: Values, graph: Graph): Pretrained {
  const vocabulary = vocabularyOf({ ...defaultShared(String(values.scenario)), ...values }, graph, 3)
  return pretrainedOf(untrained({ graph, vocabulary }), vocabulary, shippedKernels)
}

/** Those that can be: a network needs tokens for the scenario. */
const variantsIn = (values: Values): typeof VARIANTS =>
  VARIANTS.filter(
    ({ id }) => !isPretrained(id) || tokeniserOf({ ...defaultShared(String(values.scenario)), ...values }),
  )

/** Each Planner as it is, and at other temperatures if it has one. */
const VARIANTS = PLANNERS.flatMap(({ id, uses }) =>
  (uses.includes('temperature') ? [1, 0.3, 4] : [1]).map((temperature) => ({ id, temperature })),
)

describe.each(settings)('in scenario %o', (values) => {
  const graph = graphOf(values)

  test.each(variantsIn(values))(
    '$id at θ = $temperature draws from the shares that it shows',
    ({ id, temperature }) => {
      const draw = stream('laws', id, temperature, JSON.stringify(values))
      const pretrained = isPretrained(id) ? untrainedIn(values, graph) : undefined
      const create = (): Mind => createOf(id)({ graph, temperature, truth: 1, pretrained })
      for (let episode = 0; episode < 6; episode++) {
        const met = situations(graph, draw)
        for (const [step, situation] of met.entries()) {
          const mind = create()
          // One with a prompt of its own holds there that an episode has begun.
          mind.begin?.(0, graph.starts[0][0].observation)
          // What is committed to at the first step is the asker then; the later steps are drawn given that.
          const commit = (): number => {
            mind.choose(met[0].node, met[0].posterior, 0.37)
            return mind.asker
          }
          const law = lawOf(mind, graph, situation, step === 0 ? -1 : commit())
          const counts = law.map(() => 0)
          let strayed = 0
          for (let i = 0; i < DRAWS; i++) {
            if (step > 0) commit()
            const g = mind.choose(situation.node, situation.posterior, draw())
            counts[g]++
            if (!asksFor(mind.asker, graph, situation.node, g)) strayed++
          }
          expectDrawn(counts, law)
          // Whoever is named as asker is one whose expert says just this.
          expect(strayed).toBe(0)
        }
      }
    },
  )

  it('BAIL is the sum over worlds of weight × expert, θ sharpens it, and θ = 1 leaves it', () => {
    const draw = stream('laws', 'temperature', JSON.stringify(values))
    const bail = createOf('bail')
    for (let episode = 0; episode < 30; episode++) {
      for (const situation of situations(graph, draw)) {
        const { node, posterior } = situation
        const at = (temperature: number): number[] =>
          lawOf(bail({ graph, temperature, truth: 0 }), graph, situation, -1)
        const plain = at(1)
        for (let g = 0; g < graph.subgoals; g++) {
          const sum = posterior
            .weights()
            .reduce((all, w, z) => all + (graph.expertSubgoal[node * graph.latents + z] === g ? w : 0), 0)
          expect(plain[g]).toBeCloseTo(sum, 13)
        }
        for (const temperature of [0.05, 0.5, 1.0000000001, 3]) {
          const raised = plain.map((p) => (p > 0 ? (p / Math.max(...plain)) ** (1 / temperature) : 0))
          const total = raised.reduce((a, b) => a + b, 0)
          for (const [g, p] of at(temperature).entries()) expect(p).toBeCloseTo(raised[g] / total, 12)
        }
        const peak = (temperature: number): number => Math.max(...at(temperature))
        expect(peak(0.5)).toBeGreaterThanOrEqual(peak(1) - 1e-12)
        expect(peak(1)).toBeGreaterThanOrEqual(peak(2) - 1e-12)
      }
    }
  })

  it('systematic mistakes of many situations fall on all wrong subgoals alike', () => {
    const { graph } = new Laboratory({ ...defaultShared('courier'), arrival: 1, legs: 6, plans: 9 })
    const prior = new Float64Array(graph.latents)
    prior[0] = 1
    const posterior = new Posterior(prior, graph.evidence)
    const counts = new Float64Array(graph.subgoals)
    let situations = 0
    for (let node = 0; node < graph.nodes; node++) {
      if (graph.expertSubgoal[node * graph.latents] < 0) continue
      counts[systematicMistake(graph, node, posterior)]++
      situations++
    }
    // Each of G subgoals is the favourite of about 1 in G situations and else picked with 1/(G−1): a binomial count of
    // mean about S/G. Five standard deviations of it: √(S/G). A hash that keeps to one subgoal gives it half of all.
    const mean = situations / graph.subgoals
    expect(situations).toBeGreaterThan(200)
    for (const count of counts) expect(Math.abs(count - mean)).toBeLessThan(5 * Math.sqrt(mean))
  })

  it('a systematic mistake is one wrong subgoal for a situation, whatever the weights that leave its favourite', () => {
    const draw = stream('laws', 'mistakes', JSON.stringify(values))
    for (let episode = 0; episode < 30; episode++) {
      for (const { node, posterior } of situations(graph, draw)) {
        const law = lawOf(
          createOf('bail')({ graph, temperature: 1, truth: 0 }),
          graph,
          { node, posterior },
          -1,
        )
        const mistake = systematicMistake(graph, node, posterior)
        expect(mistake).toBe(systematicMistake(graph, node, posterior.copy()))
        expect(law[mistake] < Math.max(...law) || graph.subgoals === 1).toBe(true)
      }
    }
  })
})

it('the list of Planners has one of each id, and refuses others', () => {
  expect(new Set(PLANNERS.map(({ id }) => id)).size).toBe(PLANNERS.length)
  for (const planner of PLANNERS) expect(createOf(planner.id)).toBeTypeOf('function')
  expect(new Set(PLANNERS.map(({ id }) => createOf(id))).size).toBe(PLANNERS.length)
  expect(() => createOf('nobody')).toThrow('no Planner “nobody”')
})
