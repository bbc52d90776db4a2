// The prompt of one run as a network reads it: the last E episodes, told token by token to a decoder.
import type { Decoder } from './decoder.ts'
import { freshTold, PARTS, type Told, type Vocabulary } from './tokens.ts'

/**
 * Keeps what has been told and puts it to a decoder. While the prompt grows, every token is read once. When an episode more
 * than E begins, the oldest is dropped, and since tokens say which episode of the prompt they are of, all that stay are read
 * anew: a cache cannot slide.
 */
export class Transcript {
  readonly #vocabulary: Vocabulary
  readonly #horizon: number
  /** The episodes of the prompt, the oldest first. */
  readonly #episodes: Told[] = []
  readonly #ids = new Uint16Array(PARTS)
  /** Tokens in the prompt, of which the first `read` have been put. */
  #places = 0
  #read = 0

  constructor(vocabulary: Vocabulary, horizon: number) {
    this.#vocabulary = vocabulary
    this.#horizon = horizon
  }

  /** Tokens that have not been put yet. */
  get unread(): number {
    return this.#places - this.#read
  }

  /** The episodes of the prompt, the oldest first and the present one last. */
  get episodes(): readonly Told[] {
    return this.#episodes
  }

  begin(instruction: number, opening: number): void {
    const full = this.#episodes.length === this.#vocabulary.episodes
    const oldest = full ? this.#episodes.shift() : undefined
    if (oldest) {
      this.#places -= oldest.steps + 1
      this.#read = 0
    }
    const told = oldest ?? freshTold(this.#horizon)
    told.instruction = instruction
    told.opening = opening
    told.steps = 0
    this.#episodes.push(told)
    this.#places++
  }

  /** The present episode goes on: a subgoal was executed, and this was reported of it. */
  took(subgoal: number, observation: number): void {
    const told = this.#episodes[this.#episodes.length - 1]
    told.subgoal[told.steps] = subgoal
    told.observation[told.steps] = observation
    told.steps++
    this.#places++
  }

  /** Nothing counts as read any more: the decoder has other weights. */
  forget(): void {
    this.#read = 0
  }

  /** Puts the next `count` tokens that have not been read, the closing one of an earlier episode among them. */
  put(decoder: Decoder, run: number, count: number): void {
    const end = this.#read + count
    let place = 0
    for (const [episode, told] of this.#episodes.entries()) {
      for (let steps = 0; steps <= told.steps; steps++, place++) {
        if (place < this.#read || place >= end) continue
        this.#vocabulary.write(told, steps, episode, this.#ids, 0)
        decoder.put(run, place, this.#ids, 0)
      }
    }
    this.#read = end
  }
}
