// A world of one's own: an errand in a building that a person has drawn, by routes that a person has written; its law is in custom-law.ts.

import type { Parameter } from '../parameter.ts'
import { COUNTER_ROW, NOISE_ROW, SLACK_ROW } from './errand.ts'
import { GRID_ROWS } from './grid-rows.ts'
import type { Scenario } from './scenario.ts'

/** A text for a link is never longer. */
export const MAX_TEXT = 3000

/** What it opens with: a house with six rooms, six plans of four visits, and something to deliver. */
const HOUSE =
  '1.15x11.EQCILvYAAAAAAvdiCBBA.BSBM.My_house.ARAVAaCTCOCJ.library.kitchen.workshop.studio.garden.cellar.4.031414252530304141525203.Deliver_the_parcel_along_the_secret_route-2e-'

export const ROWS = [
  {
    kind: 'text',
    name: 'map',
    symbol: '',
    label: 'Map and plans',
    doc: 'Walls, rooms, plans and instructions, as the editor writes them.',
    scope: 'scenario',
    teaches: true,
    initial: HOUSE,
    maxLength: MAX_TEXT,
    editor: true,
  },
  NOISE_ROW,
  SLACK_ROW,
  ...GRID_ROWS,
  {
    ...COUNTER_ROW,
    doc: 'What the counter pays for ending the episode there, if one is drawn; 0 closes it.',
  },
] as const satisfies readonly Parameter[]

export const about: Scenario = {
  id: 'custom',
  label: 'Your own world',
  doc: 'A building that you draw, with plans that you write; the bell rings only if the whole plan was followed.',
  question: 'Here you decide on the walls and the plans. Who learns in your world, and who does not?',
  teaches:
    'Each visit more in the plans keeps imitation lost several times as long, while exploring costs no more.',
  who: 'courier',
  rows: ROWS,
}
