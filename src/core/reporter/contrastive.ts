// The learned Reporter: f(s, o) by contrastive learning, whose optimum is the log density ratio, and the channel it makes (theory.md 6b).
import type { Channel } from '../channel.ts'
import { exp } from '../elementary.ts'
import type { Graph } from '../graph.ts'
import type { Draw } from '../random.ts'
import { type Confusion, confusionOf, deltaRep } from './confusion.ts'
import { demonstrations } from './demonstrations.ts'

/** SGD step size c / √(1 + n) at the n-th update, from 0, of an entry of f. */
const STEP = 2

/** d/df of the log-likelihood of a pair's label under Pr(true | s, o) = σ(f): label − σ(f), with label 1 for true, 0 for shuffled. */
export function slope(f: number, label: 0 | 1): number {
  return label - 1 / (1 + exp(-f))
}

/**
 * A Reporter in training. What it perceives of a state s is what can truly be said of it: the percept is the true
 * observation. Wherever E is deterministic this loses nothing, for f(s, o) of all states of one percept are one function,
 * and the hidden part of s stays hidden from the Reporter too. f is a table over (percept, observation), from 0.
 *
 * Logistic regression tells true pairs (s, o) ~ E(s) E(o | s) from shuffled ones (s, o) ~ E(s) E(o), as many of each:
 * the expected log-likelihood is largest at f = log E(s, o) / (E(s) E(o)) = log E(o | s) / E(o), so that
 *   Ê(o | s) ∝ E(o) exp f(s, o),
 * with E(o) as counted in training, one added to each count. A longer training with the same draws begins as a shorter one.
 */
export class ContrastiveReporter {
  /** f(s, o), shape [observations, observations]; a row is a percept. */
  readonly f: Float64Array
  readonly #graph: Graph
  readonly #draw: Draw
  readonly #demonstrations: Generator<number, never>
  readonly #updates: Int32Array
  readonly #counts: Int32Array
  /** All observations of the training, in order. */
  readonly #seen: number[] = []

  constructor(graph: Graph, draw: Draw) {
    const { observations } = graph.model
    this.#graph = graph
    this.#draw = draw
    this.#demonstrations = demonstrations(graph, draw)
    this.f = new Float64Array(observations * observations)
    this.#updates = new Int32Array(observations * observations)
    this.#counts = new Int32Array(observations)
  }

  /** Trains on so many more pairs, each with one shuffled pair: its percept with the observation of a pair seen so far. */
  train(pairs: number): void {
    for (let i = 0; i < pairs; i++) {
      const observation = this.#demonstrations.next().value
      this.#seen.push(observation)
      this.#counts[observation]++
      const other = this.#seen[Math.floor(this.#draw() * this.#seen.length)]
      this.#update(observation, observation, 1)
      this.#update(observation, other, 0)
    }
  }

  #update(percept: number, observation: number, label: 0 | 1): void {
    const at = percept * this.#counts.length + observation
    this.f[at] += (STEP / Math.sqrt(1 + this.#updates[at]++)) * slope(this.f[at], label)
  }

  channel(): Channel {
    const marginal = Float64Array.from(this.#counts, (count) => count + 1)
    return channelOf(this.#graph.model.confusable, marginal, this.f)
  }
}

/**
 * What f makes of each true observation s: Ê(o | s) ∝ E(o) exp f(s, o) over s itself and those the scenario lists as
 * confusable with it. Others are left out: a report that no world can give there would be no misreport but nonsense.
 * @param marginal E(o), up to a factor
 * @param f shape [observations, observations], by percept
 */
export function channelOf(
  confusable: readonly (readonly number[])[],
  marginal: Float64Array,
  f: Float64Array,
): Channel {
  const mass = (percept: number, o: number): number => marginal[o] * exp(f[percept * marginal.length + o])
  const masses = confusable.map((others, percept) => others.map((o) => mass(percept, o)))
  const wrong = masses.map((list) => list.reduce((a, b) => a + b, 0))
  return {
    error: Float64Array.from(wrong, (sum, percept) => sum / (sum + mass(percept, percept))),
    mistakes: confusable.map((others, percept) =>
      others.map((value, i) => ({ value, probability: masses[percept][i] / wrong[percept] })),
    ),
  }
}

export interface LearnedReporter {
  readonly channel: Channel
  readonly deltaRep: number
  readonly confusion: Confusion
}

/**
 * The Reporter after N_c pairs of contrastive learning in this scenario. Pretrained: give `draw` a name of its own, not
 * the run's seed.
 */
export function learnedReporter(graph: Graph, pairs: number, draw: Draw): LearnedReporter {
  const reporter = new ContrastiveReporter(graph, draw)
  reporter.train(pairs)
  const channel = reporter.channel()
  return { channel, deltaRep: deltaRep(graph, channel), confusion: confusionOf(graph, channel) }
}
