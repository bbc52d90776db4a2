// Chapter 2: the Planner knows what its prompt holds, and nothing else.
import type { Chapter } from '../chapter.ts'
import { endsOf } from '../measured.ts'

const link = 'v=1&at=3'

export const prompt: Chapter = {
  id: 'prompt',
  link,
  focus: 'stage',
  tuned: 1,
  formula: [
    'prompt = (',
    { id: 'past', show: '(ω^{1}, τ^{1}), …, (ω^{t−1}, τ^{t−1})', thing: 'past' },
    ', ',
    { id: 'instruction', show: 'ω^{t}', thing: 'instruction' },
    ', ',
    { id: 'observation', show: 'o_{1}', thing: 'observation' },
    ', ',
    { id: 'subgoal', show: 'g_{1}', thing: 'subgoal' },
    ', …, ',
    { id: 'observation', show: 'o_{h}', thing: 'observation' },
    ')',
  ],
  source: 'definition',
  tasks: [{ id: 'hundred', done: ({ done }) => done >= 100 }],
  // The same words in both prompts but for what exploring added, and another belief.
  claims: [{ link, holds: (measured) => endsOf(measured)[1] < endsOf(measured)[0] / 3 }],
}
