// Needle: a treasure in one of side² cells of a field; dig at a cell, or look from a tower that points near it (theory.md 8).

import type { Parameter, ValuesOf } from '../parameter.ts'
import { SLIP_ROW } from './grid-rows.ts'
import { KNOB, type Scenario } from './scenario.ts'

const rows = [
  {
    ...KNOB,
    name: 'side',
    label: 'Side of the field',
    doc: 'How many cells the field is wide and high; the treasure is in one of side × side.',
    teaches: true,
    initial: 20,
    min: 5,
    max: 20,
    step: 1,
  },
  {
    ...KNOB,
    name: 'bearingNoise',
    symbol: 'ν',
    label: 'Bearing noise',
    doc: 'The chance that the tower points anywhere at all, and not near the treasure.',
    teaches: true,
    initial: 0.1,
    min: 0,
    max: 1,
    step: 0.01,
  },
  {
    ...KNOB,
    name: 'reach',
    label: 'Reach of a bearing',
    doc: 'How many cells a bearing may be off to each side, within the field.',
    initial: 2,
    min: 0,
    max: 6,
    step: 1,
  },
  { ...SLIP_ROW, initial: 0 },
] as const satisfies readonly Parameter[]

export type NeedleValues = ValuesOf<typeof rows>

export const about: Scenario = {
  id: 'needle',
  label: 'Needle',
  doc: 'A treasure is buried in one of many cells. An episode is one attempt: dig somewhere, or look from the tower.',
  question: 'One cell of four hundred hides a treasure. Is it better to dig, or to climb the tower first?',
  teaches:
    'Digging rules out one cell at a time, so imitation loses about half as many episodes as there are cells; a few looks from the tower save most of them.',
  who: 'digger',
  // One episode a cell, and more exploration would cost more than it saves: the explicit bound is far too careful here.
  usual: { shared: { episodes: 400 }, explorer: { epsilonMode: 'fixed', epsilon: 0.05 } },
  rows,
}
