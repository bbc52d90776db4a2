// Chapter 1, the players, in English.
import type { ChapterText } from '../chapter.ts'

export const players: ChapterText = {
  title: 'Four players, one secret',
  idea: [
    'A *human* asks for something. A *Planner*, the language model, answers with a subgoal. An *Actor* walks there. A *Reporter* puts what happened into words, and the Planner reads them.',
    'There are {plans} plans, each a route of {legs} visits, and one of them is the true one (★). Nobody tells the Planner which. The bell rings only if the whole route was right.',
  ],
  formula:
    'The instruction omega leads to a subgoal g, it to a state s, and that to an observation o; H times an episode.',
  symbols: {
    instruction: 'what the human asks for',
    subgoal: 'the subgoal that the Planner names',
    state: 'where the Actor is, in the building',
    observation: 'what the Reporter says of it',
    horizon: 'the subgoal of this episode, 1 to {A.horizon}',
  },
  tasks: {
    episode: 'Walk through the first episode: press *→* or *+1 subgoal* until it is done.',
  },
  seen: 'An episode is {A.horizon} subgoals and {A.horizon} reports. Who knows the true plan earns {A.vStar} in it, in the mean; by the end of episode {done} A has lost {A.lost} against that. What is lost against somebody who knows is called *regret*, and all of it is added up in the plot.',
}
