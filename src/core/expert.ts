// The expert π*_z of one world and instruction: exact backward induction over its reachable beliefs.
import { type BeliefSpace, OVER } from './belief.ts'
import type { Hmdp } from './hmdp.ts'

/**
 * Two values closer than this are a tie, which the world's plan breaks: no expert makes a detour past the board for the
 * sake of a billionth of a chance to arrive.
 */
const TIE = 1e-9

/** Tables over (step, belief), flat as `step * beliefs + belief`; NaN and −1 where the belief cannot occur at the step. */
export interface Expert {
  readonly beliefs: number
  /** V*_{z,h}(b), in expected reward to come. Row `horizon` is 0. */
  readonly value: Float64Array
  /** π*_z(b) at step h. */
  readonly subgoal: Int32Array
}

/**
 * Solves the finite-horizon POMDP of world z under instruction ω exactly (theory.md section 2). A tie between
 * optimal subgoals goes to the world's own plan if it is among them, so that an expert whose episode is already
 * lost keeps to its plan instead of wandering into a source of information; else to the first.
 */
export function solve(model: Hmdp, space: BeliefSpace, latent: number, instruction: number): Expert {
  const { horizon, subgoals } = model
  const layers = reachable(model, space)
  const beliefs = space.beliefs
  const value = new Float64Array((horizon + 1) * beliefs).fill(Number.NaN)
  value.fill(0, horizon * beliefs)
  const subgoal = new Int32Array(horizon * beliefs).fill(-1)
  const q = new Float64Array(subgoals)
  for (let step = horizon - 1; step >= 0; step--) {
    for (const belief of layers[step]) {
      const at = step * beliefs + belief
      lookAhead(model, space, value, beliefs, step, belief, q)
      let best = Number.NEGATIVE_INFINITY
      for (let g = 0; g < subgoals; g++) best = Math.max(best, q[g])
      const planned = model.plan(latent, instruction, space.likeliest(belief))
      subgoal[at] = q[planned] >= best - TIE ? planned : q.findIndex((x) => x >= best - TIE)
      value[at] = q[subgoal[at]]
    }
  }
  return { beliefs, value, subgoal }
}

/**
 * Q(b, g) = Σ_{o′} Pr_z(o′ | b, g) [r_ω(o′) + V(b′)] for every g, written into `q`, shape [subgoals].
 * @param table the values of step + 1 that the sum looks up: V*, the worst, or any policy's
 */
export function lookAhead(
  model: Hmdp,
  space: BeliefSpace,
  table: Float64Array,
  beliefs: number,
  step: number,
  belief: number,
  q: Float64Array,
): void {
  const { rewards } = space
  const [observation, probability, next] = [space.observation.data, space.probability.data, space.next.data]
  const ahead = step + 1 === model.horizon ? -1 : (step + 1) * beliefs
  let i = space.first(belief, 0)
  for (let g = 0; g < model.subgoals; g++) {
    let sum = 0
    for (const end = space.first(belief, g + 1); i < end; i++) {
      const onward = next[i] === OVER || ahead < 0 ? 0 : table[ahead + next[i]]
      sum += probability[i] * (rewards[observation[i]] + onward)
    }
    q[g] = sum
  }
}

/** The beliefs that can occur at each step under some policy, shape [horizon][…]; expands the space on the way. */
function reachable(model: Hmdp, space: BeliefSpace): number[][] {
  const layers: number[][] = [[...new Set(space.start.map((start) => start.belief))]]
  for (let step = 0; step < model.horizon; step++) {
    const nextLayer = new Set<number>()
    for (const belief of layers[step]) {
      space.expand(belief)
      const end = space.first(belief, model.subgoals)
      for (let i = space.first(belief, 0); i < end; i++) {
        if (space.next.data[i] !== OVER) nextLayer.add(space.next.data[i])
      }
    }
    layers.push([...nextLayer])
  }
  return layers.slice(0, model.horizon)
}
