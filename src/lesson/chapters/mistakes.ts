// Chapter 7: a language model that errs adds a line.
import type { Chapter } from '../chapter.ts'
import { endsOf } from '../measured.ts'
import { predicting } from '../tasks.ts'

const link = 'v=1&A.epsilonMode=theory&B.llmError=0.05'

export const mistakes: Chapter = {
  id: 'mistakes',
  link,
  focus: 'plot',
  tuned: 1,
  formula: [
    { id: 'regret', show: 'E Reg(T)', thing: 'regret-B' },
    ' ≤ ',
    { id: 'bound', show: '[bound without error]', thing: 'bound-A' },
    ' + (1−ε) Δ ',
    { id: 'horizon', show: 'H', thing: 'horizon' },
    ' ',
    { id: 'error', show: 'δ_{LLM}', thing: 'llmError' },
    ' · ',
    { id: 'length', show: 'T', thing: 'run-length' },
  ],
  source: 'derived',
  tasks: [predicting(1), { id: 'more', done: ({ config }) => Number(config.lanes[1]?.llmError) >= 0.1 }],
  claims: [
    { link, holds: (measured) => endsOf(measured)[1] > 1.5 * endsOf(measured)[0] },
    {
      link: 'v=1&A.epsilonMode=theory&A.llmError=0.05&B.llmError=0.1',
      holds: (measured) => endsOf(measured)[1] > 1.3 * endsOf(measured)[0],
    },
  ],
}
