// A Reporter as a channel: what it says of what was truly observed. The synthetic one errs with probability δ_Rep (theory.md 6).
import type { Chance, Hmdp } from './hmdp.ts'

/** What a Reporter makes of a true observation. */
export interface Channel {
  /** By observation: the chance of a misreport, in [0, 1]. */
  readonly error: Float64Array
  /** By observation: what it then says, chances that sum to 1; [] where it never errs. */
  readonly mistakes: readonly (readonly Chance[])[]
}

/** With probability δ_Rep another observation, uniformly among those that the scenario lists as confusable. */
export function syntheticChannel(model: Hmdp, reporterError: number): Channel {
  return {
    error: Float64Array.from(model.confusable, (others) => (others.length > 0 ? reporterError : 0)),
    mistakes: model.confusable.map((others) =>
      others.map((value) => ({ value, probability: 1 / others.length })),
    ),
  }
}

/** What is said of an observation, by two uniform draws: whether it is misreported, and as what. */
export function reportOf(channel: Channel, observation: number, coin: number, u: number): number {
  if (coin >= channel.error[observation]) return observation
  const mistakes = channel.mistakes[observation]
  let left = u
  for (const { value, probability } of mistakes) {
    left -= probability
    if (left < 0) return value
  }
  return mistakes[mistakes.length - 1].value
}
