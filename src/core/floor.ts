// The Planner's model of a Reporter that may err: E_α = (1−α) E + α · uniform over what could be confused (theory.md 6).
import type { Chance, Hmdp } from './hmdp.ts'

/**
 * The same model with the likelihood floor α. The uniform part is taken over the observation and those the
 * scenario lists as confusable with it, not over all of 𝒪: that is what a misreport can do, and it keeps
 * beliefs exact where nothing can be confused.
 * @param floor α in (0, 1]
 */
export function withFloor(model: Hmdp, floor: number): Hmdp {
  const emission = (state: number): readonly Chance[] => {
    const mass = new Map<number, number>()
    const add = (o: number, p: number): void => void mass.set(o, (mass.get(o) ?? 0) + p)
    for (const { value, probability } of model.emission(state)) {
      const kind = [value, ...model.confusable[value]]
      add(value, (1 - floor) * probability)
      for (const o of kind) add(o, (floor * probability) / kind.length)
    }
    return [...mass].map(([value, probability]) => ({ value, probability }))
  }
  return { ...model, emission }
}
