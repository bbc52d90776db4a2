// The settings that were on show, in order, and where in them one is: undo goes back, redo on, a change drops what lay ahead.

/** A setting, and what made it of the one before it. */
export interface Step {
  /** The link of the setting, without a moment in it. */
  readonly link: string
  readonly words: string
  /** As in `Change`. */
  readonly key: string
  /** Milliseconds since 1970. */
  readonly when: number
}

export interface Steps {
  /** Never empty. */
  readonly steps: readonly Step[]
  readonly at: number
}

/** Changes of one thing that follow each other more closely than this are one: a slider on its way. */
const ONE_CHANGE_MS = 1000
const KEPT = 100

/** The step of which a change would make a new one: the present, or the one before it if the two changes are one. */
export function baseOf({ steps, at }: Steps, key: string, when: number): Step {
  const present = steps[at]
  const same = at > 0 && at === steps.length - 1 && present.key === key && when - present.when < ONE_CHANGE_MS
  return same ? steps[at - 1] : present
}

/** Adds a step after its base. A slider that is back where it began has made none. */
export function added({ steps }: Steps, base: Step, step: Step): Steps {
  const upTo = steps.slice(0, steps.indexOf(base) + 1)
  const next = (step.link === base.link ? upTo : [...upTo, step]).slice(-KEPT)
  return { steps: next, at: next.length - 1 }
}

/** One back (−1) or on (1); the same where there is none. */
export function moved({ steps, at }: Steps, by: number): Steps {
  return steps[at + by] ? { steps, at: at + by } : { steps, at }
}

/** Without the present step, which could not be computed: what is on show instead is `link`. */
export function refused({ steps, at }: Steps, link: string): Steps {
  const rest = steps.filter((_, i) => i !== at)
  const there = rest.findLastIndex((step, i) => step.link === link && i < at)
  return rest.length > 0 ? { steps: rest, at: Math.max(0, there) } : { steps, at }
}

/** Steps out of storage; undefined for what is none. */
export function readSteps(kept: unknown): Steps | undefined {
  if (typeof kept !== 'object' || kept === null || !('steps' in kept) || !('at' in kept)) return undefined
  const { steps, at } = kept
  if (!Array.isArray(steps) || !steps.every(isStep)) return undefined
  return typeof at === 'number' && steps[at] ? { steps, at } : undefined
}

function isStep(kept: unknown): kept is Step {
  const { link, words, key, when } = (kept ?? {}) as Record<string, unknown>
  return [link, words, key].every((text) => typeof text === 'string') && typeof when === 'number'
}
