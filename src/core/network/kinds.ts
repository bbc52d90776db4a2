// The kinds of evidence that a prompt can hold, by which Δ_LLM is told apart.

/**
 * What the prompt says of the worlds: nothing; something, with all still possible; that some are impossible; or that all but
 * one are.
 */
export const EVIDENCE = ['none', 'graded', 'excluding', 'conclusive'] as const
