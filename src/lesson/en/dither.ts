// Chapter 4, why imitation dithers, in English.
import type { ChapterText } from '../chapter.ts'

export const dither: ChapterText = {
  title: 'Why imitation dithers',
  idea: [
    'A draws anew at every step. Its first leg is one plan’s, its second another’s: a *mixture that belongs to no plan*. The bell stays silent, and as no plan would have gone this way, the silence rules nothing out.',
    'Only with probability p = {A.p} an episode teaches anything at all. Until then every episode is as hopeless as the first and in the mean loses V* − J₀ = {A.naiveLoss}.',
  ],
  formula:
    'The mean regret after T episodes is at least V star minus J zero, times one minus the T-th power of one minus p, divided by p.',
  symbols: {
    regret: 'what A has lost after T episodes: its curve',
    loss: 'what one episode from the prior loses: the slope of the dashed line',
    luck: 'the chance that an episode moves the belief',
    length: 'the length of the run',
  },
  tasks: {
    predict: 'How will A’s regret grow over {T} episodes? Draw it, then look.',
    why: 'Press *W*, or choose a plan in the belief: why has it (not) moved?',
  },
  seen: 'A loses {A.total} in {T} episodes, in the second half {A.pace} each. But “linear” is a statement about T up to about 1/p = {A.knee}: beyond it luck has come, and the curve bends. For every T there is a world, with more legs, where that is too late.',
}
