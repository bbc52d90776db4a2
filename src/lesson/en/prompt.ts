// Chapter 2, the prompt, in English.
import type { ChapterText } from '../chapter.ts'

export const prompt: ChapterText = {
  title: 'What is in the prompt',
  idea: [
    'The Planner has no memory but its *prompt*: all earlier episodes word for word, this episode’s instruction, and what was asked and reported since. What the Actor saw and the Reporter did not say is not in it.',
    'The strips at the foot are the past. Each column is an episode, its colours are the belief that a reader of the whole prompt would hold.',
  ],
  formula:
    'The prompt is made of all earlier episodes, this instruction, and the observations and subgoals so far.',
  symbols: {
    past: 'all earlier episodes: instruction and transcript of each',
    instruction: 'the instruction of this episode',
    observation: 'what has been reported',
    subgoal: 'what the Planner has asked for',
  },
  tasks: {
    hundred: 'Let the prompt grow: go on to episode 100 with *Shift →*, *Play*, or the slider at the foot.',
  },
  seen: 'After {done} episodes A’s prompt holds {A.reports} reports, and it puts {A.sure} on the true plan. B’s holds as many, and B puts {B.sure} on it: B went to the notice board in {B.explored} episodes. What matters is not how long a prompt is, but *what was done to be told*.',
}
