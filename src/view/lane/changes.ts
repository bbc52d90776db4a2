// Remembers what was drawn last, so that a frame draws only what has changed.

/** Returns a test that is true when any of the given values differs from those of the last call. */
export function changes(): (...now: readonly unknown[]) => boolean {
  let before: readonly unknown[] = []
  return (...now) => {
    const same = now.length === before.length && now.every((value, i) => Object.is(value, before[i]))
    before = now
    return !same
  }
}
