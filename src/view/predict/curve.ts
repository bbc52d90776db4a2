// The model of a drawn regret curve: it starts at 0, never falls, and lies between nothing and everything lost.
import { COLUMNS } from '../../app/predict.ts'
import type { Shape } from '../../lesson/words.ts'

/** Regret at column i of T·i/COLUMNS, as a share of all that can be lost; ascending from 0 to at most 1. */
export type Shares = readonly number[]

/** A place in the plot: x is the share of T, y that of what can be lost. */
export interface Place {
  readonly x: number
  readonly y: number
}

/** The columns that the keyboard moves. */
export const HANDLES: readonly number[] = [1, 2, 3, 4, 5].map((i) => (COLUMNS / 5) * i)

const within = (share: number): number => Math.min(1, Math.max(0, share))
const columnAt = (x: number): number => Math.max(1, Math.round(within(x) * COLUMNS))

/** A stroke of the pen from one place to the next: what lies between follows it, what lies beyond gives way. */
export function drawn(shares: Shares, from: Place, to: Place): Shares {
  const [first, last] = [columnAt(from.x), columnAt(to.x)]
  const next = [...shares]
  for (let i = Math.min(first, last); i <= Math.max(first, last); i++) {
    const way = first === last ? 1 : (i - first) / (last - first)
    next[i] = within(from.y + (to.y - from.y) * way)
  }
  return ascending(next, last)
}

/** Moves the curve up or down at a handle, and less and less on the way to its neighbours. */
export function moved(shares: Shares, handle: number, by: number): Shares {
  const reach = COLUMNS / HANDLES.length
  const next = shares.map((share, i) => within(share + by * Math.max(0, 1 - Math.abs(i - handle) / reach)))
  next[0] = 0
  return ascending(next, handle)
}

/** Regret cannot fall: left of the pinned column nothing is higher than it, right of it nothing lower. */
function ascending(shares: number[], pinned: number): Shares {
  for (let i = pinned - 1; i >= 0; i--) shares[i] = Math.min(shares[i], shares[i + 1])
  for (let i = pinned + 1; i < shares.length; i++) shares[i] = Math.max(shares[i], shares[i - 1])
  return shares
}

export interface Comparison {
  /** Regret at T. */
  readonly drawn: number
  readonly measured: number
  readonly verdict: 'near' | 'low' | 'high'
  /** How many times the smaller goes into the larger; null below 2, and where one of them is nothing. */
  readonly factor: number | null
  readonly drawnShape: Shape
  readonly measuredShape: Shape
}

/** Within a tenth of what is measured, or a fiftieth of what can be lost, a guess is near. */
const NEAR = 0.1
const NEAR_OF_ALL = 0.02

/**
 * @param all what can be lost in the whole run, > 0
 * @param half what has been measured after half of it
 * @param end what has been measured in the end
 */
export function compare(shares: Shares, all: number, half: number, end: number): Comparison {
  const last = shares[COLUMNS] * all
  const difference = last - end
  const near = Math.abs(difference) <= Math.max(NEAR * end, NEAR_OF_ALL * all)
  const [less, more] = [Math.min(last, end), Math.max(last, end)]
  return {
    drawn: last,
    measured: end,
    verdict: near ? 'near' : difference < 0 ? 'low' : 'high',
    factor: less > 0 && more / less >= 2 ? more / less : null,
    drawnShape: shapeOf(shares[COLUMNS / 2] * all, last, all),
    measuredShape: shapeOf(half, end, all),
  }
}

/** By how much the second half costs, as a share of what the first does. */
function shapeOf(half: number, end: number, all: number): Shape {
  if (end < 0.01 * all) return 'nothing'
  const ratio = half > 0 ? (end - half) / half : Number.POSITIVE_INFINITY
  if (ratio < 0.1) return 'flat'
  if (ratio < 0.75) return 'bent'
  return ratio <= 4 / 3 ? 'straight' : 'steeper'
}
