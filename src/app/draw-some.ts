// A frame's share of the drawing: what does not fit is drawn in the next, before anything else.

export type Draw = () => void

/**
 * Calls those that wait, in the order in which they came, until `budgetMs` have passed by the clock `now`; at least one, so that all
 * get their turn. Those that have been called wait no more.
 */
export function drawSome(waiting: Set<Draw>, now: () => number, budgetMs: number): void {
  const end = now() + budgetMs
  for (const draw of waiting) {
    waiting.delete(draw)
    draw()
    if (now() >= end) return
  }
}
