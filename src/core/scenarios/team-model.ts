// Several couriers' hierarchical model: they go in step, and a leg is right only where each is at its own room of the plan (theory.md 7, 8).
import type { Chance, Hmdp } from '../hmdp.ts'
import { kept } from '../kept.ts'
import { countOf, joined, partsOf } from '../team.ts'
import { attempt, besideInRing, notice } from './chances.ts'
import { code } from './courier-model.ts'
import type { Quality } from './office.ts'

/** What the model needs of the scenario's parameters; names are those of its rows. A team of one is the courier. */
export interface TeamWorld {
  /** K. */
  readonly couriers: number
  readonly plans: number
  readonly legs: number
  readonly boardNoise: number
  readonly slack: number
}

/** The room where courier i is due at leg j of plan z: courier's code, shifted by ⌊i n ∕ K⌋. For each of them two plans differ at every leg. */
export const roomOf = (
  { couriers, plans }: Pick<TeamWorld, 'couriers' | 'plans'>,
  latent: number,
  courier: number,
  leg: number,
): number => code({ plans, instructions: couriers }, latent, courier, leg)

/** The joint subgoal of plan z at a leg. */
export const jointOf = (world: Pick<TeamWorld, 'couriers' | 'plans'>, latent: number, leg: number): number =>
  joined(
    Array.from({ length: world.couriers }, (_, courier) => roomOf(world, latent, courier, leg)),
    sizesFor(world),
  )

/** Each courier may be sent to any of n rooms, or (n) to the notice board. */
export const sizesFor = ({ couriers, plans }: Pick<TeamWorld, 'couriers' | 'plans'>): readonly number[] =>
  Array.from({ length: couriers }, () => plans + 1)

/**
 * High-level states: (where, legs made, right so far), where `where` is 0 all in the hall; 1 + g all where the joint
 * subgoal g sent them; then, for all at the board, (n+1)^K + j: the board shows plan j. Then the ends: bell, silence.
 *
 * A step sends all at once. They arrive with Π_i q(from_i, to_i), else all are called back to the hall. All at rooms have
 * made a leg; all at the board read it; where some are at rooms and some at the board the step is spent.
 */
export function teamModel(world: TeamWorld, quality: Quality): Hmdp {
  const { plans: n, legs: k, boardNoise, slack } = world
  const sizes = sizesFor(world)
  const subgoals = countOf(sizes)
  /** All at the board: the last joint subgoal. */
  const board = subgoals - 1
  const wheres = subgoals + n
  const stateOf = (where: number, made: number, right: number): number => (where * k + made) * 2 + right
  const whereOf = (state: number): number => Math.floor(state / (2 * k))
  const madeOf = (state: number): number => Math.floor(state / 2) % k
  const bell = wheres * k * 2
  const silence = bell + 1

  const targets = Array.from({ length: subgoals }, (_, g) => partsOf(g, sizes).map((part) => part + 1))
  const isLeg = targets.map((places) => places.every((place) => place <= n))
  const hall = sizes.map(() => 0)
  const placesOf = (where: number): readonly number[] =>
    where === 0 ? hall : targets[Math.min(where - 1, board)]
  const due = Array.from({ length: n }, (_, z) =>
    Array.from({ length: k }, (_leg, leg) => jointOf(world, z, leg)),
  )

  const arrivals = new Map<number, number>()
  /** Π_i q(from_i, to_i). */
  const arrival = (where: number, g: number): number =>
    kept(arrivals, Math.min(where, subgoals) * subgoals + g, () => {
      const from = placesOf(where)
      return targets[g].reduce((all, to, i) => all * quality(from[i], to), 1)
    })
  const outcomes = new Map<number, readonly Chance[]>()
  /** What comes of going where no board is read: most of it is the same in most worlds, and is written down once. */
  const went = (state: number, g: number, isRight: boolean): readonly Chance[] =>
    kept(outcomes, (state * subgoals + g) * 2 + (isRight ? 1 : 0), () => {
      const [made, right] = [madeOf(state), state % 2]
      const q = arrival(whereOf(state), g)
      const after = isRight ? right : 0
      const leg = made + 1 === k ? (after === 1 ? bell : silence) : stateOf(1 + g, made + 1, after)
      const arrived = isLeg[g] ? leg : stateOf(1 + g, made, right)
      return attempt(q, stateOf(0, made, right), [{ value: arrived, probability: 1 }])
    })
  const read = (z: number, state: number): readonly Chance[] => {
    const [made, right] = [madeOf(state), state % 2]
    const shown = notice(n, boardNoise, z, (plan) => stateOf(subgoals + plan, made, right))
    return attempt(arrival(whereOf(state), board), stateOf(0, made, right), shown)
  }
  const observationOf = (state: number): number => (state >= bell ? wheres + state - bell : whereOf(state))
  const said = Array.from({ length: silence + 1 }, (_, state) => [
    { value: observationOf(state), probability: 1 },
  ])
  return {
    prior: new Float64Array(n).fill(1 / n),
    instructionPrior: Float64Array.of(1),
    states: silence + 1,
    subgoals,
    actors: sizes,
    observations: wheres + 2,
    horizon: k + slack,
    start: () => [{ value: stateOf(0, 0, 1), probability: 1 }],
    transition: (z, _, state, g) =>
      g === board ? read(z, state) : went(state, g, !isLeg[g] || g === due[z][madeOf(state)]),
    emission: (state) => said[state],
    reward: (_, o) => (o === wheres ? 1 : 0),
    isTerminal: (state) => state >= bell,
    plan: (z, _, state) => due[z][state >= bell ? 0 : madeOf(state)],
    exploration: () => [{ value: board, probability: 1 }],
    confusable: confusable(subgoals, n),
    // What the board showed was observed and changes nothing that follows.
    representative: (state) =>
      state < bell && whereOf(state) > subgoals ? stateOf(subgoals, madeOf(state), state % 2) : state,
  }
}

/** A letter on the board may be taken for its neighbour, bell and silence for each other; where the couriers are is plain. */
function confusable(board: number, n: number): readonly (readonly number[])[] {
  const bell = board + n
  return Array.from({ length: bell + 2 }, (_, o) => {
    if (o < board) return []
    if (o >= bell) return [o === bell ? bell + 1 : bell]
    return besideInRing(o - board, n).map((plan) => board + plan)
  })
}
