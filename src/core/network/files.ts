// The shipped networks of a scenario from wherever their files are: a server, or a disk.
import { readCheckpoint } from './checkpoint.ts'
import { CheckpointError, type Manifest, readManifest } from './manifest.ts'
import type { Network } from './network.ts'
import type { Vocabulary } from './tokens.ts'

/** The files of public/planner by path; reading one may reject with a CheckpointError. */
export interface Files {
  text(path: string): Promise<string>
  bytes(path: string): Promise<Uint8Array>
}

/** @throws CheckpointError in one sentence */
export async function loadManifest(files: Files, scenario: string): Promise<Manifest> {
  return readManifest(await files.text(`${scenario}/manifest.json`))
}

/**
 * The network that was trained on so many trajectories.
 * @throws CheckpointError in one sentence
 */
export async function loadNetwork(
  files: Files,
  manifest: Manifest,
  trajectories: number,
  vocabulary: Vocabulary,
): Promise<Network> {
  const entry = manifest.checkpoints.find((one) => one.trajectories === trajectories)
  if (!entry) {
    const there = manifest.checkpoints.map((one) => one.trajectories.toLocaleString('en')).join('; ')
    throw new CheckpointError(
      `There is no network pretrained on ${trajectories.toLocaleString('en')} trajectories; there are those on ${there}.`,
    )
  }
  return readCheckpoint(manifest, entry, await files.bytes(`${manifest.scenario}/${entry.file}`), vocabulary)
}
