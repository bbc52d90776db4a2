// What the prompt holds: the posterior given the last W episodes, kept step by step.
import type { Evidence } from './evidence.ts'
import { Posterior } from './posterior.ts'

/**
 * The posterior over latents given the prompt. With W = 0 (all episodes) it is carried along; with a finite W the
 * evidence of the last W episodes, the present one included, is kept and taken in anew as each episode begins.
 */
export class Memory {
  readonly posterior: Posterior
  readonly #prior: Float64Array
  readonly #window: number
  readonly #horizon: number
  /** Rows of evidence by (episode mod W, index), and how many each episode has. */
  readonly #rows: Int32Array
  readonly #counts: Uint8Array
  #episode = -1

  /** @param prior P(z); with W = 0 the masses of a posterior to go on from will do */
  constructor(prior: Float64Array, evidence: Evidence, window: number, horizon: number) {
    this.posterior = new Posterior(prior, evidence)
    this.#prior = prior
    this.#window = window
    this.#horizon = horizon
    this.#rows = new Int32Array(window * horizon)
    this.#counts = new Uint8Array(window)
  }

  beginEpisode(): void {
    if (this.#window === 0) return
    this.#episode++
    this.#counts[this.#episode % this.#window] = 0
    this.posterior.set(this.#prior)
    for (let e = Math.max(0, this.#episode - this.#window + 1); e < this.#episode; e++) {
      const slot = e % this.#window
      for (let i = 0; i < this.#counts[slot]; i++) this.posterior.see(this.#rows[slot * this.#horizon + i])
    }
  }

  /** Takes in one observation by its row of evidence. */
  see(row: number): void {
    this.posterior.see(row)
    if (this.#window === 0) return
    const slot = this.#episode % this.#window
    this.#rows[slot * this.#horizon + this.#counts[slot]++] = row
  }
}
