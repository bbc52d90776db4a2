// For the tests: a small world with a vocabulary and a network of random weights that has learnt nothing.
import { Laboratory } from '../experiment/laboratory.ts'
import type { Graph } from '../graph.ts'
import { initialWeights } from '../network/initial.ts'
import { modelOf } from '../network/model.ts'
import type { Network } from '../network/network.ts'
import { vocabularyOf } from '../network/tokenisers/index.ts'
import type { Vocabulary } from '../network/tokens.ts'
import type { Values } from '../parameter.ts'
import { defaultShared } from '../params.ts'
import { stream } from '../random.ts'

/** A world in which episodes fail, differ in length and in instruction. */
export const LIVELY: Values = { plans: 4, legs: 2, slack: 1, arrival: 0.7, instructions: 2, counter: 0.3 }

export interface SmallWorld {
  readonly graph: Graph
  readonly vocabulary: Vocabulary
}

export function smallWorld(values: Values = LIVELY, episodes = 3): SmallWorld {
  const shared = { ...defaultShared('courier'), ...values }
  const { graph } = new Laboratory(shared)
  return { graph, vocabulary: vocabularyOf(shared, graph, episodes) }
}

/** Weights large enough that every answer depends on every token. */
export function untrained({ vocabulary }: SmallWorld, layers = 2): Network {
  const shape = vocabulary.shape(16, 2, layers)
  const model = modelOf(shape)
  const draw = stream('untrained')
  const weights = initialWeights(model, 'untrained').map((w) => 1.5 * w + 0.2 * (draw() - 0.5))
  return { shape, episodes: vocabulary.episodes, weights }
}
