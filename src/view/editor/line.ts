// The cells on the straight way between two cells, so that a fast stroke leaves no gaps.

/** From the first to the last, each a step to one of eight neighbours from the one before it. */
export function lineOf(width: number, from: number, to: number): number[] {
  const [x, y] = [from % width, Math.floor(from / width)]
  const [dx, dy] = [(to % width) - x, Math.floor(to / width) - y]
  const steps = Math.max(Math.abs(dx), Math.abs(dy))
  return Array.from({ length: steps + 1 }, (_, i) => {
    const share = steps === 0 ? 0 : i / steps
    return Math.round(y + share * dy) * width + Math.round(x + share * dx)
  })
}
