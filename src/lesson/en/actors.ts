// Chapter 9, two Actors, in English.
import type { ChapterText } from '../chapter.ts'

export const actors: ChapterText = {
  title: 'Two Actors',
  idea: [
    'Two couriers share one secret plan: at every leg each must be in its own room. In team A one Planner draws the *pair* of subgoals, so both halves are of one plan. In team B each courier asks for itself, with the same belief.',
  ],
  formula: 'The joint mixture of the experts’ pairs is not the product of the mixtures for each Actor alone.',
  symbols: {
    joint: 'one draw for both: the votes are for pairs',
    marginals: 'a draw for each: chosen as the Planner of team B',
  },
  tasks: {
    end: 'Go to the end of the run (*End*).',
    joint: 'Let one Planner speak for team B too: choose *LLM (BAIL)* in its header.',
  },
  seen: 'Drawn apart, the halves hardly ever fit, and a pair that belongs to no plan teaches nothing when it fails: B dithers in space as A did in time. Now that one Planner speaks for both, team B loses {B.total} in {T} episodes, as A does.',
}
