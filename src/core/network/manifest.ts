// The manifest of shipped checkpoints: which world they were trained on, how, and how far from exact BAIL they are.
import { type Parameter, ScenarioError, type Values } from '../parameter.ts'
import { scenarioRows } from '../params.ts'
import type { EVIDENCE } from './kinds.ts'
import type { Measurement } from './measure.ts'
import type { RegretComparison } from './regret.ts'
import type { Schedule } from './schedule.ts'

/** One kept network. */
export interface CheckpointEntry {
  /** N_p, trajectories in its data; each may have been seen many times. */
  readonly trajectories: number
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly schedule: Schedule
  /** Δ_LLM of the very bytes that are kept, on prompts that the network made itself, and on prompts that BAIL made. */
  readonly error: Measurement
  readonly errorOnBail: Measurement
  /** Beside BAIL with a window of E, the same runs. */
  readonly regret: RegretComparison
}

export interface Manifest {
  readonly format: typeof FORMAT
  readonly scenario: string
  /** The scenario's parameters by name. */
  readonly values: Values
  /** E, width d, heads and layers: with the scenario they fix the shape. */
  readonly episodes: number
  readonly width: number
  readonly heads: number
  readonly layers: number
  /** Names and shapes of the tensors in the order in which their weights lie, as half-precision numbers, little-endian. */
  readonly tensors: readonly { readonly name: string; readonly rows: number; readonly columns: number }[]
  readonly dataSeed: string
  readonly trainingSeed: string
  /** How the errors were measured, and on which runs the regret. */
  readonly measured: {
    readonly seed: string
    readonly runs: number
    readonly epsilon: number
    readonly evidence: typeof EVIDENCE
    readonly regret: {
      readonly seed: string
      readonly runs: number
      readonly episodes: number
      readonly epsilon: number
    }
  }
  /** From the smallest N_p to the largest. */
  readonly checkpoints: readonly CheckpointEntry[]
}

export const FORMAT = 'par-lab-planner-1'

/** Measured numbers as a manifest keeps them: to six digits, which the last bits of a posterior do not reach. */
export function sixDigits<Measured>(measured: Measured): Measured {
  const digits = (_: string, value: unknown): unknown =>
    typeof value === 'number' ? Number(value.toPrecision(6)) : value
  return JSON.parse(JSON.stringify(measured, digits)) as Measured
}

/** A checkpoint or its manifest cannot be used. The message says why in one sentence. */
export class CheckpointError extends ScenarioError {}

/**
 * Checks what was fetched as a manifest, as far as loading depends on it.
 * @throws CheckpointError in one sentence
 */
export function readManifest(text: string): Manifest {
  let found: Partial<Manifest> | null
  try {
    found = JSON.parse(text) as Partial<Manifest> | null
  } catch {
    throw new CheckpointError('The list of pretrained networks cannot be read: it is not JSON.')
  }
  if (found?.format !== FORMAT) {
    throw new CheckpointError(
      `The list of pretrained networks is of format “${String(found?.format)}”, where “${FORMAT}” was expected.`,
    )
  }
  const entries = Array.isArray(found.checkpoints) ? found.checkpoints : []
  const whole = (x: unknown): boolean => Number.isInteger(x) && Number(x) > 0
  const sound =
    entries.length > 0 &&
    entries.every(
      (e) =>
        whole(e.trajectories) &&
        whole(e.bytes) &&
        /^[\w.-]+$/.test(e.file) &&
        /^[0-9a-f]{64}$/.test(e.sha256),
    ) &&
    [found.episodes, found.width, found.heads, found.layers].every(whole) &&
    typeof found.values === 'object' &&
    found.values !== null
  if (!sound)
    throw new CheckpointError(
      'The list of pretrained networks is damaged: entries are missing or no numbers.',
    )
  return found as Manifest
}

/** Why checkpoints trained on one world do not fit the world that is shown, and which world they know; undefined where they do. */
export function mismatch(manifest: Manifest, shared: Values): CheckpointError | undefined {
  const { scenario } = manifest
  if (scenario !== shared.scenario) {
    return new CheckpointError(
      `The pretrained networks know the scenario “${scenario}”, not “${String(shared.scenario)}”.`,
    )
  }
  // A row that came after them has its initial value in their world.
  const rows = scenarioRows(scenario)
  const known = Object.fromEntries(rows.map(({ name, initial }) => [name, manifest.values[name] ?? initial]))
  const differing = rows.filter(({ name }) => shared[name] !== known[name])
  if (differing.length === 0) return undefined
  const say = ({ label, name }: Parameter): string => `${label} = ${known[name]} (here ${shared[name]})`
  return new CheckpointError(
    `The networks that come with the laboratory were pretrained in the world with ${differing.map(say).join(', ')}.`,
    known,
  )
}
