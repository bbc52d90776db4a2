// Runs a function in a later macrotask, after the messages that have arrived.

/** A message to oneself is a macrotask without the 4 ms that nested timers wait. */
export function makeSoon(): (then: () => void) => void {
  const channel = new MessageChannel()
  let next: (() => void)[] = []
  channel.port1.onmessage = () => {
    const due = next
    next = []
    for (const then of due) then()
  }
  return (then) => {
    next.push(then)
    if (next.length === 1) channel.port2.postMessage(null)
  }
}
