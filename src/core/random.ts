// Independent seeded streams of uniform draws: the only source of chance in the house.
import alea from 'seedrandom/lib/alea.js'

/** A uniform draw in [0, 1), a multiple of 2⁻³². */
export type Draw = () => number

/**
 * A stream named by its purpose. Streams of different names are independent, so adding draws for one
 * purpose never shifts another: that is what lets two lanes share the world's luck (common random numbers).
 * @param seed what the person chose
 * @param names purpose, replicate, episode and so on; joined by a character that no one can type
 */
export function stream(seed: string, ...names: readonly (string | number)[]): Draw {
  return alea([seed, ...names].join('\0'))
}

/** An index drawn with these probabilities by one uniform draw; rounding at the very end falls to the last that can be. */
export function pick(probabilities: ArrayLike<number>, u: number): number {
  let left = u
  let last = probabilities.length - 1
  for (let i = 0; i < probabilities.length; i++) {
    if (probabilities[i] > 0) last = i
    left -= probabilities[i]
    if (left < 0) return i
  }
  return last
}

/** One of these chances, drawn by one uniform draw as `pick` does. */
export function drawn<Chance extends { readonly probability: number }>(
  chances: readonly Chance[],
  u: number,
): Chance {
  const probabilities = chances.map(({ probability }) => probability)
  return chances[pick(probabilities, u)]
}
