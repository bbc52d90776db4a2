// Prompts to look at: one for every kind of evidence, with the exact answer of an independent computation beside them.
import { describe, expect, it } from 'vitest'
import { Laboratory } from '../experiment/laboratory.ts'
import { defaultShared } from '../params.ts'
import { Posterior } from '../posterior.ts'
import { shippedKernels } from '../testing/simd.ts'
import { untrained } from '../testing/small-network.ts'
import { examplesOf, Looker } from './example.ts'
import { EVIDENCE } from './kinds.ts'
import { vocabularyOf } from './tokenisers/index.ts'

const shared = defaultShared('courier')
const { graph } = new Laboratory(shared)
const vocabulary = vocabularyOf(shared, graph, 8)
const examples = examplesOf(graph, vocabulary)

describe('examples', () => {
  it('are one of each kind of evidence, always the same', () => {
    expect(examples.map(({ evidence }) => evidence)).toEqual(EVIDENCE)
    expect(examplesOf(graph, vocabulary)).toEqual(examples)
  })

  it.each(examples.map((example) => [example.evidence, example] as const))(
    '%s: ends where an episode has only begun, with the posterior and the answer that follow from what was told',
    (_, { episodes, node, posterior, exact }) => {
      expect(episodes.length).toBeGreaterThan(5)
      expect(episodes.length).toBeLessThanOrEqual(8)
      expect(episodes.map(({ steps }) => steps > 0)).toEqual(episodes.map((_, i) => i < episodes.length - 1))
      // Bayes again, episode by episode from what was told alone.
      const seen = new Posterior(graph.model.prior, graph.evidence)
      for (const told of episodes) {
        let at =
          graph.starts[told.instruction].find(({ observation }) => observation === told.opening)?.node ?? -1
        for (let h = 0; h < told.steps; h++) {
          const first = at * graph.subgoals + told.subgoal[h]
          let outcome = graph.firstOutcome[first]
          while (graph.observationOf[outcome] !== told.observation[h]) outcome++
          if (graph.evidenceOf[outcome] >= 0) seen.see(graph.evidenceOf[outcome])
          at = graph.nextOf[outcome]
        }
      }
      for (const [z, weight] of posterior.entries()) expect(weight).toBeCloseTo(seen.probability(z), 12)
      const votes = new Float64Array(graph.subgoals)
      for (const [z, weight] of posterior.entries())
        votes[graph.expertSubgoal[node * graph.latents + z]] += weight
      for (const [g, p] of exact.entries()) expect(p).toBeCloseTo(votes[g], 12)
    },
  )

  it('are looked at anew with every state of the weights: what it says, implies and attends to', () => {
    const network = untrained({ graph, vocabulary })
    const looker = new Looker(graph, vocabulary, examples, network, shippedKernels)
    const other = network.weights.map((weight) => -weight)
    for (const [i, { episodes }] of examples.entries()) {
      const look = looker.look(i, network.weights)
      expect(look.example).toBe(i)
      for (const law of [look.network, look.implied, look.attention])
        expect(law.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 6)
      const tokens = episodes.reduce((sum, { steps }) => sum + steps + 1, 0)
      expect(look.attention.length).toBe(tokens)
      expect(looker.look(i, other).network).not.toEqual(look.network)
      expect(looker.look(i, network.weights)).toEqual(look)
    }
  })
})
