// Words that the captions of experiments share.
import type { Config } from '../../../core/params.ts'
import { laneStyle } from '../../lane-style.ts'
import { count } from '../../plot/words.ts'

/** An exponent with its 95% interval: T^0.52 (0.50–0.54). */
export const exponentWords = (exponent: number, low: number, high: number): string =>
  `T^${exponent.toFixed(2)} (${low.toFixed(2)}–${high.toFixed(2)})`

/** A value of a parameter, to four digits that count; 0 stays 0 and words stay words. */
export const valueWords = (value: number | string): string =>
  typeof value === 'string' ? value : String(Number(value.toPrecision(4)))

/** A Δ_LLM, or what else is told as one: 0.031, 0.42. */
export const deltaWords = (delta: number): string => delta.toFixed(delta < 0.0995 ? 3 : 2)

/** How many runs: `200 runs`. */
const runsWords = (runs: number): string => `${count(runs)} ${runs === 1 ? 'run' : 'runs'}`

/** What is still rough is called so. */
export const soFar = (replicates: number, wanted: number): string =>
  replicates < wanted ? `${runsWords(replicates)} so far of ${count(wanted)}` : runsWords(replicates)

export const letterOf = (lane: number): string => laneStyle(lane).letter

/** Which couriers a figure is about: `courier B`, `couriers A and B`. */
export function couriers(lanes: readonly number[]): string {
  const letters = lanes.map(letterOf)
  if (letters.length === 1) return `courier ${letters[0]}`
  return `couriers ${letters.slice(0, -1).join(', ')} and ${letters[letters.length - 1]}`
}

export const episodesOf = (config: Config): number => Number(config.shared.episodes)
