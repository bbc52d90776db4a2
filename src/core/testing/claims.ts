// What each preset’s sentence comes to in numbers: for the means over many runs, and for the run that its link shows.

/** Regret at the end by lane, and T. */
export interface Ending {
  readonly A: number
  readonly B: number
  readonly C: number
  readonly episodes: number
}

/** By id of the preset; where a lane is missing its regret is NaN, of which nothing is true. */
export const CLAIMS: Readonly<Record<string, (ending: Ending) => boolean>> = {
  imitation: ({ A, B, episodes }) => A > 0.6 * episodes && B < 0.2 * episodes,
  epsilon: ({ A, B, C }) => B < A / 2 && B < C / 2,
  'llm-error': ({ A, B }) => B > 1.5 * A,
  misreports: ({ A, B, episodes }) => A < 0.25 * episodes && B > 0.8 * episodes,
  window: ({ A, B }) => B > 4 * A,
  commitment: ({ A, B, C, episodes }) => A > 0.6 * episodes && B > 0.6 * episodes && C < 10,
  instructions: ({ A, B, episodes }) => A > 0.6 * episodes && B < 0.2 * episodes,
  mastermind: ({ A, B, episodes }) => A < 8 && B > 10 * A && B < 0.2 * episodes,
  'locked-doors': ({ A, B }) => A < 4 && B > 5 * A,
  needle: ({ A, B }) => B < A / 2,
  'two-couriers': ({ A, B, episodes }) => A < 0.25 * episodes && B > 0.8 * episodes,
  'two-doors': ({ A, B }) => A <= 1 && B > A,
}
