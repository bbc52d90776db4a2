// Chapter 3: a pretrained Planner is the vote of all experts, weighed by what the prompt says for their worlds.
import type { Chapter } from '../chapter.ts'
import { bendOf } from '../measured.ts'

const link = 'v=1&at=12.2'

export const aggregate: Chapter = {
  id: 'aggregate',
  link,
  focus: 'stage',
  tuned: 1,
  formula: [
    { id: 'planner', show: 'LLM(g | prompt)', thing: 'votes' },
    ' = ∑_{z} ',
    { id: 'weight', show: 'w_{z}(prompt)', thing: 'belief' },
    ' · ',
    { id: 'expert', show: 'π*_{z}(g | τ_{h}, ω)', thing: 'votes' },
  ],
  source: 'paper',
  tasks: [
    { id: 'point', done: ({ lit }) => lit !== null },
    { id: 'why', done: ({ explained }) => explained !== null },
  ],
  claims: [{ link, holds: (measured) => bendOf(measured, 0) > 0.5 && bendOf(measured, 1) < 0.95 }],
}
