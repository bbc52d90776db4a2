// Uniform choice among all subgoals: the other end of the scale.
import type { Create, Planner } from './planner.ts'

export const about: Planner = {
  id: 'random',
  label: 'Random',
  doc: 'It names any subgoal, uniformly, and learns nothing.',
  uses: [],
}

export const create: Create = ({ graph }) => {
  const { subgoals, latents } = graph
  return {
    asker: -1,
    choose: (_node, _posterior, u) => Math.min(subgoals - 1, Math.floor(u * subgoals)),
    shares(_node, _posterior, _held, shares) {
      shares.fill(0)
      for (let g = 0; g < subgoals; g++) shares[g * (latents + 1) + latents] = 1 / subgoals
    },
  }
}
