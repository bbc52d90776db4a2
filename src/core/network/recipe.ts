// The recipe: sizes, seeds and schedules that the shipped checkpoints are trained by, and what a live training begins with.
import type { Values } from '../parameter.ts'
import { PROMPT } from './rows.ts'
import type { Schedule } from './schedule.ts'

export const RECIPE = {
  /** E, episodes in a prompt. */
  episodes: PROMPT,
  heads: 4,
  layers: 1,
  dataSeed: 'corpus',
  trainingSeed: 'training',
  measured: {
    seed: 'measure',
    runs: 2000,
    epsilon: 0.1,
    regret: { seed: 'regret', runs: 100, episodes: 300, epsilon: 0.109 },
  },
} as const

/** What is kept for a scenario. */
interface Kept {
  /** The world, where it differs from the one that the scenario opens with. */
  readonly values: Values
  /** d. */
  readonly width: number
  /** N_p of the shipped checkpoints. */
  readonly trajectories: readonly number[]
}

/** By scenario. */
export const KEPT: { readonly [scenario: string]: Kept | undefined } = {
  courier: {
    values: {},
    width: 32,
    trajectories: [100, 300, 1000, 3000, 10_000, 30_000, 100_000, 300_000, 1_000_000],
  },
  needle: { values: { side: 5 }, width: 32, trajectories: [100, 1000, 10_000, 100_000, 1_000_000] },
}

/** N_p up to which a row applies, and how it is trained. Large corpora are seen less often, and in larger batches. */
const SCHEDULES = [
  { upTo: 1000, steps: 2000, batch: 16, weightDecay: 0.1 },
  { upTo: 3000, steps: 4000, batch: 16, weightDecay: 0.1 },
  { upTo: 10_000, steps: 8000, batch: 16, weightDecay: 0.1 },
  { upTo: 30_000, steps: 16_000, batch: 16, weightDecay: 0.05 },
  { upTo: 100_000, steps: 4000, batch: 64, weightDecay: 0.02 },
  { upTo: Number.POSITIVE_INFINITY, steps: 6000, batch: 64, weightDecay: 0.02 },
] as const

/**
 * How long, and how gently, to train on so many trajectories; 0 for fresh ones without end. Every trajectory is seen at least
 * once. Seen too often, a small corpus is learnt by heart and Δ_LLM grows: on 1,000 it is 0.18 after 32 passes, 0.56 after 384.
 */
export function scheduleFor(trajectories: number): Schedule {
  const row = SCHEDULES.find(({ upTo }) => (trajectories || Number.POSITIVE_INFINITY) <= upTo)
  const { steps, batch, weightDecay } = row ?? SCHEDULES[SCHEDULES.length - 1]
  return {
    steps: Math.max(steps, Math.ceil(trajectories / batch)),
    batch,
    rate: 0.005,
    warmUp: 100,
    weightDecay,
  }
}
