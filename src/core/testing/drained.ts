// For the tests: a generator run to its end.

/** What it returns. */
export function drained<Result>(running: Generator<unknown, Result>): Result {
  let step = running.next()
  while (!step.done) step = running.next()
  return step.value
}
