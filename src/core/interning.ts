// Tables that keep equal things once while a graph is compiled: joint beliefs, likelihood rows, outcomes of one subgoal.
import { IMPOSSIBLE } from './belief.ts'

/** What every world says of one observation: its likelihood and the belief after it. */
export interface Outcome {
  observation: number
  /** Pr_z(o′ | τ, g), shape [latents]. */
  readonly row: Float64Array
  /** The belief after it, OVER or IMPOSSIBLE, shape [latents]. */
  readonly next: Int32Array
}

/** Collects the outcomes of one (node, g); its buffers are used again for the next. */
export class Outcomes {
  readonly #slotOf: Int32Array
  readonly #latents: number
  readonly #slots: Outcome[] = []
  #used = 0

  constructor(latents: number, observations: number) {
    this.#latents = latents
    this.#slotOf = new Int32Array(observations).fill(-1)
  }

  clear(): void {
    for (let i = 0; i < this.#used; i++) this.#slotOf[this.#slots[i].observation] = -1
    this.#used = 0
  }

  put(observation: number, latent: number, probability: number, next: number): void {
    let slot = this.#slotOf[observation]
    if (slot < 0) slot = this.#take(observation)
    this.#slots[slot].row[latent] = probability
    this.#slots[slot].next[latent] = next
  }

  /** In order of observation; valid until the next `clear`. */
  sorted(): Outcome[] {
    return this.#slots.slice(0, this.#used).sort((a, b) => a.observation - b.observation)
  }

  #take(observation: number): number {
    const slot = this.#used++
    if (slot === this.#slots.length) {
      this.#slots.push({
        observation,
        row: new Float64Array(this.#latents),
        next: new Int32Array(this.#latents),
      })
    }
    this.#slotOf[observation] = slot
    this.#slots[slot].observation = observation
    this.#slots[slot].row.fill(0)
    this.#slots[slot].next.fill(IMPOSSIBLE)
    return slot
  }
}

/** A text that is equal for equal bits: a key that engines hash and compare faster than a loop here could. */
function keyOf(words: Uint16Array): string {
  return String.fromCharCode.apply(null, words as unknown as number[])
}

/** Joint beliefs, each kept once. */
export class NodeTable {
  #data: Int32Array
  size = 0
  readonly #latents: number
  readonly #known = new Map<string, number>()

  constructor(latents: number) {
    this.#latents = latents
    this.#data = new Int32Array(latents * 64)
  }

  read(node: number, into: Int32Array): void {
    into.set(this.#data.subarray(node * this.#latents, (node + 1) * this.#latents))
  }

  intern(joint: Int32Array, step: number, instruction: number): number {
    const beliefs = new Uint16Array(joint.buffer, joint.byteOffset, joint.length * 2)
    const key = `${step} ${instruction} ${keyOf(beliefs)}`
    const known = this.#known.get(key)
    if (known !== undefined) return known
    if ((this.size + 1) * this.#latents > this.#data.length) {
      const larger = new Int32Array(this.#data.length * 2)
      larger.set(this.#data)
      this.#data = larger
    }
    this.#data.set(joint, this.size * this.#latents)
    this.#known.set(key, this.size)
    return this.size++
  }

  all(): Int32Array {
    return this.#data.slice(0, this.size * this.#latents)
  }
}

/** Likelihood rows, each kept once; a row is named by its offset. */
export class RowTable {
  readonly #rows: Float64Array[] = []
  readonly #known = new Map<string, number>()
  readonly #latents: number

  constructor(latents: number) {
    this.#latents = latents
  }

  intern(row: Float64Array): number {
    const key = keyOf(new Uint16Array(row.buffer, row.byteOffset, row.length * 4))
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const offset = this.#rows.length * this.#latents
    this.#rows.push(row.slice())
    this.#known.set(key, offset)
    return offset
  }

  all(): Float64Array {
    const flat = new Float64Array(this.#rows.length * this.#latents)
    for (let i = 0; i < this.#rows.length; i++) flat.set(this.#rows[i], i * this.#latents)
    return flat
  }
}
