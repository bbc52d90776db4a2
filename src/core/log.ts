// What is noted of the steps of an episode: four entries a step in one array, as it is written hundreds of millions of times.

export const ENTRY = 4
/** (node, g) as node · subgoals + g. */
export const AT = 0
/** What came of it, an index into the graph's outcomes. */
export const OUTCOME = 1
/** Who asked for it: a latent, −1 for none. */
export const ASKER = 2
/** Whom its gap is charged to, an index into CAUSES. */
export const CAUSE = 3

/** Whom a step's gap is charged to (theory.md section 3). */
export const CAUSES = ['uncertainty', 'exploration', 'llm-error', 'reporter-error'] as const
export const UNCERTAINTY: number = 0
export const EXPLORATION: number = 1
export const LLM_ERROR: number = 2
export const REPORTER_ERROR: number = 3
