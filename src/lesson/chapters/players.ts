// Chapter 1: who does what in an episode.
import type { Chapter } from '../chapter.ts'
import { staysLost } from '../measured.ts'

const link = 'v=1'

export const players: Chapter = {
  id: 'players',
  link,
  focus: 'stage',
  tuned: 1,
  formula: [
    { id: 'instruction', show: 'ω', thing: 'instruction' },
    ' → ',
    { id: 'subgoal', show: 'g_{h}', thing: 'subgoal' },
    ' → ',
    { id: 'state', show: 's_{h+1}', thing: 'building' },
    ' → ',
    { id: 'observation', show: 'o_{h+1}', thing: 'observation' },
    ',  ',
    { id: 'horizon', show: 'h = 1 … H', thing: 'horizon' },
  ],
  source: 'definition',
  tasks: [{ id: 'episode', done: ({ done }) => done >= 1 }],
  claims: [{ link, holds: (measured) => staysLost(measured, 0) }],
}
