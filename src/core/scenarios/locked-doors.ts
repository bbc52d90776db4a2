// Locked doors: a house in which only one way through is open; every door tried is evidence, so imitation is enough (theory.md 8).

import type { Parameter, ValuesOf } from '../parameter.ts'
import { KNOB, type Scenario } from './scenario.ts'

const rows = [
  {
    ...KNOB,
    name: 'across',
    label: 'Rooms across',
    doc: 'How many rooms lie beside each other.',
    teaches: true,
    initial: 4,
    min: 2,
    max: 5,
    step: 1,
  },
  {
    ...KNOB,
    name: 'down',
    label: 'Rooms down',
    doc: 'How many rooms lie below each other.',
    teaches: true,
    initial: 3,
    min: 2,
    max: 4,
    step: 1,
  },
  {
    ...KNOB,
    name: 'smudge',
    symbol: 'ν',
    label: 'Smudge',
    doc: 'How much of what can be read off the old floor plan is chance.',
    teaches: true,
    initial: 0.3,
    min: 0,
    max: 1,
    step: 0.01,
  },
  {
    ...KNOB,
    name: 'slack',
    label: 'Spare steps',
    doc: 'How many subgoals an episode has beyond those of the open way.',
    initial: 0,
    min: 0,
    max: 4,
    step: 1,
  },
] as const satisfies readonly Parameter[]

export type LockedValues = ValuesOf<typeof rows>

export const about: Scenario = {
  id: 'locked-doors',
  label: 'Locked doors',
  doc: 'Tea is to go through a house whose doors are all locked but those of one way, and nobody says which way.',
  question: 'A locked door says so at once. Does anybody need to explore here?',
  teaches:
    'Where walking the expert’s own way already tells the worlds apart, imitation learns within a few episodes, and exploring only costs.',
  who: 'butler',
  usual: { shared: { episodes: 200 } },
  rows,
}
