// The vocabulary: a hierarchical model as the Planner meets it, once the Actor has been folded into the kernel. No code.

/** One value of a finite distribution. Probabilities of a list of chances sum to 1. */
export interface Chance {
  readonly value: number
  readonly probability: number
}

/**
 * A finite-horizon hierarchical decision problem with an unknown latent world (theory.md section 1).
 * Latents, instructions, states, subgoals and observations are indices from 0. The instruction ω is
 * known to the Planner and constant within an episode, so it is written as an argument rather than
 * multiplied into the state.
 */
export interface Hmdp {
  /** P(z), shape [latents], sums to 1. */
  readonly prior: Float64Array
  /** P(ω), shape [instructions], sums to 1. */
  readonly instructionPrior: Float64Array
  readonly states: number
  readonly subgoals: number
  /**
   * Several Actors: how many subgoals each has, 𝒢 = 𝒢₁ × … × 𝒢_K; the joint subgoal counts them up, the last Actor's fastest.
   * Left out where there is one.
   */
  readonly actors?: readonly number[]
  readonly observations: number
  /** H, subgoals in an episode. */
  readonly horizon: number
  /** ρ(s₁ | ω). */
  readonly start: (instruction: number) => readonly Chance[]
  /** P_z(s′ | s, g), with the Actor's execution of the subgoal already inside. */
  readonly transition: (
    latent: number,
    instruction: number,
    state: number,
    subgoal: number,
  ) => readonly Chance[]
  /** The Reporter's emission E(o | s). */
  readonly emission: (state: number) => readonly Chance[]
  /** r_ω(o) in [0, 1]. */
  readonly reward: (instruction: number, observation: number) => number
  /** The episode is over in this state. The observation must always tell so. */
  readonly isTerminal: (state: number) => boolean
  /** The subgoal that world z's own plan prefers here: it breaks ties between optimal subgoals. */
  readonly plan: (latent: number, instruction: number, state: number) => number
  /** π_exp(g | ω, h), which knows nothing of z. */
  readonly exploration: (instruction: number, step: number) => readonly Chance[]
  /** For each observation, the others that a Reporter could take it for; may be empty. */
  readonly confusable: readonly (readonly number[])[]
  /** A state with the same future as this one; beliefs keep only representatives, so they stay few. */
  readonly representative: (state: number) => number
}
