// What each preset’s sentence comes to in numbers: for the means over many runs, and for the run that its link shows.

/** Regret at the end by lane, and T. */
export interface Ending {
  readonly A: number
  readonly B: number
  readonly C: number
  readonly D: number
  readonly episodes: number
  /** What the Actor itself loses in an episode, apart from all regret. */
  readonly vStarLost: number
}

/** By id of the preset; where a lane is missing its regret is NaN, of which nothing is true. */
export const CLAIMS: Readonly<Record<string, (ending: Ending) => boolean>> = {
  imitation: ({ A, B, episodes }) => A > 0.6 * episodes && B < 0.2 * episodes,
  epsilon: ({ A, B, C }) => B < A / 2 && B < C / 2,
  'llm-error': ({ A, B }) => B > 1.5 * A,
  // The safe half is half of what an expert would earn, whose Actor arrives nearly always.
  counter: ({ A, B, C, D, episodes }) =>
    Math.abs(A - episodes / 2) < 0.01 * episodes && B > 0.3 * episodes && Math.max(C, D) < A / 3,
  foresight: ({ A, B, episodes }) => A > 0.6 * episodes && B < 2,
  actor: ({ A, B, episodes, vStarLost }) => vStarLost > 0.5 && A < (1 - vStarLost) * episodes && B < A / 3,
  'learned-reporter': ({ A, B, episodes }) => A > 0.5 * episodes && B < 0.2 * episodes,
  misreports: ({ A, B, episodes }) => A < 0.25 * episodes && B > 0.8 * episodes,
  window: ({ A, B }) => B > 4 * A,
  commitment: ({ A, B, C, episodes }) => A > 0.6 * episodes && B > 0.6 * episodes && C < 10,
  instructions: ({ A, B, episodes }) => A > 0.6 * episodes && B < 0.2 * episodes,
  mastermind: ({ A, B, episodes }) => A < 8 && B > 10 * A && B < 0.2 * episodes,
  'locked-doors': ({ A, B }) => A < 4 && B > 5 * A,
  needle: ({ A, B }) => B < A / 2,
  'two-couriers': ({ A, B, episodes }) => A < 0.25 * episodes && B > 0.8 * episodes,
  'two-doors': ({ A, B }) => A <= 1 && B > A,
  custom: ({ A, B }) => A > 2 * B,
}
