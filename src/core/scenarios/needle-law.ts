// Needle’s law: who digs where finds what, where the tower points, and how the field looks (theory.md 8).

import type { Chance, Hmdp } from '../hmdp.ts'
import type { Values } from '../parameter.ts'
import type { Building, Place } from '../world/building.ts'
import type { Grid } from '../world/grid.ts'
import { attempt } from './chances.ts'
import type { NeedleValues } from './needle.ts'
import { inhabited } from './office.ts'
import { groundOf, PLAIN, type Scene, type Spoken, type World } from './scenario.ts'

export function build(given: Values): World {
  const values = given as NeedleValues
  const ground = fieldOf(values.side)
  const { cells, actor, budget, walker } = inhabited(ground, {
    slip: values.slip,
    arrival: 'grid',
    actorEpisodes: 'oracle',
  })
  return {
    model: modelOf(values, (subgoal) => actor.arrival(cells[0], subgoal)),
    scene: sceneOf(values, ground, budget),
    walker: walker(RECALLED),
    fields: (subgoal) => actor.fields(subgoal),
  }
}

/** States, and the observations that tell them: the camp, four ends of an attempt, the last one for each cell pointed at. */
const [CAMP, FOUND, EMPTY, RECALLED, BEARING] = [0, 1, 2, 3, 4]

/** One subgoal an episode: 0 to n−1 digs at a cell, n looks from the tower. Every observation but the first ends it. */
function modelOf({ side, bearingNoise, reach }: NeedleValues, arrival: (subgoal: number) => number): Hmdp {
  const n = side * side
  const digs = Array.from({ length: n }, (_, c) =>
    [EMPTY, FOUND].map((value) => attempt(arrival(c), RECALLED, [{ value, probability: 1 }])),
  )
  return {
    ...PLAIN,
    prior: new Float64Array(n).fill(1 / n),
    states: BEARING + n,
    subgoals: n + 1,
    observations: BEARING + n,
    horizon: 1,
    start: () => [{ value: CAMP, probability: 1 }],
    transition: (z, _, __, g) =>
      g < n
        ? digs[g][g === z ? 1 : 0]
        : attempt(arrival(n), RECALLED, bearings(side, bearingNoise, reach, z)),
    reward: (_, o) => (o === FOUND ? 1 : 0),
    isTerminal: (state) => state !== CAMP,
    plan: (z) => z,
    exploration: () => [{ value: n, probability: 1 }],
    confusable: confusable(side),
  }
}

/**
 * The law of a bearing: with probability 1 − ν a cell of the square within `reach` of the treasure, all alike; at the edge
 * of the field the square is cut, and what is left of it shares the chance. With probability ν any cell of the field.
 */
function bearings(side: number, noise: number, reach: number, treasure: number): Chance[] {
  const [x, y] = [treasure % side, Math.floor(treasure / side)]
  const spread = (at: number): number => Math.min(side - 1, at + reach) - Math.max(0, at - reach) + 1
  const near = (1 - noise) / (spread(x) * spread(y))
  const chances: Chance[] = []
  for (let cell = 0; cell < side * side; cell++) {
    const isNear = Math.abs((cell % side) - x) <= reach && Math.abs(Math.floor(cell / side) - y) <= reach
    const probability = (isNear ? near : 0) + noise / (side * side)
    if (probability > 0) chances.push({ value: BEARING + cell, probability })
  }
  return chances
}

/** A treasure may be overlooked and a stone taken for one; a bearing may be read as one of the cells beside it. */
function confusable(side: number): readonly (readonly number[])[] {
  return Array.from({ length: BEARING + side * side }, (_, o) => {
    if (o === FOUND) return [EMPTY]
    if (o === EMPTY) return [FOUND]
    if (o < BEARING) return []
    const [x, y] = [(o - BEARING) % side, Math.floor((o - BEARING) / side)]
    return [
      ...(x > 0 ? [o - 1] : []),
      ...(x < side - 1 ? [o + 1] : []),
      ...(y > 0 ? [o - side] : []),
      ...(y < side - 1 ? [o + side] : []),
    ]
  })
}

/** A camp at the left with the tower in it, the field at its right: places are [0] the camp, [1..n] the cells, [n+1] the tower. */
function fieldOf(side: number): Building {
  const camp = Math.max(3, Math.ceil(0.45 * side))
  const [width, height] = [camp + side + 2, side + 2]
  const grid: Grid = { width, height, walls: new Uint8Array(width * height).fill(1) }
  const at = (x: number, y: number): number => y * width + x
  for (let y = 1; y <= side; y++) grid.walls.fill(0, at(1, y), at(camp + side + 1, y))
  const middle = Math.ceil(side / 2)
  const centre = Math.ceil(camp / 2)
  const ofCamp = Array.from({ length: camp * side }, (_, i) => at(1 + (i % camp), 1 + Math.floor(i / camp)))
  const cells = Array.from({ length: side * side }, (_, c): Place => {
    const cell = at(camp + 1 + (c % side), 1 + Math.floor(c / side))
    return { kind: 'cell', label: `cell ${nameOf(side, c)}`, sign: '', cell, cells: [cell], doors: [] }
  })
  const tower = at(centre, Math.max(1, middle - Math.ceil(side / 4)))
  return {
    grid,
    places: [
      { kind: 'hall', label: 'camp', sign: '', cell: at(centre, middle), cells: ofCamp, doors: [] },
      ...cells,
      { kind: 'tower', label: 'tower', sign: 'tower', cell: tower, cells: [tower], doors: [] },
    ],
  }
}

/** Columns are letters, rows are numbers from the top: F7 is the sixth cell of the seventh row. */
const nameOf = (side: number, cell: number): string =>
  `${'ABCDEFGHIJKLMNOPQRST'[cell % side]}${Math.floor(cell / side) + 1}`

function sceneOf({ side }: NeedleValues, building: Building, actorBudget: number): Scene {
  const { places } = building
  const cells = Array.from({ length: side * side }, (_, cell) => nameOf(side, cell))
  return {
    ...groundOf(building, actorBudget),
    subgoals: [
      ...cells.map((name, cell) => ({ phrase: `Dig at ${name}.`, label: name, places: [1 + cell] })),
      { phrase: 'Look from the tower.', label: 'look', places: [1 + cells.length] },
    ],
    observations: [
      { phrase: 'The digger is at the camp.', tone: 'place' },
      { phrase: 'The treasure!', tone: 'success' },
      { phrase: 'Nothing is buried here.', tone: 'failure' },
      { phrase: 'The digger was called back on the way.', tone: 'failure' },
      ...cells.map(
        (name, latent): Spoken => ({
          phrase: `Seen from the tower it is near ${name}.`,
          tone: 'evidence',
          latent,
          place: 1 + cells.length,
        }),
      ),
    ],
    instructions: ['Bring the treasure: one attempt a day.'],
    latents: cells.map((letter, cell) => ({ letter, plans: [[cell]], marks: [places[1 + cell].cell] })),
    noun: 'cell',
    asks: 'Where is the treasure?',
    marked: 'treasure',
    bell: null,
  }
}
