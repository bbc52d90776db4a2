// Thompson sampling: draws one world from the posterior as the episode begins and follows its expert to the end.
import { bailShares } from '../aggregate.ts'
import { type Create, HEARS, type Planner } from './planner.ts'

export const about: Planner = {
  id: 'thompson',
  label: 'Thompson sampling',
  doc: 'It draws one world from its belief at the start of an episode and follows that expert to the end.',
  uses: HEARS,
}

export const create: Create = ({ graph }) => {
  const { latents, expertSubgoal } = graph
  // A commitment that the episode's own evidence has excluded is drawn anew.
  const holds = (node: number, held: number): boolean =>
    held >= 0 && graph.stepOf[node] > 0 && expertSubgoal[node * latents + held] >= 0
  return {
    asker: -1,
    settles: true,
    choose(node, posterior, u) {
      if (!holds(node, this.asker)) this.asker = posterior.draw(u)
      return expertSubgoal[node * latents + this.asker]
    },
    shares(node, posterior, held, shares) {
      if (holds(node, held)) {
        shares.fill(0)
        shares[expertSubgoal[node * latents + held] * (latents + 1) + held] = 1
      } else bailShares(graph, node, posterior, shares)
    },
  }
}
