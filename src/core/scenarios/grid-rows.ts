// The rows that scenarios on a grid share: the ground, and the Actor on it.

import type { Parameter } from '../parameter.ts'
import { KNOB } from './scenario.ts'

export const SLIP_ROW = {
  ...KNOB,
  name: 'slip',
  symbol: 'σ',
  label: 'Slip',
  doc: 'The chance that a step of the Actor goes to one side.',
  initial: 0.1,
  min: 0,
  max: 0.9,
  step: 0.01,
  sliderMax: 0.6,
} as const

export const GRID_ROWS = [
  SLIP_ROW,
  {
    ...KNOB,
    name: 'arrival',
    symbol: 'q',
    label: 'Arrival',
    doc: 'The chance that a visit arrives: computed from the map, or set.',
    initial: 'grid',
    min: 0,
    max: 1,
    step: 0.01,
    words: ['grid'],
  },
  {
    ...KNOB,
    name: 'actorEpisodes',
    symbol: 'N_a',
    label: 'Actor pretraining',
    doc: 'How many episodes of Q-learning taught the Actor its ways: 0 leaves it untrained, and the oracle has them computed.',
    teaches: true,
    initial: 'oracle',
    min: 0,
    max: 200_000,
    step: 1,
    sliderMax: 50_000,
    scale: 'log',
    words: ['oracle'],
  },
] as const satisfies readonly Parameter[]
