// Two doors: the smallest scenario, to show how one is made; README walks through it.
import type { Hmdp } from '../hmdp.ts'
import type { Parameter, Values, ValuesOf } from '../parameter.ts'
import { actorBudget } from '../world/building.ts'
import { GridActor } from '../world/grid-actor.ts'
import { buildingFrom } from '../world/map.ts'
import { alone, groundOf, KNOB, PLAIN, type Scenario, type World } from './scenario.ts'

// 1. What can be turned: for each row a slider, a field of the link and a line in the help.
const noise = { ...KNOB, name: 'signNoise', symbol: 'ν', label: 'Sign noise', teaches: true } as const
const rows = [
  { ...noise, doc: 'How much of what the sign says is chance.', initial: 0.4, min: 0, max: 1, step: 0.01 },
] as const satisfies readonly Parameter[]

// 2. Where it happens.
// biome-ignore format: a map
const MAP = [
  '###############',
  '#LLL#PPSPP#RRR#',
  '#LLL#PPSPP#RRR#',
  '#LLL.PPPPP.RRR#',
  '#LLL#PPPPP#RRR#',
  '###############',
]
const [LEFT, RIGHT, SIGN] = [1, 2, 3]

// 3. Its law: world z hides the prize behind door z. Subgoals 0 and 1 open a door, 2 reads the sign; that is the episode.
const [OUTSIDE, PRIZE, NOTHING, SAYS] = [0, 1, 2, 3]
const modelOf = (signNoise: number): Hmdp => ({
  ...PLAIN,
  prior: Float64Array.of(1 / 2, 1 / 2),
  states: 5,
  subgoals: 3,
  observations: 5,
  horizon: 1,
  start: () => [{ value: OUTSIDE, probability: 1 }],
  transition: (z, _instruction, _state, g) =>
    g < 2
      ? [{ value: g === z ? PRIZE : NOTHING, probability: 1 }]
      : [
          { value: SAYS + z, probability: 1 - signNoise / 2 },
          { value: SAYS + 1 - z, probability: signNoise / 2 },
        ],
  reward: (_instruction, observation) => (observation === PRIZE ? 1 : 0),
  isTerminal: (state) => state !== OUTSIDE,
  plan: (z) => z,
  exploration: () => [{ value: 2, probability: 1 }],
  confusable: [[], [NOTHING], [PRIZE], [SAYS + 1], [SAYS]],
})

export const about: Scenario = {
  id: 'two-doors',
  label: 'Two doors',
  doc: 'Behind one of two doors is a prize; a sign tells which, not always truly.',
  question: 'Behind one of two doors is a prize. What does it cost to find out which?',
  teaches:
    'One wrong door already tells which is the right one: imitation loses half an episode in the mean, and never more than one.',
  who: 'guest',
  usual: { shared: { episodes: 100 } },
  rows,
}

export function build(values: Values): World {
  const building = buildingFrom(MAP, {
    P: { kind: 'hall', label: 'porch', sign: '' },
    L: { kind: 'room', label: 'left room', sign: 'left' },
    R: { kind: 'room', label: 'right room', sign: 'right' },
    S: { kind: 'board', label: 'sign', sign: 'sign' },
  })
  const budget = actorBudget(building)
  const cells = building.places.map(({ cell }) => cell)
  const actor = new GridActor(building.grid, cells.slice(1), 0, budget, 'oracle')
  return {
    model: modelOf((values as ValuesOf<typeof rows>).signNoise),
    // 4. Its words, and what they mean to the picture.
    scene: {
      ...groundOf(building, budget),
      subgoals: [
        { phrase: 'Open the left door.', label: 'left', places: [LEFT] },
        { phrase: 'Open the right door.', label: 'right', places: [RIGHT] },
        { phrase: 'Read the sign.', label: 'sign', places: [SIGN] },
      ],
      observations: [
        { phrase: 'The guest is on the porch.', tone: 'place' },
        { phrase: 'Here is the prize!', tone: 'success' },
        { phrase: 'The room is empty.', tone: 'failure' },
        { phrase: 'The sign points to the left.', tone: 'evidence', latent: 0, place: SIGN },
        { phrase: 'The sign points to the right.', tone: 'evidence', latent: 1, place: SIGN },
      ],
      instructions: ['Fetch the prize.'],
      latents: [
        { letter: 'L', plans: [[0]], marks: [] },
        { letter: 'R', plans: [[1]], marks: [] },
      ],
      noun: 'door',
      asks: 'Which door hides the prize?',
      marked: 'none',
      bell: null,
    },
    // 5. How the Actor walks, for the animation.
    walker: alone({
      walk: (from, subgoal, _observation, draw) => actor.walk(from, subgoal, true, draw),
      standsAfter: (subgoal) => cells[subgoal + 1],
    }),
    fields: (subgoal) => actor.fields(subgoal),
  }
}
