// What the prompt holds: the posterior given the last W episodes, kept step by step.
import { multiply } from './posterior.ts'

/**
 * The posterior over latents given the prompt. With W = 0 (all episodes) it is carried along; with a finite W the
 * evidence of the last W episodes, the present one included, is kept and multiplied anew as each episode begins.
 */
export class Memory {
  /** w, shape [latents], sums to 1. */
  readonly weights: Float64Array
  readonly #prior: Float64Array
  readonly #rows: Float64Array
  readonly #window: number
  readonly #horizon: number
  /** Row offsets by (episode mod W, index), and how many each episode has. */
  readonly #evidence: Int32Array
  readonly #counts: Uint8Array
  #episode = -1

  /** @param prior P(z); with W = 0 a posterior to go on from will do */
  constructor(prior: Float64Array, rows: Float64Array, window: number, horizon: number) {
    this.weights = prior.slice()
    this.#prior = prior
    this.#rows = rows
    this.#window = window
    this.#horizon = horizon
    this.#evidence = new Int32Array(window * horizon)
    this.#counts = new Uint8Array(window)
  }

  beginEpisode(): void {
    this.#episode++
    if (this.#window === 0) return
    this.#counts[this.#episode % this.#window] = 0
    this.weights.set(this.#prior)
    for (let e = Math.max(0, this.#episode - this.#window + 1); e < this.#episode; e++) {
      const slot = e % this.#window
      for (let i = 0; i < this.#counts[slot]; i++) {
        multiply(this.weights, this.#rows, this.#evidence[slot * this.#horizon + i])
      }
    }
  }

  /** Takes in one observation by its likelihood row. */
  see(row: number): void {
    multiply(this.weights, this.#rows, row)
    if (this.#window === 0) return
    const slot = this.#episode % this.#window
    this.#evidence[slot * this.#horizon + this.#counts[slot]++] = row
  }
}
