// A network that is pretrained on the page: its recipe, which fixes every weight, and the session that makes it.

import type { Graph } from '../graph.ts'
import { ScenarioError, type Values } from '../parameter.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import type { Network } from './network.ts'
import { Pretraining } from './pretraining.ts'
import { RECIPE, scheduleFor } from './recipe.ts'
import type { Vocabulary } from './tokens.ts'

/** What a person chooses. With the world it fixes a training to the bit; `steps` says how far it goes. */
export interface LiveRecipe {
  /** N_p; 0 for fresh trajectories without end. */
  readonly trajectories: number
  readonly width: number
}

/** The weights that a live lane's network has; `key` is that of the shelf. */
export interface LiveWeights {
  readonly key: string
  readonly weights: Float32Array
}

/** The recipe of a live lane, and after how many steps it plays. */
export function liveRecipe(lane: Values): LiveRecipe & { readonly steps: number } {
  return {
    trajectories: Number(lane.liveTrajectories),
    width: Number(lane.liveWidth),
    steps: Number(lane.liveSteps),
  }
}

/** @throws ScenarioError in one sentence where these weights are not there */
export function liveNetwork(
  live: readonly LiveWeights[],
  key: string,
  lane: Values,
  vocabulary: Vocabulary,
): Network {
  const found = live.find((one) => one.key === key)
  if (!found)
    throw new ScenarioError('The network that this lane wants has not been pretrained on this page.')
  const shape = vocabulary.shape(liveRecipe(lane).width, RECIPE.heads, RECIPE.layers)
  return { shape, episodes: vocabulary.episodes, weights: found.weights }
}

/** Prompts of a measurement while a person watches, and how often: often enough to see Δ_LLM fall, seldom enough to train. */
const MEASURED = { measureEvery: 50, measureRuns: 256 }

/** The session of a recipe from its first step. @param watched whether Δ_LLM is measured on the way */
export function liveSession(
  recipe: LiveRecipe,
  graph: Graph,
  vocabulary: Vocabulary,
  make: MakeKernels,
  watched: boolean,
): Pretraining {
  const { trajectories, width } = recipe
  const { heads, layers, dataSeed, trainingSeed, measured } = RECIPE
  return new Pretraining({
    graph,
    vocabulary,
    width,
    heads,
    layers,
    trajectories,
    schedule: scheduleFor(trajectories),
    dataSeed,
    trainingSeed,
    make,
    ...(watched ? MEASURED : { measureEvery: 0, measureRuns: 0 }),
    measureEpsilon: measured.epsilon,
  })
}

/** The weights that a training has after so many steps, which is all that `steps` of a live lane mean. */
export function pretrainLive(
  recipe: LiveRecipe & { readonly steps: number },
  graph: Graph,
  vocabulary: Vocabulary,
  make: MakeKernels,
): Float32Array {
  const session = liveSession(recipe, graph, vocabulary, make, false)
  for (const { step } of session.run()) if (step >= recipe.steps) break
  return session.network().weights
}
