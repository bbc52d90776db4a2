// η, p, J₀ and the losses of theory.md sections 4 and 5 by listing every trajectory; slow and plain, on slow.ts alone.
import type { Hmdp } from '../hmdp.ts'
import { expert, hasEnded, likelihood, onward, overOpenings, posterior, type Told } from './slow.ts'

/**
 * D²_H = 1 − Σ_τ √(p q) between the laws of a trajectory of π_exp in two worlds, over all τ one by one.
 * @param depth how many subgoals are played
 */
export function hellingerSquared(model: Hmdp, one: number, other: number, depth: number): number {
  const affinity = (told: Told, played: number): number => {
    const p = likelihood(model, one, told)
    const q = likelihood(model, other, told)
    if (p * q === 0) return 0
    const step = told.subgoals.length
    if (step === depth || hasEnded(model, one, told)) {
      return model.instructionPrior[told.instruction] * played * Math.sqrt(p * q)
    }
    return model
      .exploration(told.instruction, step)
      .flatMap((g) => words(model).map((o) => affinity(onward(told, g.value, o), played * g.probability)))
      .reduce((a, b) => a + b, 0)
  }
  return 1 - overOpenings(model, (told) => affinity(told, 1))
}

const words = (model: Hmdp): number[] => Array.from({ length: model.observations }, (_, o) => o)

/** p and J₀: every trajectory of one episode of BAIL begun at the prior, in the world `truth`. */
export function naive(model: Hmdp, truth: number): { moves: number; value: number } {
  let moves = 0
  let value = 0
  const play = (told: Told, probability: number, reward: number): void => {
    const weights = posterior(model, [told])
    if (hasEnded(model, truth, told)) {
      const moved = weights.some((w, z) => Math.abs(w / model.prior[z] - 1) > 1e-12)
      moves += moved ? probability : 0
      value += probability * reward
      return
    }
    const asked = weights.map((w, z) => (w > 0 ? expert(model, z, told)?.subgoal : undefined))
    for (let g = 0; g < model.subgoals; g++) {
      const share = weights.reduce((sum, w, z) => sum + (asked[z] === g ? w : 0), 0)
      if (share === 0) continue
      for (const o of words(model)) {
        const next = onward(told, g, o)
        const chance = likelihood(model, truth, next) / likelihood(model, truth, told)
        if (chance > 0) play(next, probability * share * chance, reward + model.reward(told.instruction, o))
      }
    }
  }
  overOpenings(model, (told, probability) => {
    play(told, probability, 0)
    return 0
  })
  return { moves, value }
}

/** V*, Δ₀ and Δ of the true world. */
export function losses(
  model: Hmdp,
  truth: number,
): { vStar: number; worstEpisode: number; worstOnward: number } {
  const byInstruction = Array.from(model.instructionPrior, () => 0)
  let worstOnward = 0
  const follow = (told: Told): void => {
    const here = hasEnded(model, truth, told) ? undefined : expert(model, truth, told)
    if (!here) return
    worstOnward = Math.max(worstOnward, here.value - here.worst)
    for (const o of words(model)) {
      const next = onward(told, here.subgoal, o)
      if (likelihood(model, truth, next) > 0) follow(next)
    }
  }
  const vStar = overOpenings(model, (told, probability) => {
    const here = expert(model, truth, told)
    if (!here) throw new Error('Every world can open as every other.')
    byInstruction[told.instruction] +=
      (probability / model.instructionPrior[told.instruction]) * (here.value - here.worst)
    follow(told)
    return probability * here.value
  })
  return { vStar, worstEpisode: Math.max(...byInstruction), worstOnward }
}
