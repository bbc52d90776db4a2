// Beliefs of one latent world: b_z(s | τ) for every reachable history, interned so that equal beliefs are one number.
import type { Chance, Hmdp } from './hmdp.ts'
import { ScenarioError } from './parameter.ts'

/** In place of a next belief: the episode is over, or this world cannot have produced the history. */
export const OVER = -2
export const IMPOSSIBLE = -1

/** More beliefs of one world than this and the scenario is refused in words rather than freezing the machine. */
const MAX_BELIEFS = 20_000

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
  readonly #events: Event[] = []
  readonly #points = new Map<number, number>()
  readonly #mixtures = new Map<string, number>()
  readonly #model: Hmdp
  readonly #latent: number
  readonly #instruction: number

  constructor(model: Hmdp, latent: number, instruction: number) {
    this.#model = model
    this.#latent = latent
    this.#instruction = instruction
    for (const s of model.start(instruction)) this.#happens(s.value, s.probability)
    this.#condition((observation, probability, belief) =>
      this.start.push({ observation, probability, belief }),
    )
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
      for (const { value: state, probability } of this.#supports[belief]) {
        for (const s of transition(this.#latent, this.#instruction, state, g)) {
          this.#happens(s.value, probability * s.probability)
        }
      }
      const first = this.observation.length
      this.#condition((observation, probability, next) => {
        this.observation.push(observation)
        this.probability.push(probability)
        this.next.push(next)
        this.reward.push(reward(this.#instruction, observation))
      })
      this.first[belief * subgoals + g] = first
      this.count[belief * subgoals + g] = this.observation.length - first
    }
  }

  /** Notes a state that comes about, with all that the Reporter may say of it, in order of observation and state. */
  #happens(state: number, probability: number): void {
    const { isTerminal, representative, emission } = this.#model
    // A terminal state is kept apart from its representative, so that the end of the episode is seen.
    const kept = isTerminal(state) ? state : representative(state)
    for (const o of emission(state)) {
      const joint = probability * o.probability
      if (joint > 0) insert(this.#events, { observation: o.value, state: kept, joint })
    }
  }

  /** Bayes’ rule for a state: tells, for each noted observation, its probability and the belief that it leaves. */
  #condition(tell: (observation: number, probability: number, belief: number) => void): void {
    const events = this.#events
    for (let first = 0, end = 0; first < events.length; first = end) {
      const { observation } = events[first]
      let total = 0
      for (end = first; end < events.length && events[end].observation === observation; end++) {
        total += events[end].joint
      }
      tell(observation, total, this.#after(events.slice(first, end), total))
    }
    events.length = 0
  }

  /** The belief that these events of one observation leave, or OVER. */
  #after(events: Event[], total: number): number {
    const { isTerminal } = this.#model
    const over = isTerminal(events[0].state)
    if (events.some((event) => isTerminal(event.state) !== over)) {
      throw new Error(
        `Observation ${events[0].observation} does not tell whether the episode is over, as it must.`,
      )
    }
    if (over) return OVER
    if (events.length === 1) return this.#internPoint(events[0].state)
    return this.#internMixture(
      events.map(({ state, joint }) => ({ value: state, probability: joint / total })),
    )
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
  joint: number
}

/** Keeps a short list in order of observation and state; what is there already becomes likelier. */
function insert(events: Event[], event: Event): void {
  let at = events.length
  for (; at > 0; at--) {
    const other = events[at - 1]
    const order = other.observation - event.observation || other.state - event.state
    if (order < 0) break
    if (order === 0) {
      other.joint += event.joint
      return
    }
  }
  events.splice(at, 0, event)
}
