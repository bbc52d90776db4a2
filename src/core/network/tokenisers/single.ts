// Tokens for worlds whose episodes are a single subgoal long: nothing but the instruction to decide by, and no look-up to be done.
import type { Tokeniser } from './tokeniser.ts'

/** The query is whether the episode has only begun or is over; there is one instruction in all of these worlds. */
export function singleTokeniser(): Tokeniser {
  return { queries: 2, registers: 1, query: (_told, steps) => steps, register: () => 0 }
}
