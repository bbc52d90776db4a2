// Beliefs of one latent world: b_z(s | τ) for every reachable history, interned so that equal beliefs are one number.
import { Growing } from './growing.ts'
import type { Chance, Hmdp } from './hmdp.ts'
import { kept } from './kept.ts'
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
 * Outcomes of (belief, subgoal) are the observations with positive Pr_z(o′ | b, g), as indices from `first(belief, g)` to
 * before `first(belief, g + 1)` into the columns `observation`, `probability` and `next`, in order of observation.
 */
export class BeliefSpace {
  readonly observation: Growing<Int32Array> = new Growing(Int32Array)
  readonly probability: Growing<Float64Array> = new Growing(Float64Array)
  /** The next belief, or OVER. */
  readonly next: Growing<Int32Array> = new Growing(Int32Array)
  /** Beliefs after the opening observation: E and ρ know nothing of z, so all worlds share the probabilities. */
  readonly start: { observation: number; probability: number; belief: number }[] = []
  /** r_ω(o), shape [observations]. */
  readonly rewards: Float64Array
  /** Where a belief’s firsts begin in `#firsts`, −1 before it is expanded. */
  readonly #firstsOf: number[] = []
  readonly #firsts: Growing<Int32Array> = new Growing(Int32Array)
  readonly #supports: (readonly Chance[])[] = []
  readonly #events: Events
  readonly #points: Int32Array
  readonly #mixtures = new Map<string, number>()
  readonly #model: Hmdp
  readonly #latent: number
  readonly #instruction: number

  constructor(model: Hmdp, latent: number, { instruction, rewards, events }: Errand) {
    this.#model = model
    this.#latent = latent
    this.#instruction = instruction
    this.#events = events
    this.#points = new Int32Array(model.states).fill(-1)
    this.rewards = rewards
    for (const s of model.start(instruction)) this.#happens(s.value, s.probability)
    this.#condition((observation, probability, belief) =>
      this.start.push({ observation, probability, belief }),
    )
  }

  get beliefs(): number {
    return this.#supports.length
  }

  /** Where the outcomes of an expanded belief and a subgoal begin; those of the subgoal before it end there. */
  first(belief: number, subgoal: number): number {
    return this.#firsts.data[this.#firstsOf[belief] + subgoal]
  }

  /** The most likely state of a belief, the first of equals. */
  likeliest(belief: number): number {
    return this.#supports[belief].reduce((best, chance) =>
      chance.probability > best.probability ? chance : best,
    ).value
  }

  /** Makes the outcomes of every subgoal at this belief available in the columns. */
  expand(belief: number): void {
    if (this.#firstsOf[belief] >= 0) return
    this.#firstsOf[belief] = this.#firsts.size
    const { subgoals, transition } = this.#model
    const support = this.#supports[belief]
    for (let g = 0; g < subgoals; g++) {
      for (const { value: state, probability } of support) {
        for (const s of transition(this.#latent, this.#instruction, state, g)) {
          this.#happens(s.value, probability * s.probability)
        }
      }
      this.#firsts.push(this.observation.size)
      this.#condition(this.#keepOutcome)
    }
    this.#firsts.push(this.observation.size)
  }

  readonly #keepOutcome = (observation: number, probability: number, next: number): void => {
    this.observation.push(observation)
    this.probability.push(probability)
    this.next.push(next)
  }

  /** Notes a state that comes about, with all that the Reporter may say of it. */
  #happens(state: number, probability: number): void {
    const { isTerminal, representative, emission } = this.#model
    // A terminal state is kept apart from its representative, so that the end of the episode is seen.
    const noted = isTerminal(state) ? state : representative(state)
    for (const o of emission(state)) {
      const joint = probability * o.probability
      if (joint > 0) this.#events.note(o.value, noted, joint)
    }
  }

  /** Bayes’ rule for a state: tells, for each noted observation, its probability and the belief that it leaves. */
  #condition(tell: (observation: number, probability: number, belief: number) => void): void {
    const { observation, joint } = this.#events
    const { size } = this.#events
    for (let first = 0, end = 0; first < size; first = end) {
      let total = 0
      for (end = first; end < size && observation[end] === observation[first]; end++) total += joint[end]
      tell(observation[first], total, this.#after(first, end, total))
    }
    this.#events.size = 0
  }

  /** The belief that the noted events from `first` to before `end`, all of one observation, leave, or OVER. */
  #after(first: number, end: number, total: number): number {
    const { isTerminal } = this.#model
    const { observation, state, joint } = this.#events
    const over = isTerminal(state[first])
    for (let i = first + 1; i < end; i++) {
      if (isTerminal(state[i]) === over) continue
      throw new Error(
        `Observation ${observation[first]} does not tell whether the episode is over, as it must.`,
      )
    }
    if (over) return OVER
    if (end - first === 1) return this.#internPoint(state[first])
    const support = Array.from({ length: end - first }, (_, i) => ({
      value: state[first + i],
      probability: joint[first + i] / total,
    }))
    return this.#internMixture(support)
  }

  #internPoint(state: number): number {
    if (this.#points[state] < 0) this.#points[state] = this.#keep([{ value: state, probability: 1 }])
    return this.#points[state]
  }

  #internMixture(support: readonly Chance[]): number {
    const key = support.map((s) => `${s.value}:${Math.round(s.probability * RESOLUTION)}`).join()
    return kept(this.#mixtures, key, () => this.#keep(support))
  }

  #keep(support: readonly Chance[]): number {
    if (this.#supports.length === MAX_BELIEFS) {
      throw new ScenarioError(
        `This scenario has more than ${MAX_BELIEFS.toLocaleString('en')} beliefs in one world, too many to compute exactly; fewer plans, legs or spare steps would do.`,
      )
    }
    this.#firstsOf.push(-1)
    return this.#supports.push(support) - 1
  }
}

/** What the spaces of all worlds under one instruction share. */
export class Errand {
  readonly instruction: number
  /** r_ω(o), shape [observations]. */
  readonly rewards: Float64Array
  readonly events = new Events()

  constructor(model: Hmdp, instruction: number) {
    this.instruction = instruction
    this.rewards = Float64Array.from({ length: model.observations }, (_, o) => model.reward(instruction, o))
  }
}

/** States that have come about together with what is said of them, with their joint probability, in order of both. */
class Events {
  readonly observation: number[] = []
  readonly state: number[] = []
  readonly joint: number[] = []
  size = 0

  /** Keeps the list in order; what is there already becomes likelier. Short lists, or such as come in order, are cheap. */
  note(observation: number, state: number, joint: number): void {
    let at = this.size
    for (; at > 0; at--) {
      const order = this.observation[at - 1] - observation || this.state[at - 1] - state
      if (order < 0) break
      if (order === 0) {
        this.joint[at - 1] += joint
        return
      }
    }
    for (let i = this.size; i > at; i--) {
      this.observation[i] = this.observation[i - 1]
      this.state[i] = this.state[i - 1]
      this.joint[i] = this.joint[i - 1]
    }
    this.observation[at] = observation
    this.state[at] = state
    this.joint[at] = joint
    this.size++
  }
}
