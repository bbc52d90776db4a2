// A second, plain and slow implementation of theory.md over the interface of a model alone: what the fast one is tested by.
import type { Hmdp } from '../hmdp.ts'

/** All that an episode put into the prompt: ωᵗ and τ = (o₁, g₁, o₂, …), the last observation following the last subgoal. */
export interface Told {
  readonly instruction: number
  readonly opening: number
  readonly subgoals: readonly number[]
  readonly observations: readonly number[]
}

/** Unnormalised beliefs: state → probability that it is there now and that all was observed as it was. */
type Belief = ReadonlyMap<number, number>

/** E_α(o | s) written out over all observations: (1−α) E plus α spread evenly over each word and what it may be taken for. */
export function plainFloor(model: Hmdp, alpha: number): Hmdp {
  const emission = (state: number) =>
    Array.from({ length: model.observations }, (_, o) => {
      let probability = 0
      for (const word of model.emission(state)) {
        const others = model.confusable[word.value]
        if (word.value === o) probability += (1 - alpha) * word.probability
        if (word.value === o || others.includes(o))
          probability += (alpha * word.probability) / (1 + others.length)
      }
      return { value: o, probability }
    })
  return { ...model, emission }
}

function says(model: Hmdp, state: number, observation: number): number {
  return model.emission(state).find((chance) => chance.value === observation)?.probability ?? 0
}

/** By state, Σ over all hidden state sequences that end there of Pr_z(sequence and what was told | subgoals). */
function sequences(model: Hmdp, latent: number, told: Told): Belief {
  const ends = new Map<number, number>()
  const walk = (state: number, done: number, probability: number): void => {
    if (probability === 0) return
    if (done === told.subgoals.length) {
      ends.set(state, (ends.get(state) ?? 0) + probability)
      return
    }
    if (model.isTerminal(state)) return
    for (const s of model.transition(latent, told.instruction, state, told.subgoals[done])) {
      walk(s.value, done + 1, probability * s.probability * says(model, s.value, told.observations[done]))
    }
  }
  for (const s of model.start(told.instruction)) {
    walk(s.value, 0, s.probability * says(model, s.value, told.opening))
  }
  return ends
}

const total = (belief: Belief): number => [...belief.values()].reduce((a, b) => a + b, 0)

/** Pr_z(all observations of an episode | its subgoals). */
export function likelihood(model: Hmdp, latent: number, told: Told): number {
  return total(sequences(model, latent, told))
}

/** w(prompt) ∝ P(z) Π L_z over the told episodes, of which the last may be unfinished; shape [latents]. */
export function posterior(model: Hmdp, prompt: readonly Told[]): number[] {
  return prompt.reduce(
    (weights, told) => normalised(weights.map((w, z) => (w === 0 ? 0 : w * likelihood(model, z, told)))),
    Array.from(model.prior),
  )
}

function normalised(masses: number[]): number[] {
  const sum = masses.reduce((a, b) => a + b, 0)
  return masses.map((mass) => mass / sum)
}

/** The same history with one more subgoal and what followed. */
export function onward(told: Told, subgoal: number, observation: number): Told {
  return {
    ...told,
    subgoals: [...told.subgoals, subgoal],
    observations: [...told.observations, observation],
  }
}

/** The belief one step on, by Bayes, and whether the episode is over; mass 0 where that cannot be. */
function filter(model: Hmdp, z: number, w: number, belief: Belief, g: number, o: number): Belief {
  const next = new Map<number, number>()
  for (const [state, mass] of belief) {
    for (const s of model.transition(z, w, state, g)) {
      const joint = mass * s.probability * says(model, s.value, o)
      if (joint > 0) next.set(s.value, (next.get(s.value) ?? 0) + joint)
    }
  }
  return next
}

const isOver = (model: Hmdp, belief: Belief): boolean => [...belief.keys()].some((s) => model.isTerminal(s))

/** What a policy makes of the values of its choices at a history. */
type Choose = (q: readonly number[], step: number) => number

/** Q(g) for every g: the reward ahead of one who does g now and follows `choose` to the end. */
function qualities(
  model: Hmdp,
  z: number,
  w: number,
  belief: Belief,
  step: number,
  choose: Choose,
): number[] {
  const now = total(belief)
  return Array.from({ length: model.subgoals }, (_, g) => {
    let sum = 0
    for (let o = 0; o < model.observations; o++) {
      const next = filter(model, z, w, belief, g, o)
      const probability = total(next) / now
      if (probability === 0) continue
      const last = step + 1 === model.horizon || isOver(model, next)
      const ahead = last ? 0 : choose(qualities(model, z, w, next, step + 1, choose), step + 1)
      sum += probability * (model.reward(w, o) + ahead)
    }
    return sum
  })
}

const best: Choose = (q) => Math.max(...q)
const least: Choose = (q) => Math.min(...q)

export interface SlowExpert {
  /** V*_z, min_π V^π_z and Q*_z(·) of the rest of the episode. */
  readonly value: number
  readonly worst: number
  readonly q: readonly number[]
  readonly subgoal: number
}

/** The expert of world z at a history; undefined where z cannot have produced it. */
export function expert(model: Hmdp, latent: number, told: Told): SlowExpert | undefined {
  const belief = sequences(model, latent, told)
  if (total(belief) === 0) return undefined
  const step = told.subgoals.length
  const q = qualities(model, latent, told.instruction, belief, step, best)
  const value = best(q, step)
  const worst = least(qualities(model, latent, told.instruction, belief, step, least), step)
  const planned = model.plan(latent, told.instruction, likeliest(model, belief))
  const optimal = q.map((x) => x > value - 1e-10)
  return { value, worst, q, subgoal: optimal[planned] ? planned : optimal.indexOf(true) }
}

/** The likeliest state, states of one future counted as one. */
function likeliest(model: Hmdp, belief: Belief): number {
  const votes = new Map<number, number>()
  for (const [state, mass] of belief) {
    votes.set(model.representative(state), (votes.get(model.representative(state)) ?? 0) + mass)
  }
  const most = Math.max(...votes.values())
  // Equals go to the first; sums in different orders may differ in the last bits.
  return Math.min(...[...votes].filter(([, mass]) => mass > most * (1 - 1e-10)).map(([state]) => state))
}

/** J_z(π_exp), averaged over instructions. */
export function explorationValue(model: Hmdp, latent: number): number {
  return overOpenings(model, ({ instruction, opening }, probability) => {
    const follow: Choose = (q, step) =>
      model.exploration(instruction, step).reduce((sum, g) => sum + g.probability * q[g.value], 0)
    const belief = sequences(model, latent, { instruction, opening, subgoals: [], observations: [] })
    return probability * follow(qualities(model, latent, instruction, belief, 0, follow), 0)
  })
}

/** Σ over (ω, o₁) of what `of` makes of them; it is given their probability. */
export function overOpenings(model: Hmdp, of: (told: Told, probability: number) => number): number {
  let sum = 0
  for (let instruction = 0; instruction < model.instructionPrior.length; instruction++) {
    for (let opening = 0; opening < model.observations; opening++) {
      const told = { instruction, opening, subgoals: [], observations: [] }
      const probability = model.instructionPrior[instruction] * likelihood(model, 0, told)
      if (probability > 0) sum += of(told, probability)
    }
  }
  return sum
}

/** Whether an episode told so far has ended; `latent` must be able to have produced it. */
export function hasEnded(model: Hmdp, latent: number, told: Told): boolean {
  return told.subgoals.length === model.horizon || isOver(model, sequences(model, latent, told))
}
