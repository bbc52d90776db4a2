// Beliefs of one latent world: b_z(s | τ) for every reachable history, interned so that equal beliefs are one number.
import type { Chance, Hmdp } from './hmdp.ts'

/** In place of a next belief: the episode is over, or this world cannot have produced the history. */
export const OVER = -2
export const IMPOSSIBLE = -1

/** Beliefs closer than this are one belief: rounding of different orders of summation, no more. */
const RESOLUTION = 1e12

/**
 * The reachable beliefs of world z under instruction ω as a graph that grows as it is asked.
 * Outcomes of (belief, subgoal) are the observations with positive Pr_z(o′ | b, g), in flat arrays from
 * `first[belief * subgoals + g]` to `first[belief * subgoals + g] + count[…]`.
 */
export class BeliefSpace {
  readonly first: number[] = []
  readonly count: number[] = []
  readonly observation: number[] = []
  readonly probability: number[] = []
  /** The next belief, or OVER. */
  readonly next: number[] = []
  /** Beliefs after the opening observation: E and ρ know nothing of z, so all worlds share the probabilities. */
  readonly start: { observation: number; probability: number; belief: number }[] = []
  readonly #supports: Chance[][] = []
  readonly #ids = new Map<string, number>()
  readonly #model: Hmdp
  readonly #latent: number
  readonly #instruction: number

  constructor(model: Hmdp, latent: number, instruction: number) {
    this.#model = model
    this.#latent = latent
    this.#instruction = instruction
    const opening = new Map<number, number>()
    for (const s of model.start(instruction)) add(opening, s.value, s.probability)
    for (const [observation, [probability, states]] of this.#observe(opening)) {
      this.start.push({ observation, probability, belief: this.#intern(states, probability) })
    }
  }

  get beliefs(): number {
    return this.#supports.length
  }

  /** The most likely state of a belief, the first of equals. */
  likeliest(belief: number): number {
    return this.#supports[belief].reduce((best, chance) =>
      chance.probability > best.probability ? chance : best,
    ).value
  }

  /** Makes the outcomes of every subgoal at this belief available in the flat arrays. */
  expand(belief: number): void {
    const { subgoals } = this.#model
    if (this.first[belief * subgoals] !== undefined) return
    for (let g = 0; g < subgoals; g++) {
      const predicted = new Map<number, number>()
      for (const { value: state, probability } of this.#supports[belief]) {
        for (const s of this.#model.transition(this.#latent, this.#instruction, state, g)) {
          add(predicted, s.value, probability * s.probability)
        }
      }
      const outcomes = [...this.#observe(predicted)].sort(([a], [b]) => a - b)
      this.first[belief * subgoals + g] = this.observation.length
      this.count[belief * subgoals + g] = outcomes.length
      for (const [observation, [probability, states]] of outcomes) {
        this.observation.push(observation)
        this.probability.push(probability)
        this.next.push(this.#isOver(states, observation) ? OVER : this.#intern(states, probability))
      }
    }
  }

  /** Splits predicted states by what the Reporter says of them: o → [Pr(o), unnormalised states]. */
  #observe(predicted: Map<number, number>): Map<number, [number, Map<number, number>]> {
    const byObservation = new Map<number, [number, Map<number, number>]>()
    for (const [state, probability] of predicted) {
      for (const o of this.#model.emission(state)) {
        const joint = probability * o.probability
        if (!(joint > 0)) continue
        const entry = byObservation.get(o.value) ?? [0, new Map<number, number>()]
        entry[0] += joint
        // A terminal state is kept apart from its representative, so that the end of the episode is seen.
        add(entry[1], this.#model.isTerminal(state) ? state : this.#model.representative(state), joint)
        byObservation.set(o.value, entry)
      }
    }
    return byObservation
  }

  #isOver(states: Map<number, number>, observation: number): boolean {
    let terminal = 0
    for (const state of states.keys()) if (this.#model.isTerminal(state)) terminal++
    if (terminal > 0 && terminal < states.size) {
      throw new Error(
        `Observation ${observation} does not tell whether the episode is over; every scenario’s must.`,
      )
    }
    return terminal > 0
  }

  #intern(states: Map<number, number>, total: number): number {
    const support = [...states]
      .map(([value, p]) => ({ value, probability: p / total }))
      .sort((a, b) => a.value - b.value)
    const key = support.map((s) => `${s.value}:${Math.round(s.probability * RESOLUTION)}`).join()
    const known = this.#ids.get(key)
    if (known !== undefined) return known
    this.#supports.push(support)
    this.#ids.set(key, this.#supports.length - 1)
    return this.#supports.length - 1
  }
}

function add(map: Map<number, number>, key: number, amount: number): void {
  map.set(key, (map.get(key) ?? 0) + amount)
}
