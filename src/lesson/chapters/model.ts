// Chapter 8: a Planner that plans with what the language model predicts never dithers, and still has to explore.
import type { Chapter, Claim } from '../chapter.ts'
import { endsOf, staysLost } from '../measured.ts'
import { TO_THE_END } from '../tasks.ts'

const link = 'v=1&A.planner=bawm&B.epsilonMode=fixed'

/** With a counter worth more than a guess the model alone never learns the plan, and exploring does. */
export const contented: Claim = {
  link: 'v=1&counter=0.3&A.planner=bawm&B.planner=bawm',
  holds: (measured) => {
    const [a, b] = endsOf(measured)
    return staysLost(measured, 0) && b < a / 3
  },
}

export const model: Chapter = {
  id: 'model',
  link,
  focus: 'plot',
  tuned: 0,
  formula: [
    'value(τ) = max_{g} ∑_{o′} ',
    { id: 'mixture', show: '∑_{z} w_{z}', thing: 'belief' },
    ' Pr_{z}(',
    { id: 'observation', show: 'o′', thing: 'observation' },
    ' | τ, ',
    { id: 'subgoal', show: 'g', thing: 'subgoal' },
    ') · [ r(o′) + value(τ, g, o′) ]',
  ],
  source: 'paper',
  tasks: [
    TO_THE_END,
    { id: 'counter', done: ({ config }) => Number(config.shared.counter) >= 0.2 },
    {
      id: 'explore',
      done: ({ config, lanes }) =>
        Number(config.shared.counter) >= 0.2 && (lanes[0]?.theory.epsilonFirst ?? 0) >= 0.02,
    },
  ],
  claims: [{ link, holds: (measured) => endsOf(measured)[0] < 10 && staysLost(measured, 1) }, contented],
}
