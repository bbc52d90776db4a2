// The scenarios whose worlds a network can be pretrained on. Adding one is a file beside this and a line here.
import type { Graph } from '../../graph.ts'
import { ScenarioError, type Values } from '../../parameter.ts'
import { Vocabulary } from '../tokens.ts'
import { courierTokeniser } from './courier.ts'
import { singleTokeniser } from './single.ts'
import type { Tokeniser } from './tokeniser.ts'

const TOKENISERS: { readonly [scenario: string]: ((values: Values) => Tokeniser) | undefined } = {
  courier: courierTokeniser,
  needle: singleTokeniser,
  'two-doors': singleTokeniser,
}

/** The tokeniser of a scenario under these values, undefined where it has none. */
export function tokeniserOf(shared: Values): Tokeniser | undefined {
  return TOKENISERS[String(shared.scenario)]?.(shared)
}

/**
 * The tokens of a world.
 * @param graph compiled from the scenario under these values
 * @param episodes E
 * @throws ScenarioError in one sentence where the scenario has no tokeniser
 */
export function vocabularyOf(shared: Values, graph: Graph, episodes: number): Vocabulary {
  const tokeniser = tokeniserOf(shared)
  if (!tokeniser) {
    throw new ScenarioError(`No network can be pretrained on the scenario “${String(shared.scenario)}” yet.`)
  }
  return new Vocabulary(graph, tokeniser, episodes)
}
