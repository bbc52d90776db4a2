// Exercises and their expected answers in English.
import type { TeachText } from '../words.ts'

export const exercises: TeachText['tasks'] = {
  mixture: {
    question:
      'After {T} episodes, how much have A and B lost in the mean? A fails again and again: why does it not learn from that?',
    answer:
      'In the mean A loses {A.end} and B {B.end}. A’s legs are drawn from different plans, so a failed route belongs to no plan, and its failing is equally likely in every world: the likelihoods cancel. Only one episode in {A.knee} follows one plan by luck.',
  },
  legs: {
    question:
      'With {legs} legs instead of {then.legs} A does learn by itself. How likely is it that an episode follows a single plan, for k legs and n plans? About when does each curve bend?',
    answer:
      'n¹⁻ᵏ: {A.p} for {legs} legs, {then.A.p} for {then.legs}. The curve bends at about 1/p, after {A.knee} and {then.A.knee} episodes; over {T} episodes the mean regret is {A.end} and {then.A.end}. Linear regret is a statement about T up to about 1/p.',
  },
  root: {
    question:
      'Make T four times as long and let ε be chosen for it. By what factor should regret grow if it grows like √T? Measure it.',
    answer:
      'By about 2: from {A.end} to {then.A.end}, with ε falling from {A.epsilon} to {then.A.epsilon}. A line would have grown by 4.',
  },
  valley: {
    question:
      'Three couriers explore with ε = {A.epsilon}, with the theory’s ε, and with {C.epsilon}. Rank them before you look. What does each pay for?',
    answer:
      '{A.end}, {B.end} and {C.end}. The first pays for not knowing, until the coin has fallen often enough; the last for exploring, {C.pace} an episode for ever. In between, at ε = {B.epsilon}, the bound weighs the one against the other.',
  },
  noise: {
    question:
      'Make the board noisier, from {boardNoise} to {then.boardNoise}. What happens to η, to the ε that the theory advises, and to the regret?',
    answer:
      'η falls from {A.eta} to {then.A.eta}: an exploring episode tells less. The advised ε rises from {A.epsilon} to {then.A.epsilon}, and the regret from {A.end} to {then.A.end}. The bound says roughly √(1/η).',
  },
  slips: {
    question:
      'B’s language model slips with probability {B.llmError} a subgoal. How much more does it lose per episode in the second half? Could more exploration help?',
    answer:
      'B loses {B.pace} an episode there, A {A.pace}. No: B knows the plan as well as A. An episode fails if one of its subgoals slips, however sure the belief is, so the cost is a line in T.',
  },
  window: {
    question:
      'B’s prompt holds only {B.window} episodes. Why is it so bad although it explores as often as A?',
    answer:
      'It forgets: what the board said is soon out of the prompt, and the belief falls back to the prior. B loses {B.end}, A {A.end}. No bound of the page covers a short window.',
  },
  commitment: {
    question:
      'Is it randomness that hurts imitation? Compare sampling (A), greedy decoding (B) and Thompson sampling (C).',
    answer:
      'No. Greedy decoding loses {B.end}, about as much as sampling, {A.end}; C loses {C.end}. C is random too, but it draws a world once an episode and keeps to its plan, so that a failure rules that plan out.',
  },
  feedback: {
    question:
      'In Mastermind the last report tells how many legs were right. Who learns now, and what is exploring worth?',
    answer:
      'A learns by imitating, {A.end} lost in all: now a mixed route is evidence. B pays {B.end}, for exploring that nobody needs. Whether imitation suffices depends on what feedback the world gives.',
  },
  counter: {
    question:
      'A and B plan with a world model. A safe counter pays {counter}. Why does A never learn the route?',
    answer:
      'A guess at the route is worth 1 in {plans}, the counter {counter}: a Planner that looks to the end of the episode takes it for ever and loses {A.end}, that is {A.pace} an episode. B explores with ε = {B.epsilon} as well, and loses {B.end}.',
  },
  team: {
    question:
      'Two couriers must go in step. In team B each asks for itself, with the same belief as the other. Why is that not good enough?',
    answer:
      'The halves are drawn apart, so pairs that belong to no plan are the rule: they fail, and teach next to nothing. Team B loses {B.end}, team A, with one draw for both, {A.end}.',
  },
}
