// Courier's hierarchical model: rooms, board and bell as states, with the arrival of every visit handed in (theory.md 8).
import type { Chance, Hmdp } from '../hmdp.ts'
import { attempt, besideInRing, notice } from './chances.ts'
import type { Quality } from './office.ts'

/** What the model needs of the scenario's parameters; names and ranges are those of its rows. */
export interface CourierWorld {
  readonly plans: number
  readonly legs: number
  readonly boardNoise: number
  readonly slack: number
  readonly counter: number
  readonly instructions: number
  /** What the last observation tells of a route that was not all right: that, or how many legs were right (mastermind). */
  readonly feedback: 'none' | 'count'
}

/** Where the plans lead. */
export interface Routes {
  /** How many rooms there are. */
  readonly rooms: number
  /** The room that plan z visits at leg j under instruction ω. */
  readonly roomAt: (latent: number, instruction: number, leg: number) => number
}

/** The room that plan z visits at leg j under instruction ω; two plans differ at every leg. */
export function code(
  values: Pick<CourierWorld, 'plans' | 'instructions'>,
  latent: number,
  instruction: number,
  leg: number,
): number {
  const { plans, instructions } = values
  const stride = plans % 3 === 0 ? 1 : 3
  const offset = Math.floor((instruction * plans) / instructions)
  return (latent + stride * leg + offset) % plans
}

/** Courier's own routes, through as many rooms as there are plans. */
export const codedRoutes = (values: Pick<CourierWorld, 'plans' | 'instructions'>): Routes => ({
  rooms: values.plans,
  roomAt: (z, w, leg) => code(values, z, w, leg),
})

/** Observations: 0 at home, 1..m in a room, the board by the plan that it shows, the bell, the silences, the counter. */
export const observationsOf = (rooms: number, plans: number) => ({
  board: rooms + 1,
  bell: rooms + 1 + plans,
})

/** How many different ends without the bell there are: one, or one for each number of right legs. */
export const silencesOf = ({ legs, feedback }: CourierWorld): number => (feedback === 'count' ? legs : 1)

/**
 * High-level states: (where, visits made, score), where `where` is 0 hall, 1..m rooms, m+1..m+n the board with the plan
 * that it shows; then the ends: bell, silences, counter. In world z the score of the visits is 1 while all of them follow z and
 * else 0; with feedback `count` it is how many of them do. A silence is one for each score with feedback, else one.
 */
export function courierModel(values: CourierWorld, { rooms: m, roomAt }: Routes, quality: Quality): Hmdp {
  const { plans: n, legs: k, boardNoise, slack, counter, instructions, feedback } = values
  const counts = feedback === 'count'
  const scores = counts ? k + 1 : 2
  const perfect = counts ? k : 1
  const stateOf = (where: number, visits: number, score: number): number =>
    (where * k + visits) * scores + score
  const heard = observationsOf(m, n)
  const bell = (m + n + 1) * k * scores
  const silence = bell + 1
  const counterDone = silence + silencesOf(values)
  const placeOf = (where: number): number => Math.min(where, m + 1)
  const whereOf = (state: number): number => Math.floor(state / (scores * k))
  const visitsOf = (state: number): number => Math.floor(state / scores) % k
  /** The score after one more visit, right or not. */
  const scored = (score: number, right: boolean): number =>
    counts ? score + (right ? 1 : 0) : right ? score : 0

  // Most visits do the same in most worlds: what can come of them is written down once.
  const outcomes = Array.from<readonly Chance[] | undefined>({ length: bell * m * 2 })
  const visit = (state: number, g: number, isRight: boolean): readonly Chance[] => {
    const key = (state * m + g) * 2 + (isRight ? 1 : 0)
    const known = outcomes[key]
    if (known) return known
    const [visits, score] = [visitsOf(state), state % scores]
    const q = quality(placeOf(whereOf(state)), g + 1)
    const after = scored(score, isRight)
    const end = after === perfect ? bell : silence + (counts ? after : 0)
    const made = visits + 1 === k ? end : stateOf(1 + g, visits + 1, after)
    const chances = attempt(q, stateOf(0, visits, score), [{ value: made, probability: 1 }])
    outcomes[key] = chances
    return chances
  }
  const transition = (z: number, w: number, state: number, g: number): readonly Chance[] => {
    if (g < m) return visit(state, g, g === roomAt(z, w, visitsOf(state)))
    if (g > m) return [{ value: counterDone, probability: 1 }]
    const [visits, score] = [visitsOf(state), state % scores]
    const q = quality(placeOf(whereOf(state)), m + 1)
    const shown = notice(n, boardNoise, z, (plan) => stateOf(m + 1 + plan, visits, score))
    return attempt(q, stateOf(0, visits, score), shown)
  }
  const observationOf = (state: number): number =>
    state >= bell ? heard.bell + state - bell : whereOf(state)
  // A courier that is lost and has but one visit left would only make the bell silent: if there is a counter, its plan is
  // to take the parcel there. Without that, a spare step would lead it past the board, and teach the Planner by accident.
  const planned = (z: number, w: number, state: number): number => {
    if (state >= bell) return roomAt(z, w, 0)
    const visits = visitsOf(state)
    const lost = state % scores < (counts ? visits : 1)
    return lost && visits + 1 === k && counter > 0 ? m + 1 : roomAt(z, w, visits)
  }
  const said = Array.from({ length: counterDone + 1 }, (_, state) => [
    { value: observationOf(state), probability: 1 },
  ])
  return {
    prior: new Float64Array(n).fill(1 / n),
    instructionPrior: new Float64Array(instructions).fill(1 / instructions),
    states: counterDone + 1,
    subgoals: m + 1 + (counter > 0 ? 1 : 0),
    observations: observationOf(counterDone) + 1,
    horizon: k + slack,
    start: () => [{ value: stateOf(0, 0, counts ? 0 : 1), probability: 1 }],
    transition,
    emission: (state) => said[state],
    reward: (_, o) => (o === heard.bell ? 1 : o === observationOf(counterDone) ? counter : 0),
    isTerminal: (state) => state >= bell,
    plan: planned,
    exploration: () => [{ value: m, probability: 1 }],
    confusable: confusable(m, n, silencesOf(values)),
    // What the board showed was observed and changes nothing that follows.
    representative: (state) =>
      state < bell && whereOf(state) > m ? stateOf(m + 1, visitsOf(state), state % scores) : state,
  }
}

/** A letter on the board may be taken for its neighbour, an end for the next better or worse; where the courier is, is plain. */
function confusable(m: number, n: number, silences: number): readonly (readonly number[])[] {
  const { board, bell } = observationsOf(m, n)
  /** The ends from worst to best. */
  const ends = [...Array.from({ length: silences }, (_, score) => bell + 1 + score), bell]
  return Array.from({ length: bell + silences + 2 }, (_, o) => {
    if (o >= board && o < bell) return besideInRing(o - board, n).map((plan) => board + plan)
    const rank = ends.indexOf(o)
    return rank < 0 ? [] : [rank - 1, rank + 1].filter((at) => at in ends).map((at) => ends[at])
  })
}
