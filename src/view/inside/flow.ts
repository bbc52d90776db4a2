// What flows through the system at a moment of the run: pure functions of the playhead and of how long the pauses are.

/** In the order of a step; an episode begins with an instruction. */
export const FLOWS = ['instruction', 'subgoal', 'moves', 'truth', 'words', 'reading'] as const
export type Flow = (typeof FLOWS)[number]

/** The pauses around a walk, in cells: see `pauses` of app/playback.ts. */
interface Pauses {
  readonly lead: number
  readonly dwell: number
}

/** A step as it is walked; `cell` as in the playhead, below 0 before the walk and beyond `moves` after it. */
export interface Walked {
  /** Of the step within its episode. */
  readonly index: number
  /** Moves of its longest walk. */
  readonly moves: number
  readonly cell: number
}

/** After the walk its three flows share the pause; the last lasts until the next step begins. */
export function flowAt({ index, moves, cell }: Walked, { lead, dwell }: Pauses): Flow {
  if (cell >= moves) {
    const share = (3 * (cell - moves)) / dwell
    return share < 1 ? 'truth' : share < 2 ? 'words' : 'reading'
  }
  if (cell > 0) return 'moves'
  return index === 0 && cell < -lead / 2 ? 'instruction' : 'subgoal'
}

/** The cell to wait at, so that the next flow of this step is seen; null where the step ends. */
export function cellOfNext(walked: Walked, pauses: Pauses): number | null {
  const { moves } = walked
  const { dwell } = pauses
  switch (flowAt(walked, pauses)) {
    case 'instruction':
      return 0
    case 'subgoal':
      return moves / 2
    case 'moves':
      return moves
    // In the middle of their shares, so that no rounding decides.
    case 'truth':
      return moves + dwell / 2
    case 'words':
      return moves + (5 * dwell) / 6
    case 'reading':
      return null
  }
}
