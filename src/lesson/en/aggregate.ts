// Chapter 3, Bayesian aggregation, in English.
import type { ChapterText } from '../chapter.ts'

export const aggregate: ChapterText = {
  title: 'A vote of experts',
  idea: [
    'The model was pretrained on experts of *all* worlds. To predict the next word is then to average over experts: each world’s expert π* votes for a subgoal, and its vote weighs w, what the prompt says for that world. The paper calls it *Bayesian aggregated imitation learning*, BAIL.',
    'Letters and colours are worlds. A subgoal’s bar is stacked from the votes for it.',
  ],
  formula:
    'The model’s probability of a subgoal is the sum over worlds z of the weight of z times what the expert of z would do.',
  symbols: {
    planner: 'the Planner’s distribution over subgoals: the bars',
    weight: 'the belief in world z: one row each',
    expert: 'what the expert of z would do: its colour in the bars',
  },
  tasks: {
    point: 'Point at a plan in a belief (hover, Tab or touch): its votes light up.',
    why: 'Choose a plan, or press *W*: the last change of belief is explained.',
  },
  seen: 'Nothing in this model is a trick: it is the posterior of the prompt, w ∝ prior × likelihood. After {done} episodes A gives the true one of {plans} plans a weight of {A.sure}, and B, which has read the board in {B.explored} of them, {B.sure}.',
}
