// What of a Reporter's confusions is worth its place: the likeliest mistakes, and whether all of them fit a matrix.
import type { Confusion } from '../../core/reporter/confusion.ts'

export interface Mistake {
  /** Observations. */
  readonly happened: number
  readonly said: number
  readonly chance: number
}

/** More rows or columns than this cannot be read as a matrix. */
const MOST = 16

export const fitsMatrix = ({ happened, said }: Confusion): boolean =>
  Math.max(happened.length, said.length) <= MOST

/** The likeliest mistakes, the likeliest first, at most `count`. */
export function worstMistakes({ happened, said, chance }: Confusion, count: number): Mistake[] {
  return happened
    .flatMap((o, row) =>
      said.map((other, column) => ({ happened: o, said: other, chance: chance[row * said.length + column] })),
    )
    .filter((mistake) => mistake.happened !== mistake.said && mistake.chance > 0)
    .sort((a, b) => b.chance - a.chance)
    .slice(0, count)
}
