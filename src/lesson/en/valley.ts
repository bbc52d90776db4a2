// Chapter 6, how much exploration, in English.
import type { ChapterText } from '../chapter.ts'

export const valley: ChapterText = {
  title: 'How much ε?',
  idea: [
    'Exploring costs ε·V* an episode, for ever; *not* exploring leaves the belief vague for about 1/(εη) episodes. The one rises with ε, the other falls: somewhere between lies a valley.',
    'Here A explores every other episode, ε = {A.epsilon}.',
  ],
  formula:
    'The mean regret is at most epsilon times the cost of exploring times T, plus a constant divided by epsilon times eta.',
  symbols: {
    regret: 'the regret at T, against ε',
    epsilon: 'the chance that an episode explores: its knob',
    length: 'the length of the run',
    horizon: 'subgoals in an episode',
    worlds: 'how many worlds there are',
    eta: 'how well exploring tells worlds apart',
  },
  tasks: {
    predict: 'A explores every other episode. Draw its regret, then look.',
    sweep: 'Open the tab *Sweep* over the plot: every ε, many runs each.',
    valley: 'Set A’s ε to where the valley is (a point in the picture can be chosen).',
  },
  seen: 'The explicit bound is least at ε = {A.epsilonTheory}; yours is {A.epsilon}, and this run lost {A.total}. What is measured is least at a smaller ε still: the bound is careful. The valley is wide: half or twice the ε of its floor costs less than half as much again. With T it moves like 1/√T, and that is where √T regret comes from.',
}
