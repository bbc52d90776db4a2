// Tables that keep equal things once while a graph is compiled: joint beliefs, likelihood rows, outcomes of one node.
import { IMPOSSIBLE } from './belief.ts'
import { Growing } from './growing.ts'

/**
 * Collects the outcomes of one node, that is what every world says of each (subgoal, observation): its likelihood and
 * the belief after it. A world after the other is put, so that its own tables are read in one go. Buffers are used again
 * for the next node.
 */
export class Outcomes {
  /** Pr_z(o′ | τ, g) of slot i over z, from i · latents on. */
  rows: Float64Array
  /** The belief after it, OVER or IMPOSSIBLE, laid out the same. */
  nexts: Int32Array
  readonly #latents: number
  readonly #observations: number
  readonly #slotOf: Int32Array
  readonly #keys: Growing<Int32Array> = new Growing(Int32Array)

  constructor(latents: number, subgoals: number, observations: number) {
    this.#latents = latents
    this.#observations = observations
    this.#slotOf = new Int32Array(subgoals * observations).fill(-1)
    this.rows = new Float64Array(latents * 8)
    this.nexts = new Int32Array(latents * 8)
  }

  clear(): void {
    for (let i = 0; i < this.#keys.size; i++) this.#slotOf[this.#keys.data[i]] = -1
    this.#keys.size = 0
  }

  put(subgoal: number, observation: number, latent: number, probability: number, next: number): void {
    const key = subgoal * this.#observations + observation
    let slot = this.#slotOf[key]
    if (slot < 0) slot = this.#take(key)
    this.rows[slot * this.#latents + latent] = probability
    this.nexts[slot * this.#latents + latent] = next
  }

  /** Keys subgoal · observations + observation of what was put, in their order. */
  keys(): Int32Array {
    return this.#keys.all().sort()
  }

  slotOf(key: number): number {
    return this.#slotOf[key]
  }

  #take(key: number): number {
    const slot = this.#keys.size
    const [from, to] = [slot * this.#latents, (slot + 1) * this.#latents]
    if (to > this.rows.length) {
      this.rows = doubled(this.rows, Float64Array)
      this.nexts = doubled(this.nexts, Int32Array)
    }
    this.#keys.push(key)
    this.#slotOf[key] = slot
    this.rows.fill(0, from, to)
    this.nexts.fill(IMPOSSIBLE, from, to)
    return slot
  }
}

function doubled<Numbers extends Int32Array | Float64Array>(
  numbers: Numbers,
  make: new (length: number) => Numbers,
): Numbers {
  const larger = new make(2 * numbers.length)
  larger.set(numbers)
  return larger
}

/** A hash of 32-bit words from `from` up to but not including `to`, begun with `seed`. */
function hashOf(words: Int32Array, from: number, to: number, seed: number): number {
  let hash = seed ^ 0x811c9dc5
  for (let i = from; i < to; i++) {
    hash = Math.imul(hash ^ words[i], 0x01000193)
    hash ^= hash >>> 15
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return (hash ^ (hash >>> 13)) >>> 0
}

/** Hash table with open addressing over things that are kept elsewhere by index, and compared there. */
class Index {
  #slots: Int32Array = new Int32Array(1024).fill(-1)
  readonly #hashes: Growing<Int32Array> = new Growing(Int32Array)

  /** The index of what is equal, as `same` tells, or −1 − slot, where `add` puts it. */
  find(hash: number, same: (index: number) => boolean): number {
    const mask = this.#slots.length - 1
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const index = this.#slots[slot]
      if (index < 0) return -1 - slot
      if (this.#hashes.data[index] === (hash | 0) && same(index)) return index
    }
  }

  /** Takes in the next index, counted from 0. */
  add(hash: number, slot: number): number {
    const index = this.#hashes.size
    this.#slots[slot] = index
    this.#hashes.push(hash | 0)
    if (2 * this.#hashes.size > this.#slots.length) this.#rebuild()
    return index
  }

  #rebuild(): void {
    const mask = 2 * this.#slots.length - 1
    this.#slots = new Int32Array(mask + 1).fill(-1)
    for (let index = 0; index < this.#hashes.size; index++) {
      let slot = this.#hashes.data[index] & mask
      while (this.#slots[slot] >= 0) slot = (slot + 1) & mask
      this.#slots[slot] = index
    }
  }
}

/** Joint beliefs with their step and instruction, each kept once. */
export class NodeTable {
  readonly beliefs: Growing<Int32Array> = new Growing(Int32Array)
  readonly steps: Growing<Int32Array> = new Growing(Int32Array)
  readonly instructions: Growing<Int32Array> = new Growing(Int32Array)
  readonly #latents: number
  readonly #index = new Index()

  constructor(latents: number) {
    this.#latents = latents
  }

  get size(): number {
    return this.steps.size
  }

  /** The node of the joint belief that stands at `from` in `joint`. */
  intern(joint: Int32Array, from: number, step: number, instruction: number): number {
    const latents = this.#latents
    const hash = hashOf(joint, from, from + latents, step * 65599 + instruction)
    const { beliefs, steps, instructions } = this
    const found = this.#index.find(hash, (node) => {
      if (steps.data[node] !== step || instructions.data[node] !== instruction) return false
      for (let z = 0, at = node * latents; z < latents; z++)
        if (beliefs.data[at + z] !== joint[from + z]) return false
      return true
    })
    if (found >= 0) return found
    beliefs.append(joint, from, latents)
    steps.push(step)
    instructions.push(instruction)
    return this.#index.add(hash, -1 - found)
  }
}

/** Likelihood rows, each kept once; a row is named by its offset. */
export class RowTable {
  readonly rows: Growing<Float64Array> = new Growing(Float64Array)
  readonly #latents: number
  readonly #index = new Index()

  constructor(latents: number) {
    this.#latents = latents
  }

  /** The offset of the row that stands at `from` in `values`. */
  intern(values: Float64Array, from: number): number {
    const latents = this.#latents
    const words = new Int32Array(values.buffer, values.byteOffset + 8 * from, 2 * latents)
    const hash = hashOf(words, 0, words.length, 0)
    const { rows } = this
    const found = this.#index.find(hash, (row) => {
      for (let z = 0, at = row * latents; z < latents; z++)
        if (rows.data[at + z] !== values[from + z]) return false
      return true
    })
    if (found >= 0) return found * latents
    rows.append(values, from, latents)
    return this.#index.add(hash, -1 - found) * latents
  }
}
