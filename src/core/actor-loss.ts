// What the Actor loses: how much more the best Planner would earn if the oracle Actor walked for it (theory.md 1 and 3).
import { compile, type Graph, startValue } from './graph.ts'
import type { Hmdp } from './hmdp.ts'
import { average } from './losses.ts'

/**
 * V*_z with the oracle Actor less V*_z with this one, in reward per episode, averaged over instructions. Regret holds none
 * of it, for it is taken against the best Planner with the same Actor. The oracle takes the shortest ways in the mean, which
 * are not always the likeliest to arrive within H_a: on a slippery floor the loss may be a hair below 0.
 */
export function actorLoss(graph: Graph, truth: number, oracle: Hmdp): number {
  const alone = compile(only(oracle, truth))
  const best = average(alone, (w) => startValue(alone, 0, w))
  return best - average(graph, (w) => startValue(graph, truth, w))
}

/** The same model where no other world is possible. */
function only(model: Hmdp, latent: number): Hmdp {
  return {
    ...model,
    prior: Float64Array.of(1),
    transition: (_, w, state, g) => model.transition(latent, w, state, g),
    plan: (_, w, state) => model.plan(latent, w, state),
  }
}
