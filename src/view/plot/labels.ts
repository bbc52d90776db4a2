// Where words go in the plot: line ends pushed apart, and a free place beside each curve that has a name.

/** A rectangle in pixels. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * Moves heights apart until neighbours are `gap` apart, keeping their order and staying within top..bottom as far
 * as there is room. Returns the new heights in the order of the given ones.
 */
export function spread(heights: readonly number[], gap: number, top: number, bottom: number): number[] {
  const order = heights.map((_, i) => i).sort((a, b) => heights[a] - heights[b] || a - b)
  const placed = order.map((i) => Math.min(Math.max(heights[i], top), bottom))
  for (let i = placed.length - 2; i >= 0; i--) placed[i] = Math.min(placed[i], placed[i + 1])
  // Pairs that are too close share the push; a few rounds settle at most four labels.
  for (let round = 0; round < 40; round++) {
    for (let i = 1; i < placed.length; i++) {
      const lack = gap - (placed[i] - placed[i - 1])
      if (lack <= 0) continue
      placed[i - 1] -= lack / 2
      placed[i] += lack / 2
    }
    for (let i = 0; i < placed.length; i++) {
      const least = top + i * gap
      const most = bottom - (placed.length - 1 - i) * gap
      placed[i] = Math.max(least, Math.min(placed[i], most))
    }
  }
  return heights.map((_, i) => placed[order.indexOf(i)])
}

/** A curve in pixels: its height at a column, which may lie outside the frame. Those here rise: nothing lost is got back. */
export type HeightAt = (x: number) => number

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** Whether a rising curve runs through a box: as it comes in it is not above it yet, as it leaves no longer below. */
const crossed = ({ left, top, right, bottom }: Box, curve: HeightAt): boolean =>
  curve(left) >= top && curve(right) <= bottom

/** How far below a box's middle a curve runs there. */
const below = (box: Box, curve: HeightAt): number =>
  curve((box.left + box.right) / 2) - (box.top + box.bottom) / 2

/** What a place costs where its words are the short ones, another curve is nearer, lies between, or runs along with their own. */
const COSTS = { short: 0.1, nearer: 0.08, between: 0.2, merged: 0.2 }

/** What it costs that one may take another curve for that of the words. */
function ambiguity(own: number, other: number): number {
  if (Math.abs(other) > Math.abs(own) - 1) return 0
  return own * other > 0 ? COSTS.between : COSTS.nearer
}

export interface Placed {
  readonly text: string
  readonly box: Box
}

export interface Words {
  readonly text: string
  readonly width: number
}

/** Places kept for one name. */
const KEPT = 60

/**
 * Finds places for the words of a rising curve, above to its left or below to its right, that cross no curve, no
 * box taken before and not the frame. The best come first: long words before short, near the right end, nearer to
 * their own curve than to another, with none between, and where it runs alone. Returns [] where even the short words have none.
 */
export function placesBeside(
  curve: HeightAt,
  words: readonly Words[],
  lineHeight: number,
  frame: Box,
  curves: readonly HeightAt[],
  taken: readonly Box[],
): Placed[] {
  const found: (Placed & { readonly cost: number })[] = []
  for (const [i, x] of anchorsOf(curve, frame).entries()) {
    const y = curve(x)
    if (y < frame.top - lineHeight || y > frame.bottom) continue
    const merged = curves.some((other) => other !== curve && Math.abs(other(x) - y) < 5)
    for (const [shortness, { text, width }] of words.entries()) {
      for (const under of [false, true]) {
        const left = under ? x + 7 : x - width - 5
        const top = Math.max(under ? y + 3 : y - lineHeight - 3, frame.top + 1)
        const box = { left, top, right: left + width, bottom: top + lineHeight }
        if (left < frame.left + 2 || box.right > frame.right || box.bottom > frame.bottom) continue
        if (taken.some((other) => overlap(box, other))) continue
        if (curves.some((other) => crossed(box, other))) continue
        const own = below(box, curve)
        const ambiguous = Math.max(...curves.map((other) => ambiguity(own, below(box, other))))
        const cost = i / 1000 + ambiguous + (merged ? COSTS.merged : 0) + shortness * COSTS.short
        found.push({ text, box, cost })
      }
    }
  }
  return found.sort((a, b) => a.cost - b.cost).slice(0, KEPT)
}

/** Columns to try: spread evenly from the right, and, as a steep curve has few of those, evenly over its height. */
function anchorsOf(curve: HeightAt, { left, top, right, bottom }: Box): number[] {
  const even = Array.from({ length: 24 }, (_, i) => right - ((right - left) * i) / 25)
  const heights = Array.from({ length: 8 }, (_, i) => top + ((bottom - top) * (i + 0.5)) / 10)
  const crossing = heights.map((height) => {
    let low = left
    let high = right
    for (let i = 0; i < 14; i++) {
      const middle = (low + high) / 2
      if (curve(middle) > height) low = middle
      else high = middle
    }
    return high
  })
  return [...even, ...crossing]
}
