// What the theory says of a lane: in one true world, or on average where every replicate draws its own.
import { lowerBound, upperBound } from '../theory.ts'
import { inWorld, type Lane, type LaneSetup } from './laboratory.ts'
import type { LaneTheory } from './trace.ts'

/** Of a lane in the true world that it was set up in. */
export function laneTheory(setup: Setup, episodes: number): LaneTheory {
  const { values, theory, epsilonAt } = setup
  const bounds = boundsOf(setup, episodes)
  return {
    ...theory,
    ...scalarsOf(setup, episodes),
    ...bounds,
    upperBoundForThisWorld: bounds.upperBound
      ? upperBound(theory, episodes, epsilonAt, values.llmError, true)
      : null,
  }
}

type Setup = Omit<LaneSetup, 'setting'>
type Bounds = Pick<LaneTheory, 'upperBound' | 'lowerBound'>

function scalarsOf({ epsilonTheory, epsilonPaper, epsilonAt }: Setup, episodes: number) {
  return { epsilonTheory, epsilonPaper, epsilonFirst: epsilonAt(0), epsilonLast: epsilonAt(episodes - 1) }
}

function boundsOf({ values, errs, theory, epsilonAt }: Setup, episodes: number): Bounds {
  // Both proofs are for sampling BAIL itself, on the whole prompt, with a Reporter that does not err.
  const proven = values.planner === 'bail' && values.temperature === 1 && values.window === 0 && !errs
  const naive = proven && values.llmError === 0 && epsilonAt(0) === 0 && epsilonAt(episodes - 1) === 0
  return {
    upperBound: proven ? upperBound(theory, episodes, epsilonAt, values.llmError, false) : null,
    lowerBound: naive ? lowerBound(theory, episodes) : null,
  }
}

/**
 * Of all replicates of a lane together. Where each draws its own true world z from the prior, the mean regret is
 * Σ_z P(z) Reg_z, so every quantity is averaged in this way: averages of bounds bound it. `upperBoundForThisWorld` is then
 * null and `rivals` empty, for there is no one world that they could speak of.
 */
export function ensembleTheory(lane: Lane): LaneTheory {
  const truth = lane.commonTruth
  const { episodes } = lane
  if (truth !== null) return laneTheory(inWorld(lane, truth), episodes)
  const { prior } = lane.laboratory.world.model
  const setups = Array.from(prior, (_, z) => inWorld(lane, z))
  const worlds = setups.map((setup) => {
    const { rivals: _rivals, ...theory } = setup.theory
    return { ...theory, ...scalarsOf(setup, episodes) }
  })
  const [first] = worlds
  const names = Object.keys(first) as (keyof typeof first)[]
  const meanOf = (name: keyof typeof first): number => {
    const values = worlds.map((world) => world[name])
    return average(prior, values)
  }
  const means = Object.fromEntries(names.map((name) => [name, meanOf(name)])) as typeof first
  const bounds = setups.reduce<Bounds | null>(
    (sum, setup, z) => added(sum, boundsOf(setup, episodes), prior[z]),
    null,
  ) as Bounds
  return { ...means, ...bounds, rivals: [], upperBoundForThisWorld: null }
}

/** Σ_z P(z) x_z; exactly x where all are the same, so that a V* of 1 does not become 0.9999999999999999. */
function average(prior: Float64Array, values: readonly number[]): number {
  if (values.every((value) => value === values[0])) return values[0]
  return values.reduce((sum, value, z) => sum + prior[z] * value, 0)
}

/** Adds a world's bounds with its weight, one world at a time, for they are long; null where one of them has none. */
function added(sum: Bounds | null, bounds: Bounds, weight: number): Bounds {
  const of = (name: keyof Bounds): Float64Array | null => {
    const values = bounds[name]
    if (!sum) return values?.map((value) => weight * value) ?? null
    const total = sum[name]
    return values && total ? total.map((value, t) => value + weight * values[t]) : null
  }
  return { upperBound: of('upperBound'), lowerBound: of('lowerBound') }
}
