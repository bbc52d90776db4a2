// Runs what works in steps to its end at once, where nobody waits for anything else in between.

/** What it comes to. */
export function toEnd<Result>(steps: Iterator<unknown, Result>): Result {
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
  }
}
