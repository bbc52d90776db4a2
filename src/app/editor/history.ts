// States that can be gone back to, as plain data: what was, what is, what was undone.

/** More would not be gone back to; the oldest goes. */
const MOST = 300

export interface History<State> {
  readonly past: readonly State[]
  readonly present: State
  readonly future: readonly State[]
  /** What the last change belongs to: another of the same tag goes on with it, so that a stroke or a word is one step. */
  readonly tag: string | null
}

export const begun = <State>(present: State): History<State> => ({ past: [], present, future: [], tag: null })

/** A change; none where the state is the very same. */
export function changed<State>(
  history: History<State>,
  next: State,
  tag: string | null = null,
): History<State> {
  const { past, present } = history
  if (next === present) return history
  const goesOn = tag !== null && tag === history.tag
  return { past: goesOn ? past : [...past, present].slice(-MOST), present: next, future: [], tag }
}

/** The next change is a step of its own. */
export const settled = <State>(history: History<State>): History<State> =>
  history.tag === null ? history : { ...history, tag: null }

export function undone<State>({ past, present, future }: History<State>): History<State> {
  return past.length === 0
    ? { past, present, future, tag: null }
    : { past: past.slice(0, -1), present: past[past.length - 1], future: [present, ...future], tag: null }
}

export function redone<State>({ past, present, future }: History<State>): History<State> {
  return future.length === 0
    ? { past, present, future, tag: null }
    : { past: [...past, present], present: future[0], future: future.slice(1), tag: null }
}
