// The posterior over latent worlds, as masses that are scaled only when they must be. Only + × ÷, so all engines agree.
import type { Evidence } from './evidence.ts'

/**
 * A weight that its evidence has not excluded is held at least here: below it lies no belief that could ever matter,
 * only denormal numbers, which are slow, and then a false and final 0.
 */
export const TINY = 1e-200

/** Masses summed together, 2^SHIFT of them; a change of one mass sums its block anew, a draw goes block by block. */
const SHIFT = 4
const BLOCK = 1 << SHIFT

/** The largest value that a uniform draw takes. */
const ALMOST_ONE = 1 - 1 / 4294967296

/** The total mass is kept between these by powers of two, which scale exactly. */
const LARGE = 1e60
const SMALL = 1e-60

/**
 * w(prompt) (theory.md section 2) up to a common factor. Block sums and total are functions of the masses alone, never
 * carried along, so that a posterior restored from its masses goes on to the last bit as the one they were taken from.
 */
export class Posterior {
  /** w_z · total, shape [latents]. */
  readonly mass: Float64Array
  total = 0
  readonly #sums: Float64Array
  readonly #evidence: Evidence
  #certain = -1

  /** @param mass a prior, or the masses of a posterior to go on from; its sum is positive */
  constructor(mass: Float64Array, evidence: Evidence) {
    this.mass = mass.slice()
    this.#sums = new Float64Array(((mass.length - 1) >> SHIFT) + 1)
    this.#evidence = evidence
    this.set(mass)
  }

  /** Goes on from these masses. */
  set(mass: Float64Array): void {
    this.mass.set(mass)
    this.#certain = this.#only()
    for (let block = 0; block < this.#sums.length; block++) this.#sumBlock(block)
    this.#sumAll()
  }

  /**
   * Bayes' rule: w_z ← w_z L_z / Σ w L with the likelihoods of a row.
   * @throws Error where the observation has likelihood 0 under every latent that is still possible
   */
  see(row: number): void {
    const { first, latent, ratio, sole } = this.#evidence
    if (this.#outlasts(row)) return
    if (sole[row] >= 0) {
      this.#reveal(sole[row])
      return
    }
    const { mass } = this
    const floor = TINY * this.total
    const end = first[row + 1]
    let touched = 0
    let excludes = false
    for (let i = first[row]; i < end; i++) {
      const z = latent[i]
      const before = mass[z]
      const after = before * ratio[i]
      if (after === 0 && before > 0) excludes = true
      mass[z] = after < floor && after > 0 ? floor : after
      // Rows list worlds in order, so a block is summed once, when its last world has changed.
      if (z >> SHIFT !== touched) this.#sumBlock(touched)
      touched = z >> SHIFT
    }
    this.#sumBlock(touched)
    this.#sumAll()
    if (excludes) this.#certain = this.#only()
    if (this.total > LARGE || this.total < SMALL) this.#rescale()
  }

  /** The latent that all mass is on; −1 where several have some. */
  get certain(): number {
    return this.#certain
  }

  /**
   * Whether it is certain, and its world can have produced this: then it stays as it is, to the last bit. A factor of the
   * only mass left is common to all.
   */
  #outlasts(row: number): boolean {
    const certain = this.#certain
    const sole = this.#evidence.sole[row]
    return certain >= 0 && (sole === certain || (sole < 0 && !this.#excludes(row, certain)))
  }

  /** Whether this latent cannot have produced a row. */
  #excludes(row: number, z: number): boolean {
    const { first, latent, ratio } = this.#evidence
    const end = first[row + 1]
    for (let i = first[row]; i < end; i++) if (latent[i] === z) return ratio[i] === 0
    return false
  }

  /** The only latent that has mass, −1 where several have. */
  #only(): number {
    const { mass } = this
    let only = -1
    for (let z = 0; z < mass.length; z++) {
      if (mass[z] === 0) continue
      if (only >= 0) return -1
      only = z
    }
    return only
  }

  /** Evidence that only this latent can have produced. */
  #reveal(latent: number): void {
    const left = this.mass[latent]
    this.mass.fill(0)
    this.mass[latent] = left
    this.set(this.mass)
  }

  /** A posterior that goes its own way from here. */
  copy(): Posterior {
    return new Posterior(this.mass, this.#evidence)
  }

  /** w_z. */
  probability(latent: number): number {
    return this.mass[latent] / this.total
  }

  /** w, shape [latents], sums to 1. */
  weights(into: Float64Array = new Float64Array(this.mass.length)): Float64Array {
    for (let z = 0; z < into.length; z++) into[z] = this.mass[z] / this.total
    return into
  }

  /** A latent drawn from w by one uniform draw `u` in [0, 1); rounding at the very end falls to the likeliest of all. */
  draw(u: number): number {
    // Most draws of a long run come after the bell; the walk below would end at the same latent.
    if (this.#certain >= 0) return this.#certain
    const { mass } = this
    const sums = this.#sums
    let left = u * this.total
    let z = 0
    for (let block = 0; block < sums.length - 1 && left >= sums[block]; block++) {
      left -= sums[block]
      z += BLOCK
    }
    for (; z < mass.length; z++) {
      left -= mass[z]
      if (left < 0) return z
    }
    return likeliest(mass)
  }

  /**
   * Independent latents from one uniform draw: where u falls within the share of the latent it picks is again uniform, and
   * picks the next.
   * @param u in [0, 1)
   * @param into receives the latents, as many as it has places
   */
  drawEach(u: number, into: Int32Array): void {
    let rest = u
    for (let k = 0; k < into.length; k++) {
      const z = this.draw(rest)
      let before = 0
      for (let other = 0; other < z; other++) before += this.mass[other]
      rest = Math.max(0, Math.min(ALMOST_ONE, (rest * this.total - before) / this.mass[z]))
      into[k] = z
    }
  }

  #sumBlock(block: number): void {
    const { mass } = this
    const end = Math.min((block + 1) * BLOCK, mass.length)
    let sum = 0
    for (let z = block * BLOCK; z < end; z++) sum += mass[z]
    this.#sums[block] = sum
  }

  #sumAll(): void {
    const sums = this.#sums
    let total = sums[0]
    for (let block = 1; block < sums.length; block++) total += sums[block]
    if (!(total > 0)) throw new Error('The prompt holds an observation that no latent world can produce.')
    this.total = total
  }

  /** Brings the total near 1 by a power of two. */
  #rescale(): void {
    let factor = 1
    while (this.total * factor > 2) factor /= 2
    while (this.total * factor < 1) factor *= 2
    const floor = TINY * this.total * factor
    for (let z = 0; z < this.mass.length; z++) {
      const after = this.mass[z] * factor
      this.mass[z] = after < floor && this.mass[z] > 0 ? floor : after
    }
    this.set(this.mass)
  }
}

/** The first of equals. */
const likeliest = (mass: Float64Array): number => mass.indexOf(mass.reduce((a, b) => Math.max(a, b)))
