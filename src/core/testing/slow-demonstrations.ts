// By enumeration of all episodes: how often each observation is met where a Reporter is trained.
import type { Hmdp } from '../hmdp.ts'
import { expert, hasEnded, likelihood, onward, overOpenings, type Told } from './slow.ts'

/** E(o), the share of each observation among o₂, o₃, … of episodes led in a third each by π*_z, π_exp and uniform choice. */
export function demonstrated(model: Hmdp): number[] {
  const met = Array.from({ length: model.observations }, () => 0)
  const uniform = Array.from({ length: model.subgoals }, (_, value) => ({
    value,
    probability: 1 / model.subgoals,
  }))
  const follow = (
    told: Told,
    z: number,
    lead: 'expert' | 'explorer' | 'nobody',
    probability: number,
  ): void => {
    if (hasEnded(model, z, told)) return
    const chances =
      lead === 'expert'
        ? [{ value: expert(model, z, told)?.subgoal ?? -1, probability: 1 }]
        : lead === 'explorer'
          ? model.exploration(told.instruction, told.subgoals.length)
          : uniform
    for (const g of chances) {
      for (const o of met.keys()) {
        const next = onward(told, g.value, o)
        const chance = likelihood(model, z, next) / likelihood(model, z, told)
        if (chance === 0) continue
        met[o] += probability * g.probability * chance
        follow(next, z, lead, probability * g.probability * chance)
      }
    }
  }
  overOpenings(model, (told, probability) => {
    for (const [z, prior] of model.prior.entries())
      for (const lead of ['expert', 'explorer', 'nobody'] as const) follow(told, z, lead, probability * prior)
    return 0
  })
  const all = met.reduce((a, b) => a + b, 0)
  return met.map((mass) => mass / all)
}
