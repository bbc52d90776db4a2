// What a scenario tells the network of an episode besides its last observation: two small deterministic summaries.
import type { Told } from '../tokens.ts'

/** Both are functions of the prompt alone and know nothing of z. Indices from 0. */
export interface Tokeniser {
  readonly queries: number
  readonly registers: number
  /** Everything but z that the expert’s next subgoal depends on. */
  query(told: Told, steps: number): number
  /** A look-up done for the network, so that it can be small: what this episode’s subgoals amount to so far. */
  register(told: Told, steps: number): number
}
