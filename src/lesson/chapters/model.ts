// Chapter 8: a Planner that plans with what the language model predicts never dithers, and still has to explore.
import type { Chapter } from '../chapter.ts'
import { endsOf } from '../measured.ts'

const link = 'v=1&A.planner=bawm&B.epsilonMode=fixed'

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
    { id: 'end', done: ({ done, config }) => done >= Number(config.shared.episodes) },
    { id: 'counter', done: ({ config }) => Number(config.shared.counter) >= 0.2 },
    {
      id: 'explore',
      done: ({ config, lanes }) =>
        Number(config.shared.counter) >= 0.2 && (lanes[0]?.theory.epsilonFirst ?? 0) >= 0.02,
    },
  ],
  claims: [
    { link, holds: (measured) => endsOf(measured)[0] < 10 && endsOf(measured)[1] > 0.6 * measured.episodes },
    {
      link: 'v=1&counter=0.3&A.planner=bawm&B.planner=bawm',
      holds: (measured) =>
        endsOf(measured)[0] > 0.6 * measured.episodes && endsOf(measured)[1] < endsOf(measured)[0] / 3,
    },
  ],
}
