// The reading at the cursor: the episode, each lane's regret and who explored in it; draw-readout.ts draws it.
import type { LaneRun } from '../../core/experiment/trace.ts'
import { laneStyle } from '../lane-style.ts'
import type { Band } from './bands.ts'
import { cumulative } from './curves.ts'
import { type Pair, pairName } from './difference.ts'
import { amount, count } from './words.ts'

export interface Row {
  /** −1 for the difference. */
  readonly lane: number
  readonly name: string
  readonly text: string
}

/** What is to be read at t, the number of episodes that count there. Episodes after `done` keep their secret. */
export function readingAt(
  lanes: readonly LaneRun[],
  t: number,
  done: number,
  difference: Pair | null,
  bands: readonly Band[],
): Row[] {
  if (t > done) return []
  const values = lanes.map(({ trace }) => cumulative(trace.regret)(t))
  if (difference) {
    return [
      { lane: -1, name: pairName(difference), text: amount(values[difference[0]] - values[difference[1]]) },
    ]
  }
  return lanes.map(({ trace }, lane) => {
    const explored = t > 0 && trace.explored[t - 1] === 1
    const band = bands.find((one) => one.lane === lane && !one.stale)
    const mean = band ? `, mean ${amount(band.mean(t))}` : ''
    return {
      lane,
      name: laneStyle(lane).letter,
      text: `${amount(values[lane])}${mean}${explored ? ', explored' : ''}`,
    }
  })
}

/** The title of a reading. */
export function titleAt(t: number, done: number): string {
  return `${t === 0 ? 'start' : `episode ${count(t)}`}${t > done ? ', not played yet' : ''}`
}

/** The same as one sentence, for whoever listens. */
export function spokenReading(
  lanes: readonly LaneRun[],
  t: number,
  done: number,
  difference: Pair | null,
  bands: readonly Band[],
): string {
  const rows = readingAt(lanes, t, done, difference, bands).map(({ name, text }) => `${name} ${text}`)
  return [titleAt(t, done), ...rows].join('; ')
}
