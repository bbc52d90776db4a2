// Prompts to look at while a network learns, one for each kind of evidence, and what it makes of them beside exact Bayes.
import { Simulation } from '../episode.ts'
import type { Graph } from '../graph.ts'
import { startOf } from '../look-up.ts'
import { createOf } from '../planners/index.ts'
import { impliedPosterior } from './implied.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import { EVIDENCE } from './kinds.ts'
import { aggregate, evidenceOf } from './measure.ts'
import type { Network } from './network.ts'
import { Player } from './player.ts'
import { runsOf } from './runs.ts'
import { freshTold, type Told, type Vocabulary } from './tokens.ts'

/** A prompt at the opening of an episode: its episodes, the oldest first; the last has only begun. */
export interface Example {
  readonly evidence: (typeof EVIDENCE)[number]
  readonly episodes: readonly Told[]
  readonly node: number
  /** The exact posterior given it, shape [latents], and BAIL’s answer, shape [subgoals]. */
  readonly posterior: Float64Array
  readonly exact: Float64Array
}

/** What a network makes of an example. */
export interface Look {
  /** Index of the example. */
  readonly example: number
  /** network(· | prompt), shape [subgoals]. */
  readonly network: Float64Array
  /** The mixture of experts nearest to it, shape [latents]. */
  readonly implied: Float64Array
  /** How the last token attends to all tokens of the prompt, the oldest first; sums to 1. */
  readonly attention: Float64Array
}

/** Prompts of fewer episodes say too little, runs beyond these are not searched. */
const EPISODES = 5
const RUNS = 200
const EPSILON = 0.3
/** By so much the weight of some world must have grown: a prompt that moved the belief less has nothing to show. */
const LEAST_GAIN = 0.2

/** One example for each of EVIDENCE that exploring BAIL meets in this world, always the same ones. */
export function examplesOf(graph: Graph, vocabulary: Vocabulary): Example[] {
  const found = new Map<number, Example>()
  for (const setting of runsOf(graph, 'examples', RUNS, () => EPSILON)) {
    if (found.size === EVIDENCE.length) break
    const simulation = new Simulation({
      ...setting,
      belief: graph,
      mind: () => createOf('bail')({ graph, temperature: 1, truth: setting.truth }),
      llmError: 0,
      llmErrorKind: 'diffuse',
      channel: null,
      window: vocabulary.episodes,
    })
    const told: Told[] = []
    for (let t = 0; t < vocabulary.episodes; t++) {
      simulation.beginEpisode()
      const { instruction, opening, posterior } = simulation
      const kind = evidenceOf(graph, posterior)
      const begun = { ...freshTold(graph.model.horizon), instruction, opening }
      if (t >= EPISODES && !found.has(kind) && isTelling(graph, kind, posterior.weights())) {
        const node = startOf(graph, instruction, opening)
        const exact = new Float64Array(graph.subgoals)
        aggregate(graph, node, posterior.mass, exact)
        // A copy: this episode goes on below.
        const episodes = [...told, { ...begun }]
        found.set(kind, { evidence: EVIDENCE[kind], episodes, node, posterior: posterior.weights(), exact })
      }
      simulation.finishEpisode()
      begun.steps = simulation.steps
      for (let h = 0; h < simulation.steps; h++) {
        begun.subgoal[h] = simulation.subgoal(h)
        begun.observation[h] = simulation.observation(h)
      }
      told.push(begun)
    }
  }
  return EVIDENCE.flatMap((_, kind) => found.get(kind) ?? [])
}

/** Whether there is something to see in a prompt: that some world has clearly gained, unless it is to say nothing. */
function isTelling({ model }: Graph, kind: number, weights: Float64Array): boolean {
  const gained = weights.some((weight, z) => weight > model.prior[z] + LEAST_GAIN)
  return gained || EVIDENCE[kind] === 'none'
}

/** Shows examples to a network that is learning. */
export class Looker {
  readonly #graph: Graph
  readonly #examples: readonly Example[]
  readonly #players: readonly Player[]

  constructor(
    graph: Graph,
    vocabulary: Vocabulary,
    examples: readonly Example[],
    network: Network,
    make: MakeKernels,
  ) {
    this.#graph = graph
    this.#examples = examples
    this.#players = examples.map(({ episodes }) => {
      const player = new Player(network, vocabulary, graph.model.horizon, make)
      for (const told of episodes) {
        player.begin(told.instruction, told.opening)
        for (let h = 0; h < told.steps; h++) player.took(told.subgoal[h], told.observation[h])
      }
      return player
    })
  }

  look(example: number, weights: Float32Array): Look {
    const player = this.#players[example]
    player.load(weights)
    const network = player.distribution().slice()
    return {
      example,
      network,
      implied: impliedPosterior(this.#graph, this.#examples[example].node, network),
      attention: player.attention(),
    }
  }
}
