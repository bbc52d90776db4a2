// What a regret can be charged to, as every figure shows it: one word, one colour and one pattern each, in core's order.
import type { CAUSES } from '../../core/log.ts'

interface CauseStyle {
  readonly cause: (typeof CAUSES)[number]
  readonly word: string
  /** Strokes of the pattern in a square of 8 × 8, as an SVG path; '' is plain. */
  readonly pattern: string
  /** Width of these strokes. */
  readonly width: number
}

export const CAUSE_STYLES: readonly CauseStyle[] = [
  { cause: 'uncertainty', word: 'uncertainty', pattern: '', width: 0 },
  { cause: 'exploration', word: 'exploration', pattern: 'M-2 6L6 -2M0 12L12 0', width: 1 },
  { cause: 'llm-error', word: 'LLM error', pattern: 'M2 2h.01M6 6h.01', width: 2.2 },
  { cause: 'reporter-error', word: 'Reporter error', pattern: 'M0 2h8M2 0v8M0 6h8M6 0v8', width: 1 },
]
