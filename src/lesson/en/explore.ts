// Chapter 5, a little exploration, in English.
import type { ChapterText } from '../chapter.ts'

export const explore: ChapterText = {
  title: 'A little exploration',
  idea: [
    'B throws a coin at the start of each episode. With probability ε it spends the *whole episode* reading the notice board, which is often wrong; else it imitates, as A does. It lets ε shrink like 1/√t, to {B.epsilonLast} in the end.',
    'Such an episode costs V* = {B.vStar}, yet in the mean its readings pull the belief towards the truth, by η = {B.eta} in the sense of the bound. Once the belief is right, imitating is being an expert.',
  ],
  formula:
    'The mean regret is at most the sum over episodes of epsilon times the cost of exploring, plus one minus epsilon times the smaller of the worst loss and a term that shrinks with every earlier episode by the factor one minus epsilon eta.',
  symbols: {
    regret: 'what B has lost after T episodes: its curve',
    epsilon: 'the chance that an episode explores: the coin',
    horizon: 'subgoals in an episode',
    worlds: 'how many worlds there are',
    eta: 'how well an exploring episode tells worlds apart: the noise of the board decides it',
  },
  tasks: {
    predict: 'What will B’s curve look like? Draw it, then look.',
    zero: 'Set courier B’s *ε* to 0 (Home on its slider), with all its luck the same.',
  },
  seen: 'At ε = 0 B *is* A, to the last step: {B.total} lost. With the coin the curve bends: once the belief is right, the coin is nearly all that is still paid for, and it costs an episode ever more seldom. So the regret grows like √T, up to logarithms: the paper’s main result. A *fixed* ε would end in a line of slope ε·V*.',
}
