// The rows that every scenario on a grid shares: the ground, and the Actor on it.

import type { Parameter } from '../parameter.ts'
import { number } from './rows.ts'

export const GRID_ROWS = [
  number(
    'slip',
    'σ',
    'Slip',
    'The chance that a step of the Actor goes to one side.',
    false,
    0.1,
    0,
    0.9,
    0.01,
    0.6,
  ),
  {
    ...number(
      'arrival',
      'q',
      'Arrival',
      'The chance that a visit arrives: computed from the map, or set.',
      false,
      0,
      0,
      1,
      0.01,
    ),
    initial: 'grid',
    words: ['grid'],
  },
  {
    ...number(
      'actorEpisodes',
      'N_a',
      'Actor pretraining',
      'How many episodes of Q-learning taught the Actor its ways: 0 leaves it untrained, and the oracle has them computed.',
      true,
      0,
      0,
      200_000,
      1,
      50_000,
    ),
    initial: 'oracle',
    scale: 'log',
    words: ['oracle'],
  },
] as const satisfies readonly Parameter[]
