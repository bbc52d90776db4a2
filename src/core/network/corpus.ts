// Pretraining data: trajectories of worlds drawn from the prior, with the expert's subgoal as the label of every decision.
import type { Graph } from '../graph.ts'
import { sample } from '../outcome.ts'
import { Posterior } from '../posterior.ts'
import { drawn, pick, stream } from '../random.ts'
import { type Behaviour, drawBehaviour } from './behaviour.ts'
import { NO_LABEL } from './loss.ts'
import { freshTold, PARTS, type Told, type Vocabulary } from './tokens.ts'

/**
 * Trajectory i is a function of (seed, i) alone, so that a corpus of N_p is the beginning of every larger one and none need
 * be kept. The world z is drawn first and is used in two places only: where an observation is drawn, and for the labels.
 */
export class Corpus {
  readonly #graph: Graph
  readonly #vocabulary: Vocabulary
  readonly #seed: string
  readonly #told: Told
  readonly #behaviour: typeof drawBehaviour

  /** @param behaviour who acts; only tests of the law against leaking z hand in another */
  constructor(graph: Graph, vocabulary: Vocabulary, seed: string, behaviour = drawBehaviour) {
    this.#graph = graph
    this.#vocabulary = vocabulary
    this.#seed = seed
    this.#told = freshTold(graph.model.horizon)
    this.#behaviour = behaviour
  }

  /**
   * Writes trajectory i as a prompt of E episodes: ids, shape [places, PARTS], from `at` · PARTS on, and labels, shape
   * [places], from `at` on, NO_LABEL where nothing is decided.
   * @param witness is told of every step, for the tests
   */
  write(i: number, ids: Uint16Array, labels: Int16Array, at: number, witness?: Witness): void {
    const { model, latents, subgoals, expertSubgoal, rows, rowOf, firstOutcome, evidenceOf } = this.#graph
    const { episodes, places } = this.#vocabulary
    const world = stream(this.#seed, 'world', i)
    const behaviour: Behaviour = this.#behaviour(this.#graph, stream(this.#seed, 'behaviour', i))
    const latent = pick(model.prior, world())
    const posterior = new Posterior(model.prior, this.#graph.evidence)
    const told = this.#told
    labels.fill(NO_LABEL, at, at + places)
    ids.fill(0, at * PARTS, (at + places) * PARTS)
    let place = at
    for (let episode = 0; episode < episodes; episode++) {
      told.instruction = pick(model.instructionPrior, world())
      const start = drawn(this.#graph.starts[told.instruction], world())
      told.opening = start.observation
      told.steps = 0
      let { node } = start
      this.#vocabulary.write(told, 0, episode, ids, place * PARTS)
      behaviour.beginEpisode({ node, posterior })
      while (node >= 0) {
        labels[place++] = expertSubgoal[node * latents + latent]
        const subgoal = behaviour.choose({ node, posterior })
        witness?.({ latent, episode, node, posterior, subgoal })
        const at = node * subgoals + subgoal
        const outcome = sample(rows, rowOf, firstOutcome[at], firstOutcome[at + 1], latent, world())
        told.subgoal[told.steps] = subgoal
        told.observation[told.steps] = this.#graph.observationOf[outcome]
        told.steps++
        if (evidenceOf[outcome] >= 0) posterior.see(evidenceOf[outcome])
        node = this.#graph.nextOf[outcome]
        this.#vocabulary.write(told, told.steps, episode, ids, place * PARTS)
      }
      place++
    }
  }
}

/** What a test may look at in every step; `posterior` is the live one before the step. */
export type Witness = (step: {
  readonly latent: number
  readonly episode: number
  readonly node: number
  readonly posterior: Posterior
  readonly subgoal: number
}) => void
