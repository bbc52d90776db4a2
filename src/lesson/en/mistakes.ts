// Chapter 7, pretraining error, in English.
import type { ChapterText } from '../chapter.ts'

export const mistakes: ChapterText = {
  title: 'Errors add a line',
  idea: [
    'No model is pretrained perfectly. With probability δ = {B.llmError} B’s language model names a subgoal that has nothing to do with what the prompt says. A and B explore alike, with the same luck, and B learns the true plan as well as A does.',
    'So what can an error cost that never misleads the belief?',
  ],
  formula:
    'The mean regret is at most the bound without error, plus one minus epsilon, times Delta, times H, times delta L L M, times T.',
  symbols: {
    regret: 'what B has lost after T episodes: its curve',
    bound: 'the bound for A, which does not err',
    horizon: 'subgoals in an episode: each is a chance to slip',
    error: 'the chance of a slip: its knob',
    length: 'the length of the run',
  },
  tasks: {
    predict: 'Draw B’s regret, then look.',
    more: 'Set courier B’s *δ_LLM* to 0.1 or more. What happens to the end of its curve?',
  },
  seen: 'Exploration can be made rarer as T grows; a slip cannot. B loses {B.pace} an episode in the second half, A {A.pace}: the difference is a *line*, for ever, however well the true plan is known. In the paper pretraining error enters the same way, as a term linear in T.',
}
