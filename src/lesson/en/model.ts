// Chapter 8, a Planner with a world model, in English.
import type { ChapterText } from '../chapter.ts'

export const model: ChapterText = {
  title: 'A Planner with a world model',
  idea: [
    'The same model can be asked another question: not “what would an expert do?” but “what would be *reported* if I did this?” A plans with these predictions to the end of the episode (BAWM). B imitates. Neither explores: ε = {A.epsilon}.',
    'A mixture of plans earns nothing, and A’s model says so. So A commits to one plan, fails, and rules it out.',
  ],
  formula:
    'The value of a prompt is the best over subgoals g of the sum over observations o of their mixed probability times reward plus the value that follows.',
  symbols: {
    mixture: 'the belief, over which predictions are mixed',
    observation: 'what would be reported',
    subgoal: 'what would be asked for',
  },
  tasks: {
    end: 'Go to the end of the run (*End*).',
    counter: 'Under *More*: set *Counter* to 0.3. Now there is a safe place that pays that much.',
    explore: 'Give A some ε, 0.02 or more, so that it finds out all the same.',
  },
  seen: 'A model that only plans is content with what it knows: with a counter worth more than a guess, 1 in {plans}, it takes it *for ever* and never learns the plan. It needs exploration too. With ε = {A.epsilon} A lost {A.total} in {T} episodes.',
}
