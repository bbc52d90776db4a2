// The transformer as a Planner of one run: it hears what happens and says how likely it would name each subgoal.
import { Decoder } from './decoder.ts'
import type { MakeKernels } from './kernels/kernels.ts'
import type { Network } from './network.ts'
import type { Vocabulary } from './tokens.ts'
import { Transcript } from './transcript.ts'

/**
 * Keeps its own prompt of the last E episodes. Call `begin` and then, until the episode is over, `distribution` (as
 * often as wanted) and `took`.
 */
export class Player {
  readonly #decoder: Decoder
  readonly #transcript: Transcript
  readonly #distribution: Float64Array

  /** @param horizon H, subgoals in an episode at most */
  constructor(network: Network, vocabulary: Vocabulary, horizon: number, make: MakeKernels) {
    this.#decoder = new Decoder(network, make)
    this.#transcript = new Transcript(vocabulary, horizon)
    this.#distribution = new Float64Array(network.shape.subgoals)
  }

  /** Goes on with other weights of the same shape, as of a network that has learnt more, on the same prompt. */
  load(weights: Float32Array): void {
    this.#decoder.load(weights)
    this.#transcript.forget()
  }

  begin(instruction: number, opening: number): void {
    this.#transcript.begin(instruction, opening)
  }

  /** A subgoal was executed and this was reported of it. */
  took(subgoal: number, observation: number): void {
    this.#transcript.took(subgoal, observation)
  }

  /** network(g | prompt), shape [subgoals], sums to 1; the same array every time. */
  distribution(): Float64Array {
    this.#readAll()
    this.#decoder.normalised(0, this.#distribution)
    return this.#distribution
  }

  /**
   * How the latest token attends to the prompt, by token, the mean over heads of the last layer; sums to 1. Tokens lie
   * episode by episode, an episode's opening first; `episodes` tells how many each has.
   */
  attention(): Float64Array {
    this.#readAll()
    return this.#decoder.attention(0)
  }

  /** The prompt that it holds, the oldest episode first and the present one last. */
  get episodes(): Transcript['episodes'] {
    return this.#transcript.episodes
  }

  /** Reads what is new; only the latest token is asked for an answer. */
  #readAll(): void {
    const { unread } = this.#transcript
    if (unread === 0) return
    this.#transcript.put(this.#decoder, 0, unread - 1)
    this.#decoder.feed(false)
    this.#transcript.put(this.#decoder, 0, 1)
    this.#decoder.feed(true)
  }
}
