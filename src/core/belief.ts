// Beliefs of one latent world: b_z(s | τ) for every reachable history, interned so that equal beliefs are one number.
import type { Chance, Hmdp } from './hmdp.ts'
import { ScenarioError } from './parameter.ts'

/** In place of a next belief: the episode is over, or this world cannot have produced the history. */
export const OVER = -2
export const IMPOSSIBLE = -1

/** More beliefs of one world than this and the scenario is refused in words rather than freezing the machine. */
export const MAX_BELIEFS = 20_000

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
  /** r_ω(o) of an outcome. */
  readonly reward: number[] = []
  readonly #supports: Chance[][] = []
  readonly #points = new Map<number, number>()
  readonly #mixtures = new Map<string, number>()
  readonly #model: Hmdp
  readonly #latent: number
  readonly #instruction: number

  constructor(model: Hmdp, latent: number, instruction: number) {
    this.#model = model
    this.#latent = latent
    this.#instruction = instruction
    const events = model.start(instruction).flatMap((s) => this.#events(s.value, s.probability))
    for (const { observation, probability, belief } of this.#condition(events)) {
      this.start.push({ observation, probability, belief })
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
    const { subgoals, transition, reward } = this.#model
    if (this.first[belief * subgoals] !== undefined) return
    for (let g = 0; g < subgoals; g++) {
      const events: Event[] = []
      for (const { value: state, probability } of this.#supports[belief]) {
        for (const s of transition(this.#latent, this.#instruction, state, g)) {
          for (const event of this.#events(s.value, probability * s.probability)) events.push(event)
        }
      }
      this.first[belief * subgoals + g] = this.observation.length
      for (const outcome of this.#condition(events)) {
        this.observation.push(outcome.observation)
        this.probability.push(outcome.probability)
        this.next.push(outcome.belief)
        this.reward.push(reward(this.#instruction, outcome.observation))
      }
      this.count[belief * subgoals + g] = this.observation.length - this.first[belief * subgoals + g]
    }
  }

  /** What the Reporter may say of a state that has come about. */
  #events(state: number, probability: number): Event[] {
    const { isTerminal, representative, emission } = this.#model
    // A terminal state is kept apart from its representative, so that the end of the episode is seen.
    const kept = isTerminal(state) ? state : representative(state)
    return emission(state).map((o) => ({
      observation: o.value,
      state: kept,
      joint: probability * o.probability,
    }))
  }

  /** Bayes’ rule for a state: groups events by observation, in its order, and interns the belief that each leaves. */
  #condition(events: Event[]): { observation: number; probability: number; belief: number }[] {
    const outcomes = []
    const possible = events.filter((event) => event.joint > 0)
    possible.sort((a, b) => a.observation - b.observation || a.state - b.state)
    for (let first = 0, end = 0; first < possible.length; first = end) {
      const { observation } = possible[first]
      let total = 0
      for (end = first; end < possible.length && possible[end].observation === observation; end++) {
        total += possible[end].joint
      }
      outcomes.push({ observation, probability: total, belief: this.#after(possible, first, end, total) })
    }
    return outcomes
  }

  #after(events: Event[], first: number, end: number, total: number): number {
    if (this.#model.isTerminal(events[first].state)) {
      if (events[end - 1].state !== events[first].state) this.#checkOver(events, first, end)
      return OVER
    }
    if (events[first].state === events[end - 1].state) return this.#internPoint(events[first].state)
    this.#checkOver(events, first, end)
    const support: { value: number; probability: number }[] = []
    for (let i = first; i < end; i++) {
      const last = support.at(-1)
      if (last?.value === events[i].state) last.probability += events[i].joint / total
      else support.push({ value: events[i].state, probability: events[i].joint / total })
    }
    return this.#internMixture(support)
  }

  #checkOver(events: Event[], first: number, end: number): void {
    const over = this.#model.isTerminal(events[first].state)
    for (let i = first; i < end; i++) {
      if (this.#model.isTerminal(events[i].state) !== over) {
        throw new Error(
          `Observation ${events[i].observation} does not tell whether the episode is over, as it must.`,
        )
      }
    }
  }

  #internPoint(state: number): number {
    const known = this.#points.get(state)
    if (known !== undefined) return known
    this.#points.set(state, this.#supports.length)
    return this.#keep([{ value: state, probability: 1 }])
  }

  #internMixture(support: Chance[]): number {
    const key = support.map((s) => `${s.value}:${Math.round(s.probability * RESOLUTION)}`).join()
    const known = this.#mixtures.get(key)
    if (known !== undefined) return known
    this.#mixtures.set(key, this.#supports.length)
    return this.#keep(support)
  }

  #keep(support: Chance[]): number {
    if (this.#supports.length === MAX_BELIEFS) {
      throw new ScenarioError(
        `This scenario has more than ${MAX_BELIEFS.toLocaleString('en')} beliefs in one world, too many to compute exactly; fewer plans, legs or spare steps would do.`,
      )
    }
    return this.#supports.push(support) - 1
  }
}

/** A state that has come about together with what is said of it, with their joint probability. */
interface Event {
  readonly observation: number
  readonly state: number
  readonly joint: number
}
