// Courier's hierarchical model: rooms, board and bell as states, with the arrival of every visit handed in (theory.md 8).
import type { Chance, Hmdp } from '../hmdp.ts'

/** What the model needs of the scenario's parameters; names and ranges are those of its rows. */
export interface CourierWorld {
  readonly plans: number
  readonly legs: number
  readonly boardNoise: number
  readonly slack: number
  readonly counter: number
  readonly instructions: number
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

/**
 * High-level states: (where, visits made, all right so far), where `where` is 0 hall, 1..n rooms, n+1..2n the board
 * with what it shows; then the three ends: bell, silence, counter. In world z the flag says whether the visits follow z.
 */
export function courierModel(values: CourierWorld, quality: (from: number, to: number) => number): Hmdp {
  const { plans: n, legs: k, boardNoise, slack, counter, instructions } = values
  const stateOf = (where: number, visits: number, right: boolean): number =>
    (where * k + visits) * 2 + (right ? 1 : 0)
  const bell = (2 * n + 1) * k * 2
  const silence = bell + 1
  const counterDone = bell + 2
  const placeOf = (where: number): number => Math.min(where, n + 1)
  const whereOf = (state: number): number => Math.floor(state / (2 * k))

  const transition = (z: number, w: number, state: number, g: number): readonly Chance[] => {
    const where = whereOf(state)
    const visits = Math.floor(state / 2) % k
    const right = state % 2 === 1
    if (g === n + 1) return [{ value: counterDone, probability: 1 }]
    const q = quality(placeOf(where), g + 1)
    const recalled = { value: stateOf(0, visits, right), probability: 1 - q }
    if (g === n) {
      const chances = q < 1 ? [recalled] : []
      for (let shown = 0; shown < n; shown++) {
        const probability = q * ((shown === z ? 1 - boardNoise : 0) + boardNoise / n)
        if (probability > 0) chances.push({ value: stateOf(n + 1 + shown, visits, right), probability })
      }
      return chances
    }
    const stillRight = right && g === code(values, z, w, visits)
    const end = stillRight ? bell : silence
    const value = visits + 1 === k ? end : stateOf(1 + g, visits + 1, stillRight)
    const arrived = { value, probability: q }
    return q === 1 ? [arrived] : q === 0 ? [recalled] : [recalled, arrived]
  }
  const observationOf = (state: number): number => (state >= bell ? 2 * n + 1 + state - bell : whereOf(state))
  // A courier that is lost and has but one visit left would only make the bell silent: if there is a counter, its plan is
  // to take the parcel there. Without that, a spare step would lead it past the board, and teach the Planner by accident.
  const planned = (z: number, w: number, state: number): number => {
    if (state >= bell) return code(values, z, w, 0)
    const visits = Math.floor(state / 2) % k
    const lost = state % 2 === 0
    return lost && visits + 1 === k && counter > 0 ? n + 1 : code(values, z, w, visits)
  }
  const said = Array.from({ length: bell + 3 }, (_, state) => [
    { value: observationOf(state), probability: 1 },
  ])
  return {
    prior: new Float64Array(n).fill(1 / n),
    instructionPrior: new Float64Array(instructions).fill(1 / instructions),
    states: bell + 3,
    subgoals: n + 1 + (counter > 0 ? 1 : 0),
    observations: 2 * n + 4,
    horizon: k + slack,
    start: () => [{ value: stateOf(0, 0, true), probability: 1 }],
    transition,
    emission: (state) => said[state],
    reward: (_, o) => (o === 2 * n + 1 ? 1 : o === 2 * n + 3 ? counter : 0),
    isTerminal: (state) => state >= bell,
    plan: planned,
    exploration: () => [{ value: n, probability: 1 }],
    confusable: confusable(n),
    // What the board showed was observed and changes nothing that follows.
    representative: (state) =>
      state < bell && whereOf(state) > n ? stateOf(n + 1, Math.floor(state / 2) % k, state % 2 === 1) : state,
  }
}

/** A letter on the board may be taken for its neighbour, a bell for silence and silence for a bell; where the courier is, is plain. */
function confusable(n: number): readonly (readonly number[])[] {
  const board = n + 1
  const bell = 2 * n + 1
  return Array.from({ length: 2 * n + 4 }, (_, o) => {
    if (o >= board && o < bell) {
      const neighbours = [board + ((o - board + 1) % n), board + ((o - board + n - 1) % n)]
      return [...new Set(neighbours)].filter((other) => other !== o)
    }
    if (o === bell) return [bell + 1]
    if (o === bell + 1) return [bell]
    return []
  })
}
