// The oracle: knows the true world and follows its expert. The measure of all others; its regret is 0.
import type { Create, Planner } from './planner.ts'

export const about: Planner = {
  id: 'oracle',
  label: 'Oracle',
  doc: 'It knows the true world. Regret is measured against it, so its own is 0.',
  uses: [],
}

export const create: Create = ({ graph, truth }) => {
  const { latents, expertSubgoal } = graph
  return {
    asker: truth,
    settles: true,
    choose: (node) => expertSubgoal[node * latents + truth],
    shares(node, _posterior, _held, shares) {
      shares.fill(0)
      shares[expertSubgoal[node * latents + truth] * (latents + 1) + truth] = 1
    },
  }
}
