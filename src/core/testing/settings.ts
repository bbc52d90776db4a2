// Scenario settings that the laws are tested over, small enough for the slow implementation; new scenarios join by default.

import { encodeWorld } from '../custom/codec.ts'
import type { Values } from '../parameter.ts'
import { SCENARIOS } from '../scenarios/index.ts'
import { drawn } from './house.ts'

/** Plans that share visits, two that are the same, and a room on no plan. */
const ALCOVES = encodeWorld(
  drawn(['#######', '#1.S.2#', '#.#.#.#', '#3.B.4#', '#######'], [['12'], ['13'], ['12']]),
)

/** Two instructions, a counter, rooms far away. */
const CORRIDOR = encodeWorld(
  drawn(
    ['#########', '#1.....2#', '###.#####', '#B.S.C.3#', '#########'],
    [
      ['12', '31'],
      ['23', '13'],
    ],
  ),
)

/** By scenario id; a scenario that is not named here is tested as it opens. */
const SETTINGS: { readonly [scenario: string]: readonly Values[] } = {
  courier: [
    { plans: 4, legs: 2, arrival: 1 },
    { plans: 3, legs: 2, slack: 1, arrival: 0.8, instructions: 2 },
    { plans: 4, legs: 2, counter: 0.4, boardNoise: 0, slip: 0.4 },
    { plans: 3, legs: 3, boardNoise: 0.4, slip: 0.3 },
    { plans: 2, legs: 1, slack: 2, boardNoise: 1, counter: 0.99 },
    // An Actor that knows some ways, badly, and one that knows none.
    { plans: 4, legs: 2, slack: 1, boardNoise: 0.5, slip: 0.3, actorEpisodes: 40 },
    { plans: 3, legs: 2, counter: 0.3, actorEpisodes: 0 },
  ],
  mastermind: [
    { plans: 4, legs: 2, arrival: 1 },
    { plans: 3, legs: 2, slack: 1, arrival: 0.8 },
    { plans: 3, legs: 3, boardNoise: 0.4, slip: 0.3 },
  ],
  'locked-doors': [
    { across: 2, down: 2, slack: 1 },
    { across: 3, down: 2, smudge: 0.5 },
  ],
  needle: [{ side: 5 }, { side: 5, reach: 1, bearingNoise: 0, slip: 0.3 }],
  'two-couriers': [
    { plans: 3, legs: 2, arrival: 1 },
    { plans: 2, legs: 2, arrival: 0.8, boardNoise: 0.4 },
    { plans: 2, legs: 1, slack: 1, slip: 0.3 },
    { couriers: 3, plans: 2, legs: 1, slip: 0.4, actorEpisodes: 200 },
  ],
  'two-doors': [{}, { signNoise: 0 }],
  custom: [
    { map: ALCOVES, slip: 0.3, boardNoise: 0.4 },
    { map: CORRIDOR, slip: 0.4, counter: 0.4, slack: 1 },
    { map: CORRIDOR, counter: 0, actorEpisodes: 40 },
  ],
}

/** All (scenario, values) that laws run over. */
export const settings: readonly Values[] = SCENARIOS.flatMap(({ id }) =>
  (SETTINGS[id] ?? [{}]).map((values) => ({ scenario: id, ...values })),
)
