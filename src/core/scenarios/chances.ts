// Laws that scenarios share: what comes of sending the Actor somewhere, and of reading what tells of the true world (theory.md 8).
import type { Chance } from '../hmdp.ts'

/**
 * The Actor is sent somewhere: with probability q it arrives, and one of `then` follows; else it is called back.
 * @param recalled the state in which it has been called back
 * @returns what can be, being called back first
 */
export function attempt(q: number, recalled: number, then: readonly Chance[]): Chance[] {
  const chances = q < 1 ? [{ value: recalled, probability: 1 - q }] : []
  for (const { value, probability } of then)
    if (q * probability > 0) chances.push({ value, probability: q * probability })
  return chances
}

/**
 * A notice that names one of n worlds is read in world z: with probability 1 − ν it names z, else any of the n, all alike.
 * @param noise ν in [0, 1]
 * @param stateOf the state in which it has named a world
 */
export function notice(n: number, noise: number, z: number, stateOf: (named: number) => number): Chance[] {
  const chances: Chance[] = []
  for (let named = 0; named < n; named++) {
    const probability = (named === z ? 1 - noise : 0) + noise / n
    if (probability > 0) chances.push({ value: stateOf(named), probability })
  }
  return chances
}

/** The worlds that a world on a notice may be taken for: those beside it, where n of them stand in a ring. */
export const besideInRing = (named: number, n: number): number[] =>
  [...new Set([(named + 1) % n, (named + n - 1) % n])].filter((other) => other !== named)
