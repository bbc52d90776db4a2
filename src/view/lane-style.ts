// How a lane looks wherever it appears: its letter, its tone and its dashes, so that colour never tells alone.
import type { CSSProperties } from 'react'
import { laneName, MAX_LANES } from '../core/params.ts'

export interface LaneStyle {
  /** The letter on the badge. */
  readonly letter: string
  /** The custom property that holds its colour. */
  readonly cssVar: string
  /** Lengths of strokes and gaps in CSS pixels; [] is a solid line. */
  readonly dash: readonly number[]
}

const DASHES: readonly (readonly number[])[] = [[], [9, 3], [2.5, 2.5], [10, 3, 2.5, 3]]

/** The places of all lanes that there can be. */
export const LANES: readonly number[] = Array.from({ length: MAX_LANES }, (_, lane) => lane)

/** The lane's tone as `--lane`, for a style sheet to use. */
export const inTone = (lane: number): CSSProperties =>
  ({ '--lane': `var(${laneStyle(lane).cssVar})` }) as CSSProperties

/** The style of the lane at this place, 0 to MAX_LANES − 1. */
export function laneStyle(lane: number): LaneStyle {
  const letter = laneName(lane)
  return { letter, cssVar: `--lane-${letter.toLowerCase()}`, dash: DASHES[lane] }
}
